import { z } from 'zod';
import { longestQuery } from '../catalogue-views.ts';
import { administrator, type Need, procedure } from '../declare.ts';
import { guideField, guideWay, mostGuideLines } from './guides-views.ts';

const needs: Need = { oneOf: ['clerk', 'administrator'] };
const nothing = z.strictObject({});
const done = z.strictObject({});
const errors = ['moved-on'] as const;
/** A guide that came another way may have longer lines; they can be shortened here. */
const mostTyped = 400;
const catalogueId = z.string().min(1).max(64);

const press = procedure({ needs, input: nothing, output: done, errors });

/** The centre's own guides, and which services this kiosk offers. */
export const guideProcedures = {
  /** From the overview. */
  'guides.open': press,
  'guides.chooseWay': procedure({ needs, input: z.strictObject({ way: guideWay }), output: done, errors }),
  /** Null: the services of which no department is known. */
  'guides.openDepartment': procedure({
    needs,
    input: z.strictObject({ id: catalogueId.nullable() }),
    output: done,
    errors,
  }),
  'guides.turnPage': procedure({
    needs,
    input: z.strictObject({ to: z.enum(['next', 'previous']) }),
    output: done,
    errors,
  }),
  /** At each key: all that has been typed so far. */
  'guides.search': procedure({
    needs,
    input: z.strictObject({ text: z.string().max(longestQuery) }),
    output: done,
    errors,
  }),
  'guides.openService': procedure({
    needs,
    input: z.strictObject({ id: catalogueId }),
    output: done,
    errors,
  }),
  /** Begins a draft, or goes on with it. */
  'guides.edit': press,
  'guides.openField': procedure({
    needs,
    input: z.strictObject({ field: guideField }),
    output: done,
    errors,
  }),
  'guides.openLine': procedure({
    needs,
    input: z.strictObject({
      place: z
        .int()
        .min(0)
        .max(mostGuideLines.bring - 1),
    }),
    output: done,
    errors,
  }),
  'guides.addLine': press,
  'guides.changeLine': procedure({
    needs,
    input: z.strictObject({ what: z.enum(['text', 'when', 'up', 'down', 'remove']) }),
    output: done,
    errors,
  }),
  /** At each change: all that stands in the field. Back and forth lose nothing of it. */
  'guides.write': procedure({
    needs,
    input: z.strictObject({ text: z.string().max(mostTyped) }),
    output: done,
    errors,
  }),
  /** The field as it is shown now. */
  'guides.restoreField': press,
  'guides.preview': press,
  /** Old and new. */
  'guides.review': press,
  'guides.save': press,
  'guides.discardDraft': press,
  'guides.versions': press,
  /** Null: what the city or the project says. */
  'guides.openVersion': procedure({
    needs,
    input: z.strictObject({ version: z.int().min(1).nullable() }),
    output: done,
    errors,
  }),
  /** Shows the version on the screen to residents again. */
  'guides.takeBack': press,
  /** Whether this kiosk shows the service; `confirmed`: though the kiosk does it by itself. */
  'guides.offer': procedure({
    needs: administrator,
    input: z.strictObject({ offered: z.boolean(), confirmed: z.boolean().optional() }),
    output: done,
    errors,
  }),
  /** Writes the own guides to a file for other kiosks of the centre. */
  'guides.export': press,
  /** Leaves the part; what was begun is kept for later or not. */
  'guides.leave': procedure({ needs, input: z.strictObject({ keep: z.boolean() }), output: done, errors }),
} as const;
