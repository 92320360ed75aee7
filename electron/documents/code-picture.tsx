import { codeFieldDots, dotMillimetres, millimetres } from './card-geometry.ts';
import { type CodeMatrix, quietModules } from './code-matrix.ts';
import { palette } from './palette.ts';

/** The code as one vector path in its white field; each module is a whole number of printer dots. */
export function CodePicture({ matrix }: { readonly matrix: CodeMatrix }) {
  const { modules, moduleDots } = matrix;
  const side = (modules.length + 2 * quietModules) * moduleDots;
  // Whole dots again: half a dot would blur every edge.
  const offset = Math.floor((codeFieldDots - side) / 2) + quietModules * moduleDots;
  return (
    <svg
      width={millimetres(codeFieldDots * dotMillimetres)}
      height={millimetres(codeFieldDots * dotMillimetres)}
      viewBox={`0 0 ${codeFieldDots} ${codeFieldDots}`}
      shapeRendering="crispEdges"
      style={{ display: 'block' }}
      aria-hidden="true"
    >
      <path
        fill={palette.code}
        transform={`translate(${offset} ${offset}) scale(${moduleDots})`}
        d={pathOf(modules)}
      />
    </svg>
  );
}

/** One rectangle for each run of dark modules in a row. */
function pathOf(modules: CodeMatrix['modules']): string {
  return modules
    .map((row, y) => {
      const runs = row
        .map((dark) => (dark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g);
      return [...runs].map((run) => `M${run.index} ${y}h${run[0].length}v1h-${run[0].length}z`).join('');
    })
    .join('');
}
