import { z } from 'zod';
import { people } from '../simulators/people/people.ts';
import { type Answer, json, noContent, refuse, wrongControl } from './answer.ts';
import { documentNumber, documentSizes, type KeptDocument, keptDocument } from './documents-state.ts';
import { type Platform, recordOf } from './platform.ts';
import { acts, asks, type Route } from './route.ts';
import { newestCode, stateOn } from './standing.ts';

const report = z.object({
  documentNumber,
  state: z.enum(['placed', 'collected', 'taken-back', 'lost']),
  cell: z.string().regex(/^[A-Z]?\d{1,3}$/),
  collectedBy: z.enum(['holder', 'named-person', 'code']).nullable(),
  ageSeconds: z.int().min(0).max(31_536_000),
});

export const documentRoutes: readonly Route[] = [
  asks('/v1/finished-documents', z.object({ documentNumber }), answerDocument),
  acts('/v1/finished-documents/reports', report, takeReport),
  asks('/v1/offline-codes/holder', z.object({ payload: z.base64().min(4).max(992) }), answerHolder),
];

function answerDocument(platform: Platform, asked: { readonly documentNumber: string }): Answer {
  const found = documentOf(platform, asked.documentNumber);
  const holder = found && personOf(platform, found.holder);
  if (!found || !holder) return refuse('document-unknown');
  if (!found.isFinished) return refuse('document-not-finished');
  const { title, size, issuedBy } = found;
  const { phone } = recordOf(platform, found.holder);
  return json({ documentNumber: found.documentNumber, title, holder, phone, size, issuedBy });
}

function takeReport(platform: Platform, { ageSeconds: _, ...said }: z.infer<typeof report>): Answer {
  const found = documentOf(platform, said.documentNumber);
  if (!found) return refuse('document-unknown');
  found.is = said.state;
  found.cell = said.state === 'placed' ? said.cell : null;
  return noContent;
}

/** Kept are ids alone: whoever is not of the cast has no name here, and their code cannot be traced back. */
function answerHolder(platform: Platform, { payload }: { readonly payload: string }): Answer {
  const code = platform.state.codes.findLast((each) => each.payload === payload);
  const holder = code && personOf(platform, code.holder);
  if (!code || !holder) return refuse('code-unknown');
  const state = stateOn(platform, code);
  const isGood = (state === 'valid' || state === 'issued') && newestCode(platform, code.holder) === code;
  return isGood ? json({ holder }) : refuse('code-ended');
}

function documentOf({ state }: Platform, asked: string): KeptDocument | undefined {
  return state.documents.find(({ documentNumber: each }) => each === asked);
}

function personOf(platform: Platform, id: string) {
  const found = Object.entries(people(platform.today())).find(([each]) => each === id)?.[1];
  return found && { number: found.number, name: found.name };
}

const documentChange = z.strictObject({
  documentNumber: documentNumber.optional(),
  title: keptDocument.shape.title,
  person: z.string(),
  size: z.enum(documentSizes).nullable().default(null),
  issuedBy: keptDocument.shape.issuedBy.default(null),
  isFinished: z.boolean().default(true),
});

/** Answers `POST /control/documents`: another document, or the one of this number otherwise. */
export function controlDocument(platform: Platform, body: unknown): Answer {
  const asked = documentChange.safeParse(body);
  if (!asked.success) return wrongControl(z.prettifyError(asked.error));
  const { person, documentNumber: given, ...change } = asked.data;
  if (!personOf(platform, person)) return wrongControl(`no such person: ${person}`, 404);
  const { state } = platform;
  const number = given ?? nextNumber(state.documents);
  const made = { ...change, documentNumber: number, holder: person, is: null, cell: null };
  state.documents = [...state.documents.filter(({ documentNumber: each }) => each !== number), made];
  platform.save();
  return json(made);
}

/** One more than the largest of those made of digits. */
function nextNumber(documents: readonly KeptDocument[]): string {
  const numbers = documents.map(({ documentNumber: each }) => Number(each)).filter(Number.isSafeInteger);
  return String(Math.max(3109900000, ...numbers) + 1);
}
