import { z } from 'zod';
import { longestQuery } from '../catalogue-views.ts';
import { anyStaff, clerk, type Need, procedure } from '../declare.ts';
import { typedPhone } from './phone-correction.ts';
import {
  answerText,
  cardWhereabouts,
  lockerVerdict,
  messageVerdict,
  printVerdict,
  reportVerdict,
} from './to-do-views.ts';

const nothing = z.strictObject({});
const done = z.strictObject({});
const movedOn = 'moved-on';
const clerkOrTechnician: Need = { oneOf: ['clerk', 'technician'] };
const key = z.string().min(1).max(200);

const step = <I extends z.ZodType>(needs: Need, input: I) =>
  procedure({ needs, input, output: done, errors: [movedOn] });

/** Everybody may look; who may act depends on the kind of matter. */
export const toDoProcedures = {
  'toDo.open': step(anyStaff, nothing),
  'toDo.openMatter': step(anyStaff, z.strictObject({ key })),
  /** What was settled in the last thirty days. */
  'toDo.openSettled': step(anyStaff, nothing),
  'toDo.openSettledMatter': step(anyStaff, z.strictObject({ key })),
  /** "I see to it." */
  'toDo.takeOn': step(clerkOrTechnician, nothing),
  /** Gives it back to all: one's own, or what somebody took on and left. */
  'toDo.giveBack': step(clerkOrTechnician, nothing),

  'toDo.settlePrint': step(clerk, z.strictObject({ verdict: printVerdict })),
  'toDo.settleCard': step(clerk, z.strictObject({ verdict: cardWhereabouts })),
  'toDo.settleReport': step(clerkOrTechnician, z.strictObject({ verdict: reportVerdict })),
  'toDo.settleMessage': step(clerkOrTechnician, z.strictObject({ verdict: messageVerdict })),
  'toDo.settleLocker': step(clerk, z.strictObject({ verdict: lockerVerdict })),
  /** The whole number of a phone that a message did not reach, to ring it. Put on record. */
  'toDo.showPhone': step(clerkOrTechnician, nothing),

  /** The phone of somebody who was not told is wrong: to another one. */
  'toDo.correctPhone': step(clerk, nothing),
  'toDo.enterPhone': step(clerk, z.strictObject({ phone: typedPhone })),
  /** It is right: messages go there from now on, and the matter is settled. */
  'toDo.sendToPhone': step(clerk, nothing),

  /** From a question to its answer. */
  'toDo.answer': step(clerk, nothing),
  /** The words to begin from; empty: none. */
  'toDo.beginAnswer': step(clerk, z.strictObject({ text: answerText })),
  /** At each change, so that back and forth lose nothing of it. */
  'toDo.draftAnswer': step(clerk, z.strictObject({ text: answerText })),
  'toDo.writeAnswer': step(clerk, z.strictObject({ text: answerText })),
  'toDo.findService': step(clerk, nothing),
  'toDo.searchService': step(clerk, z.strictObject({ text: z.string().max(longestQuery) })),
  /** null: the answer names none. */
  'toDo.chooseService': step(clerk, z.strictObject({ id: z.string().min(1).max(64).nullable() })),
  'toDo.sendAnswer': step(clerk, nothing),
} as const;
