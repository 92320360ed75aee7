import type { Colours } from './colours.ts';
import type { MeasuredPicture } from './page-measurement.ts';
import { isVisible } from './visible.ts';
import { whereIs } from './where.ts';

const shapes = 'path, rect, circle, ellipse, line, polyline, polygon, text, use';

/** Every inline SVG with the colours its shapes are drawn in, against what it stands on. */
export function measurePictures(colours: Colours): MeasuredPicture[] {
  return [...document.querySelectorAll('svg')]
    .filter((svg) => !svg.closest('[inert]') && !svg.parentElement?.closest('[role=img]') && isVisible(svg))
    .map((svg) => {
      const ground = colours.groundOf(svg);
      const base = ground.known ? ground.colour : ([255, 255, 255] as const);
      const drawn = [...svg.querySelectorAll(shapes)].flatMap((shape) => {
        const style = getComputedStyle(shape);
        return [style.fill, style.stroke]
          .filter((paint) => paint !== 'none' && !paint.startsWith('url') && colours.paints(paint))
          .map((paint) => colours.seen(paint, shape, base));
      });
      return { where: whereIs(svg), ground, colours: drawn };
    });
}
