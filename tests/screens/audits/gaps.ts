import { type Audit, millimetres, overlap, pairs, tolerancePixels } from './audit.ts';

/** interface.md, Numbers. */
export const smallestGapMillimetres = 4;

/** Between any two controls lie at least 4 mm. */
export const auditGaps: Audit = (page, how) =>
  pairs(page.controls).flatMap(([one, other]) => {
    if (one.inside || other.inside) return [];
    const { x, y } = overlap(one.box, other.box);
    const gap = Math.hypot(Math.max(0, -x), Math.max(0, -y));
    if (gap >= smallestGapMillimetres * how.pixelsPerMillimetre - tolerancePixels) return [];
    const size = x > 0 && y > 0 ? 'overlaps with' : `${millimetres(gap, how)} from`;
    const what = `${size} ${other.where}, at least ${smallestGapMillimetres} mm`;
    return [{ audit: 'gaps', where: one.where, what }];
  });
