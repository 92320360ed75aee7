import { z } from 'zod';
import { serviceGuideScreen } from '../catalogue-views.ts';
import { screen } from '../screen.ts';

/** Whose word a guide is; `catalogue`: nobody wrote it in plain words, the catalogue's own facts are shown. */
export const guideSpeaker = z.enum(['project', 'city', 'centre', 'catalogue']);

/** What a guide says, in the order in which people need it. `bring` and `tips` are lists. */
export const guideField = z.enum(['who', 'bring', 'howLong', 'fee', 'where', 'terminal', 'tips']);
export type GuideField = z.infer<typeof guideField>;
export const guideListField = guideField.extract(['bring', 'tips']);
export type GuideListField = z.infer<typeof guideListField>;

/** What people need to know of every service; how much of it is not known says how little a guide says. */
export const neededFields = guideField.extract(['who', 'bring', 'howLong', 'fee']);

/** Ways to a service, and lists of them. */
export const guideWay = z.enum(['words', 'department', 'says-little', 'own', 'drafts', 'hidden']);
export type GuideWay = z.infer<typeof guideWay>;

/** Services on one screen of a list; the keyboard stands below those that were found. */
export const guideEntriesAPage = 6;
export const guideResultsAPage = 3;
/** As long as anything that staff write here may be, in characters; one screen of it. */
export const longestGuideText = 120;
/** As many lines as `bring` and `tips` may have. */
export const mostGuideLines = { bring: 20, tips: 10 } as const;

const named = z.strictObject({ name: z.string(), english: z.string() });
const place = z.strictObject({ page: z.number(), pages: z.number() });

const listedService = z.strictObject({
  id: z.string(),
  name: z.string(),
  speaker: guideSpeaker,
  /** Of `neededFields`. */
  missing: z.int(),
  /** This kiosk does not show it. */
  hidden: z.boolean(),
  hasDraft: z.boolean(),
});

/** One line of a guide; `when`: only in this case. */
const line = z.strictObject({ text: z.string(), when: z.string().optional() });

/** Why a text cannot be shown to people as it stands. */
export const guideTextProblem = z.enum(['stands-for-nothing', 'empty', 'hidden-characters']);

/**
 * Why a guide cannot be saved. `about`: the service that it speaks of instead, or the words that are wrong. Without a
 * field it is about the guide as a whole.
 */
const guideProblem = z.strictObject({
  field: guideField.optional(),
  code: z.enum([
    ...guideTextProblem.options,
    'names-another',
    'resembles-another',
    'copied-applicants',
    'says-nothing',
    'no-item',
    'other',
  ]),
  about: z.string().optional(),
});

/** What one field said and what it shall say; no lines: it says nothing. */
const change = z.strictObject({ field: guideField, before: z.array(line), after: z.array(line) });

const service = { id: z.string(), name: z.string() };

/** The centre's own guides, and which services this kiosk offers. */
export const guideScreens = [
  screen('guides-start', {
    services: z.int(),
    saysLittle: z.int(),
    own: z.int(),
    drafts: z.int(),
    hidden: z.int(),
  }),
  screen('guides-departments', {
    /** Without an id: the services of which no department is known. */
    groups: z.array(named.partial().extend({ id: z.string().nullable(), services: z.number() })),
    place,
  }),
  /** Results while typing: `text` is what these are for. */
  screen('guides-find', {
    text: z.string(),
    results: z.array(listedService),
    total: z.number(),
    place,
  }),
  screen('guides-list', {
    list: guideWay.exclude(['words']),
    /** Of a department. */
    department: named.partial().optional(),
    services: z.array(listedService),
    /** Own guides that nobody sees: the catalogue has no such service any more, or calls it something else. */
    unseen: z.array(z.strictObject({ item: z.string(), name: z.string() })),
    total: z.int(),
    place,
    /** The own guides were written to this file, or could not be. */
    exported: z
      .discriminatedUnion('outcome', [
        z.strictObject({ outcome: z.literal('done'), file: z.string(), guides: z.int() }),
        z.strictObject({ outcome: z.literal('failed') }),
      ])
      .optional(),
  }),
  /** What residents read now, field by field. */
  screen('guides-service', {
    ...service,
    department: named.optional(),
    /** Who wrote the guide; the catalogue's own facts where nobody did. */
    speaker: guideSpeaker,
    writtenBy: z.string().optional(),
    updated: z.string(),
    version: z.int().optional(),
    fields: z.array(z.strictObject({ field: guideField, speaker: guideSpeaker, lines: z.array(line) })),
    missing: z.array(guideField),
    versions: z.int(),
    hasDraft: z.boolean(),
    hidden: z.boolean(),
    mayOffer: z.boolean(),
    saved: z.boolean(),
  }),
  /** "Shall this kiosk really not offer what it does by itself?" */
  screen('guides-hide', { ...service }),
  screen('guides-edit', {
    ...service,
    fields: z.array(z.strictObject({ field: guideField, lines: z.array(line), changed: z.boolean() })),
    problems: z.array(guideProblem),
  }),
  /** The lines of one list. */
  screen('guides-lines', { ...service, field: guideListField, lines: z.array(line), changed: z.boolean() }),
  /** What to do with one line. */
  screen('guides-line', {
    ...service,
    field: guideListField,
    line,
    /** From 0. */
    position: z.int(),
    lines: z.int(),
  }),
  /** One text. The page owns it while it is typed; the core is told each change. */
  screen('guides-write', {
    ...service,
    field: guideField,
    /** Which line of a list, from 0. */
    position: z.int().optional(),
    part: z.enum(['text', 'when']),
    text: z.string(),
    /** What the catalogue says of it, as a help. */
    known: z.array(z.string()),
    problem: guideTextProblem.optional(),
  }),
  /** Exactly what residents will read. */
  screen('guides-preview', { guide: serviceGuideScreen }),
  /** Old and new, before it is saved. */
  screen('guides-changes', {
    ...service,
    changes: z.array(change),
    problems: z.array(guideProblem),
  }),
  screen('guides-versions', {
    ...service,
    versions: z.array(
      z.strictObject({
        version: z.int(),
        /** ms */
        at: z.number(),
        /** Their name; undefined: it came from another kiosk, or they are not known any more. */
        by: z.string().optional(),
        what: z.enum(['written', 'taken-back']),
      }),
    ),
    /** What would be shown without an own guide. */
    beneath: guideSpeaker.exclude(['centre']),
  }),
  /** What would change if this version were shown again; without a number the city's or the project's. */
  screen('guides-version', {
    ...service,
    version: z.int().optional(),
    beneath: guideSpeaker.exclude(['centre']),
    inForce: z.boolean(),
    changes: z.array(change),
    problems: z.array(guideProblem),
  }),
  /** "You have begun to change these: keep that for later?" */
  screen('guides-leave', { services: z.array(z.string()) }),
] as const;
