import { nameSize } from './door-drawing.tsx';
import type { DrawnDoor } from './drawn-cabinet.ts';

interface PointingArrowProps {
  readonly door: DrawnDoor;
  readonly cabinetWidth: number;
  /** How much there is beside the cabinet (mm of it). */
  readonly room: number;
  readonly glass: number;
}

/** From the nearer side of the cabinet to the door that is meant; the door's name goes with it where the door is too small for it. */
export function PointingArrow({ door, cabinetWidth, room, glass }: PointingArrowProps) {
  const fromLeft = door.x + door.width / 2 <= cabinetWidth / 2;
  const outwards = fromLeft ? -1 : 1;
  const side = fromLeft ? 0 : cabinetWidth;
  const middle = door.y + door.height / 2;
  const nearEdge = fromLeft ? door.x : door.x + door.width;
  const head = Math.min(0.42 * room, 11 * glass);
  const start = side + outwards * room * 0.45;
  const isNamed = nameSize(door, glass) !== undefined;
  return (
    <g className="cabinet-arrow">
      <path d={`M${start} ${middle}H${nearEdge + outwards * head * 0.7}`} strokeWidth={2 * glass} />
      <path
        className="cabinet-arrow-head"
        d={`M${nearEdge + outwards * 1.4 * glass} ${middle}l${outwards * head} ${-0.6 * head}v${1.2 * head}z`}
      />
      {!isNamed && (
        <text
          x={side + outwards * room * 0.72}
          y={middle}
          fontSize={Math.min(13 * glass, (0.52 * room) / (0.62 * door.name.length))}
          textAnchor="middle"
          dominantBaseline="central"
        >
          {door.name}
        </text>
      )}
    </g>
  );
}
