import { useTranslation } from 'react-i18next';
import type { CabinetPicture } from '../../../electron/contract/locker-views.ts';

/** The machine's name is a word, a cabinet's one or two letters: so much wider. */
const machineWidth = 2;

interface CabinetRowProps {
  readonly picture: CabinetPicture;
  readonly x: number;
  readonly y: number;
  /** How much there is (mm of the cabinet). */
  readonly width: number;
  readonly height: number;
  readonly glass: number;
}

/** All cabinets as they stand beside each other, the one that is drawn below marked, and the machine among them. */
export function CabinetRow({ picture, x, y, width, height, glass }: CabinetRowProps) {
  const { t } = useTranslation();
  const { row, machineAt, name } = picture;
  const cabinets = row.map((label) => ({ label, kind: label === name ? 'this' : 'other', wide: 1 }));
  const machine = { label: t('locker.where.machine'), kind: 'machine', wide: machineWidth };
  const all = machineAt === undefined ? cabinets : cabinets.toSpliced(machineAt, 0, machine);
  const parts = all.reduce((sum, { wide }) => sum + wide, 0);
  const part = Math.min(width / parts, 1.6 * height);
  let left = x + (width - part * parts) / 2;
  return all.map(({ label, kind, wide }) => {
    const place = { x: left, y, width: part * wide, height };
    left += place.width;
    const size = Math.min(9 * glass, 0.6 * height, (0.86 * place.width) / (0.62 * label.length));
    return (
      <g key={label} className="cabinet-in-row" data-kind={kind}>
        <rect {...place} strokeWidth={(kind === 'this' ? 1.6 : 0.6) * glass} />
        <text
          x={place.x + place.width / 2}
          y={y + height / 2}
          fontSize={size}
          textAnchor="middle"
          dominantBaseline="central"
        >
          {label}
        </text>
      </g>
    );
  });
}
