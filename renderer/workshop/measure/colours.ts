import type { Colour, Ground } from './page-measurement.ts';

type Translucent = readonly [red: number, green: number, blue: number, alpha: number];

/** Reads every colour that CSS can write, by letting the browser paint one pixel with it. */
function createColourReader(): (css: string) => Translucent {
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true, colorSpace: 'srgb' });
  if (!context) throw new Error('no canvas to read colours with');
  const known = new Map<string, Translucent>();
  return (css) => {
    const seen = known.get(css);
    if (seen) return seen;
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = 'transparent';
    context.fillStyle = css;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
    const colour: Translucent = [red, green, blue, alpha / 255];
    known.set(css, colour);
    return colour;
  };
}

function over(upper: Translucent, lower: Colour, opacity: number): Colour {
  const alpha = upper[3] * opacity;
  const mix = (above: number, below: number) => above * alpha + below * (1 - alpha);
  return [mix(upper[0], lower[0]), mix(upper[1], lower[1]), mix(upper[2], lower[2])];
}

const white: Colour = [255, 255, 255];

function opacityOf(element: Element): number {
  let opacity = 1;
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    opacity *= Number(getComputedStyle(at).opacity);
  }
  return opacity;
}

export interface Colours {
  /** What the element's own content is painted on: its background over that of all around it. */
  groundOf(element: Element): Ground;
  /** A CSS colour as it is seen on a ground, in this element (whose opacity counts). */
  seen(css: string, element: Element, ground: Colour): Colour;
  /** Whether the CSS colour paints anything. */
  paints(css: string): boolean;
}

export function createColours(): Colours {
  const read = createColourReader();
  const grounds = new Map<Element, Ground>();

  function groundOf(element: Element): Ground {
    const seenBefore = grounds.get(element);
    if (seenBefore) return seenBefore;
    const ground = measureGround(element);
    grounds.set(element, ground);
    return ground;
  }

  function measureGround(element: Element): Ground {
    const style = getComputedStyle(element);
    const own = read(style.backgroundColor);
    if (style.backgroundImage !== 'none') {
      return { known: false, because: `background-image ${style.backgroundImage.slice(0, 60)}` };
    }
    const opacity = opacityOf(element);
    const opaque = own[3] * opacity >= 0.999;
    const parent = element.parentElement;
    const behind: Ground = opaque || !parent ? { known: true, colour: white } : groundOf(parent);
    return behind.known ? { known: true, colour: over(own, behind.colour, opacity) } : behind;
  }

  return {
    groundOf,
    seen: (css, element, ground) => over(read(css), ground, opacityOf(element)),
    paints: (css) => read(css)[3] > 0,
  };
}
