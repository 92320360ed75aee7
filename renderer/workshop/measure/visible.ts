import type { Box } from './page-measurement.ts';

export function boxOf(rectangle: DOMRect): Box {
  return {
    left: rectangle.left,
    top: rectangle.top,
    width: rectangle.width,
    height: rectangle.height,
  };
}

/** Whether a person can see the element: drawn, with a size, and not one of those kept for screen readers alone. */
export function isVisible(element: Element): boolean {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const { width, height } = at.getBoundingClientRect();
    const style = getComputedStyle(at);
    const cutAway = style.clip === 'rect(0px, 0px, 0px, 0px)' || style.clipPath.startsWith('inset(50%');
    const tiny = width <= 1 && height <= 1 && style.overflow !== 'visible' && style.display !== 'contents';
    if (cutAway || tiny) return false;
  }
  return true;
}
