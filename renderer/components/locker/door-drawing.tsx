import type { DrawnDoor } from './drawn-cabinet.ts';

/** What is smaller on the glass (mm) nobody reads, and it is left out. */
const smallestName = 6.2;
const largestName = 9;
const largestNameOfThis = 14;

/** The size of a door's name in millimetres of the cabinet; undefined: there is no room for one. */
export function nameSize({ name, mark, width, height }: DrawnDoor, glass: number): number | undefined {
  const most = mark === 'this' ? largestNameOfThis : largestName;
  const size = Math.min(most * glass, 0.78 * height, (0.86 * width) / (0.62 * name.length));
  return size >= smallestName * glass ? size : undefined;
}

/** How far the leaf of an open door stands out to the left (mm of the cabinet). */
export const leafWidth = ({ width }: DrawnDoor, glass: number) => Math.min(0.42 * width, 12 * glass);

interface DoorDrawingProps {
  readonly door: DrawnDoor;
  /** How many millimetres of the cabinet are one on the glass. */
  readonly glass: number;
}

/** One door: shut it is a plate with its name, open its leaf stands out to the left. */
export function DoorDrawing({ door, glass }: DoorDrawingProps) {
  const { x, y, width, height, name, mark, isOpen } = door;
  const size = nameSize(door, glass);
  const leaf = leafWidth(door, glass);
  const lift = Math.min(0.3 * height, 2.5 * glass);
  const edge = mark === 'this' ? 2.2 * glass : 0.5 * glass;
  return (
    <g className="cabinet-door" data-mark={mark} data-open={isOpen}>
      <rect
        {...{ x, y, width, height }}
        className="cabinet-plate"
        strokeWidth={edge}
        rx={mark === 'this' ? glass : 0}
      />
      {isOpen && (
        <path
          className="cabinet-leaf"
          strokeWidth={Math.max(edge * 0.6, 0.6 * glass)}
          strokeLinejoin="round"
          d={`M${x} ${y}l${-leaf} ${-lift}v${height + 2 * lift}L${x} ${y + height}z`}
        />
      )}
      {size && (
        <text
          className="cabinet-name"
          x={x + width / 2}
          y={y + height / 2}
          fontSize={size}
          textAnchor="middle"
          dominantBaseline="central"
        >
          {name}
        </text>
      )}
    </g>
  );
}
