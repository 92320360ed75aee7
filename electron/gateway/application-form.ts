import { z } from 'zod';
import { bilingual, line, listOf, word } from './answer-text.ts';

const choice = z.object({ id: word, ...bilingual }).readonly();

/** Only where another field has one of these values. */
const when = z
  .object({ field: word, isOneOf: listOf(line(80), 100, 1) })
  .readonly()
  .nullable();

const common = { id: word, ...bilingual, needed: z.boolean(), help: line(400).nullable(), when };
const day = z.iso.date().nullable();
const bound = z.number().min(-1e12).max(1e12);

/** A field to fill in. How each kind's value is written says `ApplicationValue`. */
const field = z.discriminatedUnion('kind', [
  z.object({ ...common, kind: z.literal('text'), longest: z.int().min(1).max(500) }).readonly(),
  z
    .object({
      ...common,
      kind: z.literal('number'),
      least: bound,
      most: bound,
      decimals: z.int().min(0).max(4),
    })
    .readonly(),
  z.object({ ...common, kind: z.literal('date'), earliest: day, latest: day }).readonly(),
  z.object({ ...common, kind: z.literal('choice'), choices: listOf(choice, 100, 1) }).readonly(),
  z
    .object({
      ...common,
      kind: z.literal('choices'),
      choices: listOf(choice, 100, 1),
      most: z.int().min(1).max(100),
    })
    .readonly(),
  z.object({ ...common, kind: z.literal('yes-no') }).readonly(),
  z.object({ ...common, kind: z.literal('phone') }).readonly(),
]);
export type ApplicationField = z.output<typeof field>;

export const materialSources = ['certificate', 'document-camera', 'phone-upload', 'form'] as const;
export type MaterialSource = (typeof materialSources)[number];

const material = z
  .object({
    id: word,
    ...bilingual,
    needed: z.boolean(),
    help: line(400).nullable(),
    when,
    /** Where it may come from; `form`: it is made from the fields. */
    sources: listOf(z.enum(materialSources), 4, 1),
    /** Kinds of electronic certificates that do. */
    certificateKinds: listOf(word, 20),
    mostFiles: z.int().min(1).max(20),
  })
  .readonly();
export type ApplicationMaterial = z.output<typeof material>;

export const resultWays = ['locker', 'counter', 'courier', 'electronic'] as const;
export type ResultWay = (typeof resultWays)[number];

/** What an application for one item asks. */
export const applicationForm = z
  .object({
    item: word,
    /** Goes back with the application: a form that changed meanwhile is refused. */
    version: z.int().min(1),
    fields: listOf(field, 80),
    materials: listOf(material, 40),
    /** How the result may be taken. */
    resultWays: listOf(z.enum(resultWays), 4, 1),
    /** What the applicant declares by sending it. */
    declaration: line(400),
  })
  .refine(({ fields, materials }) => hasUniqueIds([...fields, ...materials]), 'names something twice')
  .refine(
    ({ fields, materials }) =>
      [...fields, ...materials].every(
        (each) => each.when === null || fields.some(({ id }) => id === each.when?.field),
      ),
    'depends on a field that is not there',
  )
  .readonly();
export type ApplicationForm = z.output<typeof applicationForm>;

function hasUniqueIds(list: readonly { readonly id: string }[]): boolean {
  return new Set(list.map(({ id }) => id)).size === list.length;
}
