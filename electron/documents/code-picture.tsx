import { type CodeMatrix, codeStartDots } from './code-matrix.ts';
import { palette } from './palette.ts';

/**
 * The code as one vector path, each module a whole number of printer dots. The picture covers the whole side of the
 * card, from corner to corner: Chromium moves smaller ones to whole pixels of 1/96 inch, off the printer's dots.
 */
export function CodePicture({ matrix }: { readonly matrix: CodeMatrix }) {
  const start = codeStartDots(matrix);
  return (
    <svg
      // 324 × 204 pixels, which is 243 × 153 points, the size of the printed page.
      width={324}
      height={204}
      viewBox="0 0 1012.5 637.5"
      shapeRendering="crispEdges"
      style={{ position: 'absolute', left: 0, top: 0 }}
      aria-hidden="true"
    >
      <path
        fill={palette.code}
        transform={`translate(${start} ${start}) scale(${matrix.moduleDots})`}
        d={pathOf(matrix.modules)}
      />
    </svg>
  );
}

/** An SVG path with one rectangle for each run of dark modules in a row, a module a unit. */
export function pathOf(modules: CodeMatrix['modules']): string {
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
