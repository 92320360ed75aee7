import type { CabinetConfiguration } from '../../electron/configuration/locker-configuration.ts';

type Column = CabinetConfiguration['columns'][number];

/** A row of text stands for at least so many millimetres of the wall. */
const finest = 40;

/** A cabinet as it stands there, in text: true heights, each door with its board and lock. Left of it, mm above the floor. */
export function drawCabinet({ name, place, columns }: CabinetConfiguration): string {
  const smallest = Math.min(...columns.flatMap(({ cells }) => cells.map((cell) => cell.heightMillimetres)));
  const scale = Math.max(finest, smallest);
  const rows = Math.ceil(Math.max(...columns.map(topOf)) / scale);
  const drawn = columns.map((column) => drawColumn(column, rows, scale));
  const lines = Array.from({ length: rows }, (_, row) => {
    const height = String((rows - row) * scale).padStart(5);
    return `${height}  ${drawn.map((column) => column[row]).join(' ')}`.trimEnd();
  });
  return [
    `Cabinet ${name}, ${place.en}`,
    ...lines,
    `    0  ${'='.repeat(drawn.join(' ').length / rows)}`,
  ].join('\n');
}

const topOf = ({ bottomMillimetres, cells }: Column) =>
  bottomMillimetres + cells.reduce((sum, { heightMillimetres }) => sum + heightMillimetres, 0);

/** From the top down; each row as wide as the widest words. */
function drawColumn(column: Column, rows: number, scale: number): readonly string[] {
  const words = column.cells.map(({ name, size, board, lock }) => `${name} ${size} ${board}:${lock}`);
  const width = Math.max(...words.map((each) => each.length)) + 2;
  const lines = Array.from({ length: rows }, () => ' '.repeat(width + 2));
  let top = topOf(column);
  for (const [index, { heightMillimetres }] of column.cells.entries()) {
    const first = rows - Math.round(top / scale);
    top -= heightMillimetres;
    const end = Math.max(first + 1, rows - Math.round(top / scale));
    for (let row = first; row < end; row += 1) {
      const inside = row === first ? ` ${words[index]} `.padEnd(width) : ' '.repeat(width);
      lines[row] = row === first ? `[${inside}]` : `|${inside}|`;
    }
  }
  return lines;
}
