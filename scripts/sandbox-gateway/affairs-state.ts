import { z } from 'zod';
import { type ActPolicy, acts } from '../../electron/gateway/act-gateway.ts';
import { caseStates } from '../../electron/gateway/case-gateway.ts';
import { firstDocuments, keptDocument } from './documents-state.ts';

const level = z.enum(['card', 'card-and-second-proof']);
const firstLevels: ActPolicy['levels'] = {
  ...{ 'show-record': 'card', 'print-record': 'card-and-second-proof', 'list-certificates': 'card' },
  ...{ 'fetch-certificate': 'card-and-second-proof', apply: 'card', 'list-cases': 'card' },
  ...{ 'change-case': 'card-and-second-proof', 'collect-document': 'card-and-second-proof' },
};

export const actLevelChange = z.partialRecord(z.enum(acts), level);
/** A state that was kept before an act existed has no level for it. */
const actLevels = actLevelChange.transform((kept) => ({ ...firstLevels, ...kept }));

const keptCase = z.object({
  acceptanceNumber: z.string(),
  holder: z.string(),
  item: z.string(),
  name: z.string(),
  state: z.enum(caseStates),
  submittedOn: z.string(),
  changedOn: z.string(),
  remark: z.string().nullable(),
  /** Ids of the materials that are missing. */
  wanted: z.array(z.string()),
  resultBy: z.enum(['locker', 'counter', 'courier', 'electronic']),
});
export type KeptCase = z.infer<typeof keptCase>;

/** What people do besides cards. Of what they wrote and sent nothing is kept but that it came. */
export const affairs = {
  actLevels: actLevels.prefault({}),
  /** Of records that were drawn: whose, and of which kind. */
  records: z.record(z.string(), z.object({ holder: z.string(), kind: z.string() })).default({}),
  uploads: z.record(z.string(), z.object({ holder: z.string() })).default({}),
  phoneUploads: z
    .record(z.string(), z.object({ holder: z.string(), openedAt: z.number(), uploads: z.array(z.string()) }))
    .default({}),
  cases: z.array(keptCase).default([]),
  documents: z.array(keptDocument).default(firstDocuments),
  nextCase: z.int().min(1).default(1),
  ratings: z
    .array(
      z.object({
        about: z.string(),
        level: z.string(),
        reasons: z.array(z.string()),
        text: z.string().nullable(),
        complaintNumber: z.string().nullable(),
      }),
    )
    .default([]),
};

export function firstAffairs() {
  return z.object(affairs).parse({});
}
