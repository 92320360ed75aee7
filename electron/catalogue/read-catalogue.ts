import { z } from 'zod';
import { err, type Failure, ok, type Result } from '../foundation/result.ts';
import { type Catalogue, catalogueFormat, catalogueSchema, mostGuides } from './catalogue.ts';
import { type Guide, guide } from './guide.ts';
import { referenceProblems } from './references.ts';

/**
 * `unknown-format`: made for a newer kiosk, keep what is there; `not-a-catalogue`: of another shape;
 * `inconsistent-catalogue`: it names what is not in it, or says something twice.
 */
export type CatalogueRefusal = 'unknown-format' | 'not-a-catalogue' | 'inconsistent-catalogue';

const mostProblemsTold = 5;

/** Reads a whole catalogue from its JSON value. `detail` tells the first problems, each with its place. */
export function readCatalogue(json: unknown): Result<Catalogue, Failure<CatalogueRefusal>> {
  if (hasOtherFormat(json)) return err('unknown-format');
  const parsed = catalogueSchema.safeParse(json);
  if (!parsed.success) return err('not-a-catalogue', tell(shapeProblems(parsed.error)));
  const problems = referenceProblems(parsed.data);
  return problems.length > 0 ? err('inconsistent-catalogue', tell(problems)) : ok(parsed.data);
}

const guidesSchema = z.strictObject({
  format: z.literal(catalogueFormat),
  guides: z.array(z.unknown()).max(mostGuides),
});

export interface ReadGuides {
  readonly guides: readonly Guide[];
  /** One sentence for each guide that is of another shape: the others are good all the same. */
  readonly refused: readonly string[];
}

/** Reads guides that came by themselves, such as those of a centre's staff: `{ "format": 1, "guides": [...] }`. */
export function readGuides(json: unknown): Result<ReadGuides, Failure<'unknown-format' | 'not-guides'>> {
  if (hasOtherFormat(json)) return err('unknown-format');
  const list = guidesSchema.safeParse(json);
  if (!list.success) return err('not-guides', tell(shapeProblems(list.error)));
  const read = list.data.guides.map((each) => guide.safeParse(each));
  return ok({
    guides: read.flatMap(({ data }) => (data ? [data] : [])),
    refused: read.flatMap(({ error }, place) =>
      error ? [`guide ${place}: ${tell(shapeProblems(error))}`] : [],
    ),
  });
}

function hasOtherFormat(json: unknown): boolean {
  const format = (json as { readonly format?: unknown } | null | undefined)?.format;
  return typeof format === 'number' && format !== catalogueFormat;
}

/** Places and rules; the values stay out. */
function shapeProblems(error: z.ZodError): readonly string[] {
  return error.issues.map(({ path, message }) => `${path.join('.') || 'the whole'}: ${message}`);
}

function tell(problems: readonly string[]): string {
  const more = problems.length - mostProblemsTold;
  return [...problems.slice(0, mostProblemsTold), ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}
