import { z } from 'zod';
import { longestAnswer } from '../question-views.ts';
import { screen } from '../screen.ts';
import { doorDifference } from './door-difference.ts';
import { toDoKind, toDoLine } from './lines.ts';
import { newPhoneCheckFacts, newPhoneFacts } from './phone-correction.ts';

/** How a matter ended. Which ones a kind of matter may end with stands in `verdictsOf`. */
export const toDoVerdict = z.enum([
  'printed',
  'not-printed',
  'in-safe',
  'destroyed',
  'not-there',
  'answered',
  'sent-again',
  'phone-corrected',
  'done-by-hand',
  'rang',
  'not-reached',
  'inside',
  'gone',
  'looked',
]);
export type ToDoVerdict = z.infer<typeof toDoVerdict>;

export const printVerdict = toDoVerdict.extract(['printed', 'not-printed']);
export const cardWhereabouts = toDoVerdict.extract(['in-safe', 'destroyed', 'not-there']);
export const reportVerdict = toDoVerdict.extract(['sent-again', 'done-by-hand']);
/** Of a door that staff looked behind: what belongs there is there, is not, or nothing belonged there. */
export const lockerVerdict = toDoVerdict.extract(['inside', 'gone', 'looked']);
export const messageVerdict = toDoVerdict.extract(['sent-again', 'rang', 'not-reached']);

/** What is in a cell, or should be. */
const lyingThere = z.strictObject({
  kind: z.enum(['document', 'papers']),
  /** Masked; undefined: it was sealed with another key. */
  holder: z.string().optional(),
  documentNumber: z.string().optional(),
});

/** What is known of one matter, by its kind. */
export const toDoFacts = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('uncertain-print'),
    /** A card that staff printed to try the printer: it is nobody's. */
    isTest: z.boolean(),
    /** Masked, as on the card itself; undefined where the card's issue is over. */
    holder: z.string().optional(),
    /** When it was begun (ms). */
    begunAt: z.number(),
    /** 1: the first print of a code; 2 and more: printed again. */
    copy: z.int(),
    /** Words of the printer's port. */
    reasons: z.array(z.string()),
  }),
  z.strictObject({
    kind: z.literal('untaken-card'),
    /** `outlet`: it was seen to lie there; `machine`: drawn back in; `unknown`: nobody said that they took it. */
    where: z.enum(['outlet', 'machine', 'unknown']),
  }),
  z.strictObject({
    kind: z.literal('question'),
    /** Undefined: it was sealed with another key. */
    text: z.string().optional(),
    /** Masked; undefined where the answer is to be sent nowhere. */
    phone: z.string().optional(),
  }),
  z.strictObject({
    kind: z.literal('refused-report'),
    report: z.enum(['card-report', 'offline-issue', 'loss-report', 'document-report', 'other']),
    /** The platform's own word for why; undefined where it is not known any more. */
    reason: z.string().optional(),
  }),
  z.strictObject({
    kind: z.literal('undelivered-message'),
    /** `undelivered`: it was sent and did not arrive; `refused`: the platform did not send it. */
    why: z.enum(['undelivered', 'refused']),
    text: z.string().optional(),
    /** Masked until whoever took the matter on asks for it. */
    phone: z.string().optional(),
    phoneShown: z.boolean(),
  }),
  /** What the document locker remembers and what its doors show do not agree. */
  z.strictObject({
    kind: z.literal('door-difference'),
    difference: doorDifference,
    cell: z.string(),
    /** It is one of the doors that are looked behind one after the other. */
    mayLookThrough: z.boolean(),
    /** Undefined: nothing that the kiosk knows of. */
    lies: lyingThere.optional(),
  }),
  /** A resident left papers for staff in the document locker. */
  z.strictObject({
    kind: z.literal('left-papers'),
    cell: z.string(),
    lies: lyingThere,
    /** What the resident asks with. */
    receipt: z.string().optional(),
  }),
  /** Somebody was not told of what lies in the document locker. */
  z.strictObject({
    kind: z.literal('pickup-message'),
    why: z.enum(['undelivered', 'refused', 'no-phone']),
    news: z.enum([
      'ready',
      'reminder',
      'new-code',
      'collected',
      'doubted',
      'collector-named',
      'taken-back',
      'papers-left',
    ]),
    cell: z.string(),
    lies: lyingThere,
    /** It is a document, and in: with a new phone comes a new pickup code. */
    hasCode: z.boolean(),
    /** Masked until whoever took the matter on asks for it. */
    phone: z.string().optional(),
    phoneShown: z.boolean(),
  }),
  /** Somebody tries pickup codes. */
  z.strictObject({ kind: z.literal('wrong-pickup-codes'), count: z.int(), since: z.number() }),
]);
export type ToDoFacts = z.infer<typeof toDoFacts>;

export const toDoEntry = toDoLine.extend({
  overdue: z.boolean(),
  /** Whole hours until it is due, rounded up; 0 when it is overdue. */
  hoursLeft: z.int(),
  /** Whoever looks took it on. */
  mine: z.boolean(),
});

/** A matter that is over, for thirty days. */
export const settledLine = z.strictObject({
  key: z.string(),
  kind: toDoKind,
  verdict: toDoVerdict,
  /** ms */
  settledAt: z.number(),
  /** The name of whoever settled it. */
  by: z.string().optional(),
  words: z.string().optional(),
});
export type SettledLine = z.infer<typeof settledLine>;

const service = z.strictObject({ id: z.string(), name: z.string() });
const questionAsked = { text: z.string(), phone: z.string().optional() };
export const answerText = z.string().max(longestAnswer);

/** What became of the matter that was open until now. */
const toDoNotice = z.discriminatedUnion('about', [
  /** Somebody else settled it. */
  z.strictObject({ about: z.literal('settled-meanwhile') }),
  z.strictObject({ about: z.literal('settled'), verdict: toDoVerdict }),
  /** Masked; undefined where the answer is read at the kiosk. */
  z.strictObject({ about: z.literal('answered'), phone: z.string().optional() }),
]);
export type ToDoNotice = z.infer<typeof toDoNotice>;

/** One list of what waits for a person, and what was done about it. */
export const toDoScreens = [
  screen('to-do', {
    /** The most urgent first. */
    lines: z.array(toDoEntry),
    notice: toDoNotice.optional(),
    /** How many were settled in the last thirty days. */
    settled: z.int(),
  }),
  screen('to-do-matter', {
    line: toDoEntry,
    facts: toDoFacts,
    /** Whoever looks holds the role for it, and nobody else took it on. */
    mayAct: z.boolean(),
    mayGiveBack: z.boolean(),
    /** `unchanged`: nothing was done, as the matter is another one by now. */
    problem: z.enum(['unchanged']).optional(),
  }),
  /** Somebody was not told, as the phone is wrong: another one, and whether it is right. */
  screen('to-do-new-phone', newPhoneFacts),
  screen('to-do-new-phone-check', newPhoneCheckFacts),
  /** The answer to a question: begin from a ready sentence, or from nothing. */
  screen('to-do-answer-begin', questionAsked),
  screen('to-do-answer', { ...questionAsked, draft: answerText }),
  /** What the resident will see. */
  screen('to-do-answer-check', {
    ...questionAsked,
    answer: answerText,
    service: service.optional(),
    problem: z.enum(['answer-not-showable', 'claimed-by-another', 'unchanged']).optional(),
  }),
  /** Which service is the answer about? */
  screen('to-do-answer-service', {
    text: z.string(),
    found: z.array(service),
  }),
  /** The latest first. */
  screen('to-do-settled', { lines: z.array(settledLine) }),
  screen('to-do-settled-matter', {
    line: settledLine,
    /** Of an answered question. */
    question: z
      .strictObject({ text: z.string(), answer: z.string(), service: service.optional() })
      .optional(),
  }),
] as const;
