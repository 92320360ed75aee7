import { encode } from 'uqr';
import { pathOf } from './code-picture.tsx';
import { palette } from './palette.ts';
import { slipDots, slipDotsPerMillimetre } from './slip-geometry.ts';

/** Four light modules on each side, as ISO/IEC 18004 asks for. */
const quietModules = 4;
/** Of all the code with its quiet zone: a code of version 18 has 5 dots a module, a short one up to 8. */
const mostDots = 488;
const largestModuleDots = 8;

/** A code on a slip: error correction M, since paper is folded, and modules of at least 5 dots, 0.6 mm, for old phones. */
export function SlipCode({
  text,
  widthMillimetres,
}: {
  readonly text: string;
  readonly widthMillimetres: number;
}) {
  const bytes = [...new TextEncoder().encode(text)];
  const modules = encode(bytes, { ecc: 'M', border: 0 }).data;
  const across = modules.length + 2 * quietModules;
  const paperDots = widthMillimetres * slipDotsPerMillimetre;
  const moduleDots = Math.min(largestModuleDots, Math.floor(Math.min(mostDots, paperDots) / across));
  const dots = across * moduleDots;
  const left = Math.floor((paperDots - dots) / 2);
  return (
    <svg
      viewBox={`${-quietModules} ${-quietModules} ${across} ${across}`}
      shapeRendering="crispEdges"
      style={{ display: 'block', width: slipDots(dots), height: slipDots(dots), marginLeft: slipDots(left) }}
      aria-hidden="true"
    >
      <path fill={palette.code} d={pathOf(modules)} />
    </svg>
  );
}
