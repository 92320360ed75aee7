import type { ScanConditions } from '../support/scan-conditions.ts';

/** One thing made worse step by step, all else ordinary. */
export interface WorseningCondition {
  readonly name: string;
  readonly levels: readonly (readonly [string, Partial<ScanConditions>])[];
}

const percent = (share: number) => `${Math.round(share * 1000) / 10} %`;
const levelsOf = <Value>(
  values: readonly Value[],
  label: (value: Value) => string,
  change: (value: Value) => Partial<ScanConditions>,
) => values.map((value) => [label(value), change(value)] as const);

/** From mild to hopeless. */
export const worseningConditions: readonly WorseningCondition[] = [
  { name: 'ordinary', levels: [['', {}]] },
  {
    name: 'print: ink spreads over each edge',
    levels: levelsOf(
      [1, 2, 2.5, 3, 4],
      (dots) => (dots === 1 ? '1 dot' : `${dots} dots`),
      (dotGain) => ({ dotGain }),
    ),
  },
  {
    name: 'print: flecks of the ribbon',
    levels: levelsOf([0.01, 0.02, 0.05, 0.1, 0.2], percent, (ribbonVoids) => ({ ribbonVoids })),
  },
  {
    name: 'print: dead heating elements',
    levels: levelsOf(
      [1, 3, 8, 20, 80],
      (count) => `${count}`,
      (deadElements) => ({ deadElements }),
    ),
  },
  {
    name: 'photograph: far or coarse',
    levels: levelsOf(
      [5, 4, 3.5, 3, 2.5, 2],
      (pixels) => `${pixels} pixels a mm`,
      (pixelsPerMillimetre) => ({ pixelsPerMillimetre }),
    ),
  },
  {
    name: 'photograph: tilted',
    levels: levelsOf(
      [15, 20, 30, 40, 60],
      (degrees) => `${degrees}°`,
      (tiltDegrees) => ({ tiltDegrees }),
    ),
  },
  {
    name: 'photograph: uneven light',
    levels: levelsOf(
      [0.3, 0.15, 0.05, 0.01],
      (left) => `${percent(left)} left`,
      (lightLeft) => ({ lightLeft }),
    ),
  },
  {
    name: 'photograph: sensor noise',
    levels: levelsOf(
      [12, 20, 30, 50],
      (noise) => `${noise} of 255`,
      (noise) => ({ noise }),
    ),
  },
  {
    name: 'blur',
    levels: levelsOf(
      [0.15, 0.2, 0.25, 0.3, 0.4],
      (deviation) => `σ ${deviation} mm`,
      (blurMillimetres) => ({ blurMillimetres }),
    ),
  },
  {
    name: 'dirt and scratches',
    levels: levelsOf([0.02, 0.05, 0.08, 0.12, 0.2], percent, (dirt) => ({ dirt })),
  },
  {
    name: 'covered by a thumb',
    levels: levelsOf([0.05, 0.1, 0.15, 0.2, 0.3], percent, (thumb) => ({ thumb })),
  },
  {
    name: 'thumb over a corner square',
    levels: levelsOf(
      [0.1, 0.25, 0.5, 1],
      (share) => `${percent(share)} of it`,
      (thumbOnCorner) => ({ thumbOnCorner }),
    ),
  },
  {
    name: 'edges under a dark frame',
    levels: levelsOf(
      [0.5, 1, 1.5, 2, 3],
      (frame) => `${frame} mm`,
      (frame) => ({ frame }),
    ),
  },
  {
    name: 'faded',
    levels: levelsOf(
      [0.5, 0.3, 0.2, 0.1, 0.05],
      (contrast) => `contrast ${percent(contrast)}`,
      (contrast) => ({ contrast }),
    ),
  },
  {
    name: 'an old card, an old scanner',
    levels: [
      ['dirt 3 %, contrast 50 %, 4 pixels a mm', { dirt: 0.03, contrast: 0.5, pixelsPerMillimetre: 4 }],
      [
        'dirt 6 %, contrast 40 %, 3.5 pixels a mm',
        { dirt: 0.06, contrast: 0.4, pixelsPerMillimetre: 3.5, blurMillimetres: 0.12 },
      ],
    ],
  },
];
