import { leafWidth, nameSize } from './door-drawing.tsx';
import type { DrawnDoor } from './drawn-cabinet.ts';

interface PointingArrowProps {
  readonly door: DrawnDoor;
  readonly cabinetWidth: number;
  /** How much there is beside the cabinet (mm of it). */
  readonly room: number;
  readonly glass: number;
}

/** Beside the cabinet, in the row of the door that is meant; with its name where the door is too small for it. */
export function PointingArrow({ door, cabinetWidth, room, glass }: PointingArrowProps) {
  const fromLeft = door.x + door.width / 2 <= cabinetWidth / 2;
  const outwards = fromLeft ? -1 : 1;
  const side = fromLeft ? 0 : cabinetWidth;
  const middle = door.y + door.height / 2;
  const tip = side + outwards * 2 * glass;
  const length = Math.min(0.9 * room - 2 * glass, 24 * glass);
  const head = 0.55 * length;
  const isNamed = nameSize(door, glass) !== undefined;
  // Where the leaf of the open door stands out there it points by itself, and nothing lies over it.
  const isLeafThere = door.isOpen && fromLeft && door.x < leafWidth(door, glass);
  return (
    <g className="cabinet-arrow">
      {!isLeafThere && (
        <>
          <path
            d={`M${tip + outwards * head} ${middle}h${outwards * (length - head)}`}
            strokeWidth={0.4 * length}
          />
          <path
            className="cabinet-arrow-head"
            d={`M${tip} ${middle}l${outwards * head} ${-0.75 * head}v${1.5 * head}z`}
          />
        </>
      )}
      {!isNamed && (
        <text
          x={side + outwards * room * 0.5}
          y={middle + (middle > 22 * glass ? -1 : 1) * (0.75 * head + 8 * glass)}
          fontSize={Math.min(12 * glass, (0.95 * room) / (0.62 * door.name.length))}
          textAnchor="middle"
          dominantBaseline="central"
        >
          {door.name}
        </text>
      )}
    </g>
  );
}
