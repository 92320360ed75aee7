import { useRef, useState } from 'react';
import type { CabinetPicture } from '../../../electron/contract/locker-views.ts';
import { useMeasuring } from '../reading/use-measuring.ts';
import { CabinetRow } from './cabinet-row.tsx';
import { DoorDrawing } from './door-drawing.tsx';
import { drawCabinet } from './drawn-cabinet.ts';
import { PointingArrow } from './pointing-arrow.tsx';
import { useWhereWords } from './use-where-words.ts';

/** Beside the cabinet there is room for the arrow; above it for the edge of a marked door. Parts of its width. */
const beside = 0.17;
const above = 0.03;
/** Where there are several cabinets their row stands above: parts of the cabinet's height. */
const row = { height: 0.075, gap: 0.03 };

/** A cabinet to be looked at: the door that is meant stands out by shape and colour, and an arrow points at it. */
export function CabinetDrawing({ picture }: { readonly picture: CabinetPicture }) {
  const svg = useRef<SVGSVGElement>(null);
  /** How many millimetres of the cabinet are one on the glass: what is written must be read, however small it is drawn. */
  const [glass, setGlass] = useState(10);
  const { width, height, doors, bodies } = drawCabinet(picture);
  const isOneOfSeveral = picture.of > 1;
  const top = above * width + (isOneOfSeveral ? (row.height + row.gap) * height : 0);
  const room = { width: width * (1 + 2 * beside), height: height + above * width + top };
  useMeasuring(() => {
    if (!svg.current) return;
    const pixels = Number.parseFloat(getComputedStyle(svg.current).getPropertyValue('--mm'));
    const scale = Math.min(svg.current.clientWidth / room.width, svg.current.clientHeight / room.height);
    if (scale > 0 && pixels > 0) setGlass(pixels / scale);
  });
  const words = useWhereWords(picture);
  const meant = doors.find(({ mark }) => mark === 'this');
  return (
    <svg
      ref={svg}
      className="cabinet"
      viewBox={`${-beside * width} ${-top} ${room.width} ${room.height}`}
      role="img"
      aria-label={words.picture}
    >
      {isOneOfSeveral && (
        <CabinetRow
          {...{ picture, glass, x: -beside * width, y: glass - top }}
          width={room.width}
          height={row.height * height}
        />
      )}
      <path
        className="cabinet-floor"
        d={`M${-beside * width} ${height}h${room.width}`}
        strokeWidth={0.8 * glass}
      />
      {bodies.map((body) => (
        <rect key={body.x} className="cabinet-body" {...body} strokeWidth={1.2 * glass} />
      ))}
      {doors.map((door) => door !== meant && <DoorDrawing key={door.name} door={door} glass={glass} />)}
      {meant && (
        <>
          <DoorDrawing door={meant} glass={glass} />
          <PointingArrow door={meant} cabinetWidth={width} room={beside * width} glass={glass} />
        </>
      )}
    </svg>
  );
}
