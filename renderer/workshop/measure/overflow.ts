import type { MeasuredOverflow } from './page-measurement.ts';
import { isVisible } from './visible.ts';
import { whereIs } from './where.ts';

/** Elements that hold words or controls, hide or scroll what is too large for them, and have too much. */
export function measureOverflow(): MeasuredOverflow[] {
  const found: MeasuredOverflow[] = [];
  for (const element of [document.documentElement, ...document.body.querySelectorAll('*')]) {
    const right = element.scrollWidth - element.clientWidth;
    const below = element.scrollHeight - element.clientHeight;
    if (right <= 1 && below <= 1) continue;
    const root = element === document.documentElement;
    const style = getComputedStyle(element);
    const scrolls = root ? style.overflow !== 'hidden' : /auto|scroll/.test(style.overflow);
    const hides = root || /hidden|clip|auto|scroll/.test(style.overflow);
    if (!hides || style.display === 'inline' || !holdsContent(element) || !isVisible(element)) continue;
    if (element.closest('[role=img]')) continue;
    found.push({ where: whereIs(element), right: Math.max(0, right), below: Math.max(0, below), scrolls });
  }
  return found;
}

function holdsContent(element: Element): boolean {
  return element.textContent?.trim() !== '' || element.querySelector('button, a, input, img') !== null;
}
