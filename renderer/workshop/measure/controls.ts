import type { Colours } from './colours.ts';
import { actionOf } from './conventions.ts';
import type { Colour, Ground, MeasuredControl } from './page-measurement.ts';
import { boxOf, isVisible } from './visible.ts';
import { nameOf, whereIs } from './where.ts';

const pressable = [
  'button',
  'a[href]',
  'input:not([type=hidden])',
  'select',
  'textarea',
  'summary',
  ...['button', 'radio', 'checkbox', 'switch', 'tab', 'option', 'link', 'slider', 'menuitem', 'gridcell'].map(
    (role) => `[role=${role}]`,
  ),
].join(', ');

/** The elements that can be pressed and seen; a hidden native input stands for the label around it. */
export function findControls(): readonly HTMLElement[] {
  const found = new Set<HTMLElement>();
  for (const element of document.querySelectorAll<HTMLElement>(pressable)) {
    if (element.closest('[inert]')) continue;
    const target = isVisible(element) ? element : element.closest<HTMLElement>('label');
    if (target && isVisible(target)) found.add(target);
  }
  return [...found];
}

export function measureControls(elements: readonly HTMLElement[], colours: Colours): MeasuredControl[] {
  return elements.map((element) => measureControl(element, elements, colours));
}

function measureControl(
  element: HTMLElement,
  all: readonly HTMLElement[],
  colours: Colours,
): MeasuredControl {
  const rectangle = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const covering = elementOver(element, rectangle);
  const around = all.find((other) => other !== element && other.contains(element));
  const action = actionOf(element.className);
  const ground = element.parentElement ? colours.groundOf(element.parentElement) : unknownGround;
  return {
    where: whereIs(element),
    name: nameOf(element),
    role: element.getAttribute('role') ?? element.tagName.toLowerCase(),
    box: boxOf(rectangle),
    radius: Number.parseFloat(style.borderTopLeftRadius) || 0,
    disabled: element.matches(':disabled, [aria-disabled=true]'),
    ...(covering ? { coveredBy: whereIs(covering) } : {}),
    ...(around ? { inside: whereIs(around) } : {}),
    ...(action ? { action } : {}),
    ground,
    holdsPicture: element.querySelector('svg, img') !== null,
    edges: ground.known ? edgesOf(element, style, ground.colour, colours) : [],
  };
}

const unknownGround: Ground = { known: false, because: 'nothing around it' };

function elementOver(element: HTMLElement, rectangle: DOMRect): Element | undefined {
  const x = rectangle.left + rectangle.width / 2;
  const y = rectangle.top + rectangle.height / 2;
  if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return undefined;
  const top = document.elementFromPoint(x, y);
  return top && !element.contains(top) ? top : undefined;
}

/** Fill, borders, outline and hard rings of box-shadow: whatever a person sees the control's shape by. */
function edgesOf(
  element: HTMLElement,
  style: CSSStyleDeclaration,
  ground: Colour,
  colours: Colours,
): Colour[] {
  const edges: Colour[] = [colours.seen(style.backgroundColor, element, ground)];
  // A line along one side alone does not show where the control ends.
  const borders = (['Top', 'Right', 'Bottom', 'Left'] as const).map((side) => ({
    drawn: style[`border${side}Style`] !== 'none' && Number.parseFloat(style[`border${side}Width`]) >= 1,
    colour: style[`border${side}Color`],
  }));
  if (borders.every((border) => border.drawn)) {
    edges.push(colours.seen(borders[0]?.colour ?? 'transparent', element, ground));
  }
  if (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1) {
    edges.push(colours.seen(style.outlineColor, element, ground));
  }
  for (const ring of style.boxShadow.matchAll(/(\w+\([^)]*\)) 0px 0px 0px ([\d.]+)px/g)) {
    if (ring[1] && Number(ring[2]) >= 1) edges.push(colours.seen(ring[1], element, ground));
  }
  return edges;
}
