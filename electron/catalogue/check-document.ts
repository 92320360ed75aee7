import type { Catalogue } from './catalogue.ts';
import type { Author, Guide } from './guide.ts';
import { guideJudge } from './judge-guide.ts';
import { readCatalogue, readGuides } from './read-catalogue.ts';

export interface CheckedDocument {
  readonly kind: 'catalogue' | 'guides';
  readonly items: number;
  readonly guides: number;
  /** One sentence each; empty when all is well. */
  readonly problems: readonly string[];
}

/**
 * Checks a document before kiosks get it: a whole catalogue, or guides by themselves, which are judged by the items of
 * `builtIn`.
 */
export function checkDocument(json: unknown, builtIn: () => Catalogue): CheckedDocument {
  const isCatalogue = typeof json === 'object' && json !== null && 'items' in json;
  return isCatalogue ? checkCatalogue(json) : checkGuides(json, builtIn());
}

function checkCatalogue(json: unknown): CheckedDocument {
  const read = readCatalogue(json);
  if (!read.ok) return unreadable('catalogue', read.error);
  const { items, guides } = read.value;
  return {
    ...{ kind: 'catalogue', items: items.length, guides: guides.length },
    problems: guideProblems(guides, read.value),
  };
}

function checkGuides(json: unknown, builtIn: Catalogue): CheckedDocument {
  const read = readGuides(json);
  if (!read.ok) return unreadable('guides', read.error);
  const { guides, refused } = read.value;
  return {
    ...{ kind: 'guides', items: 0, guides: guides.length },
    problems: [...refused, ...guideProblems(guides, builtIn)],
  };
}

function unreadable(
  kind: CheckedDocument['kind'],
  { code, detail }: { readonly code: string; readonly detail?: string | undefined },
): CheckedDocument {
  return { kind, items: 0, guides: 0, problems: [detail === undefined ? code : `${code}: ${detail}`] };
}

function guideProblems(guides: readonly Guide[], catalogue: Catalogue): readonly string[] {
  const judge = guideJudge(catalogue);
  return guides.flatMap((guide) =>
    judge(guide).map((problem) => `guide to ${guide.item} by ${nameOf(guide.by)}: ${problem}`),
  );
}

function nameOf(by: Author): string {
  return by.kind === 'centre' ? `centre ${by.centre}` : `the ${by.kind}`;
}
