import { z } from 'zod';
import type { PersonId } from '../simulators/people/people.ts';

export const documentNumber = z.string().regex(/^[A-Za-z0-9-]{4,32}$/);
export const documentSizes = ['small', 'medium', 'large'] as const;

export const keptDocument = z.object({
  documentNumber,
  title: z.string().trim().min(1).max(80),
  /** An id of the cast. */
  holder: z.string(),
  size: z.enum(documentSizes).nullable(),
  issuedBy: z.string().trim().min(1).max(80).nullable(),
  /** It may be given out. */
  isFinished: z.boolean(),
  /** What a kiosk said of it last. */
  is: z.enum(['placed', 'collected', 'taken-back', 'lost']).nullable(),
  cell: z.string().nullable(),
});
export type KeptDocument = z.infer<typeof keptDocument>;

type Size = KeptDocument['size'];

const made: readonly (readonly [PersonId, string, Size])[] = [
  ['senior', '居住证', 'small'],
  ['adult', '居住证', 'small'],
  ['no-phone-senior', '敬老卡', 'small'],
  ['minor', '社会保障卡', 'small'],
  ['disabled-adult', '残疾人证', 'small'],
  ['rare-name', '就业创业证', 'medium'],
  ['senior-with-valid-card', '就医记录册', 'medium'],
  ['limit-reached-senior', '公租房合同', 'large'],
  ['resident-of-hong-kong', '港澳台居民居住证', null],
];

/** A dozen: nine made in the city, two by other provinces' offices, one that must not be given out yet. */
export function firstDocuments(): KeptDocument[] {
  const given = made.map(([holder, title, size]) => ({
    holder,
    title,
    size,
    issuedBy: null,
    isFinished: true,
  }));
  const others = [
    ...[
      {
        holder: 'senior',
        title: '养老待遇核定表',
        size: 'medium',
        issuedBy: '浙江省嘉兴市',
        isFinished: true,
      },
    ],
    ...[{ holder: 'adult', title: '户口迁移证', size: 'small', issuedBy: '江苏省苏州市', isFinished: true }],
    ...[{ holder: 'adult', title: '社会保障卡', size: 'small', issuedBy: null, isFinished: false }],
  ] as const;
  return [...given, ...others].map((document, index) => ({
    ...document,
    documentNumber: String(3109900001 + index),
    ...{ is: null, cell: null },
  }));
}
