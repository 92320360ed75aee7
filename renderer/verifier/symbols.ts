import type { Answer } from './verdict.ts';

const svg = 'http://www.w3.org/2000/svg';

/** Three grounds and three signs: each is known without its colour. On a field of 100 × 100. */
const shapes: Readonly<Record<Answer, { readonly ground: string; readonly sign: string }>> = {
  good: { ground: 'M50 3a47 47 0 1 0 0 94a47 47 0 1 0 0-94z', sign: 'M27 52l16 17l31-36' },
  bad: { ground: 'M31 4h38l27 27v38l-27 27h-38l-27-27v-38z', sign: 'M33 33l34 34M67 33l-34 34' },
  unsure: {
    ground: 'M50 2l48 48l-48 48l-48-48z',
    sign: 'M38 41q0-13 12-13t12 12q0 8-7 12q-5 3-5 9M50 73v.1',
  },
};

/** The words beside it say the same. */
export function symbolOf(answer: Answer): SVGSVGElement {
  const picture = document.createElementNS(svg, 'svg');
  picture.setAttribute('viewBox', '0 0 100 100');
  picture.setAttribute('aria-hidden', 'true');
  picture.setAttribute('class', 'symbol');
  for (const part of ['ground', 'sign'] as const) {
    const path = document.createElementNS(svg, 'path');
    path.setAttribute('class', part);
    path.setAttribute('d', shapes[answer][part]);
    picture.append(path);
  }
  return picture;
}
