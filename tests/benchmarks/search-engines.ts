import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import flexsearch from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { SearchDocument } from '../../electron/search/document.ts';
import { search } from '../../electron/search/search.ts';
import { buildSearchIndex } from '../../electron/search/search-index.ts';
import { comparable, fieldsOf, tokenFieldsOf, tokensOf } from './search-fields.ts';
import type { AnswerQuery } from './search-oracle.ts';

export interface SearchEngine {
  readonly name: string;
  readonly open: (documents: readonly SearchDocument[]) => AnswerQuery;
}

/** As many results as a screen asks for. */
const limit = 60;

export const own: SearchEngine = {
  name: 'this search',
  open: (documents) => {
    const index = buildSearchIndex(documents);
    return (query) => search(index, query, { limit }).map(({ id }) => id);
  },
};

/** The same, looking at every cell: the same results without an index. */
export const plainScan: SearchEngine = {
  name: 'plain scan, same results',
  open: (documents) => {
    const index = buildSearchIndex(documents);
    return (query) => search(index, query, { limit, everyCell: true }).map(({ id }) => id);
  },
};

/** The least that finds anything: the first hits in one joined string of characters and pinyin, unranked. */
const joinedString: SearchEngine = {
  name: 'indexOf, unranked',
  open: (documents) => {
    const fields = documents.map(fieldsOf);
    const lines = fields.map(({ own, shared, pinyin, initials }) =>
      [...own, ...shared, ...pinyin, ...initials].join('\n'),
    );
    const joined = `${lines.join('\0')}\0`;
    const ends: number[] = [];
    for (let end = joined.indexOf('\0'); end >= 0; end = joined.indexOf('\0', end + 1)) ends.push(end);
    return (query) => {
      const sought = comparable(query);
      const found: string[] = [];
      if (sought === '') return found;
      let at = joined.indexOf(sought);
      for (let line = 0; at >= 0 && found.length < limit; at = joined.indexOf(sought, ends[line])) {
        while ((ends[line] ?? Number.POSITIVE_INFINITY) < at) line += 1;
        found.push(fields[line]?.id ?? '');
      }
      return found;
    };
  },
};

const fuse: SearchEngine = {
  name: 'Fuse.js',
  open: (documents) => {
    const keys = [
      { name: 'own', weight: 1 },
      { name: 'pinyin', weight: 0.9 },
      { name: 'initials', weight: 0.6 },
      { name: 'shared', weight: 0.3 },
    ];
    const engine = new Fuse(documents.map(fieldsOf), { keys, ignoreLocation: true, threshold: 0.3 });
    return (query) => engine.search(comparable(query), { limit }).map(({ item }) => item.id);
  },
};

const boosts = { own: 2, pinyin: 1.8, initials: 1.2, shared: 0.6 };
const tokenFields = ['own', 'pinyin', 'initials', 'shared'] as const;

/** A wrong letter is forgiven where this search forgives it. */
const mayHaveSlip = (token: string) => /^[a-z]{5,}$/.test(token);

const miniSearch: SearchEngine = {
  name: 'MiniSearch',
  open: (documents) => {
    const engine = new MiniSearch({ fields: [...tokenFields], tokenize: (text) => text.split(' ') });
    engine.addAll(documents.map(tokenFieldsOf));
    return (query) =>
      engine
        .search(tokensOf(query).join(' '), {
          boost: boosts,
          prefix: true,
          fuzzy: (token) => (mayHaveSlip(token) ? 1 : false),
        })
        .slice(0, limit)
        .map(({ id }) => String(id));
  },
};

const flexSearch: SearchEngine = {
  name: 'FlexSearch',
  open: (documents) => {
    const encode = (text: string) => text.split(' ');
    const engine = new flexsearch.Document({
      document: {
        id: 'id',
        index: tokenFields.map((field) => ({ field, tokenize: 'forward' as const, encode })),
      },
    });
    for (const document of documents) engine.add({ ...tokenFieldsOf(document) });
    return (query) => {
      const perField = engine.search(tokensOf(query).join(' '), { limit, suggest: true });
      const results = tokenFields.flatMap(
        (field) => perField.find((each) => each.field === field)?.result ?? [],
      );
      return [...new Set(results.map(String))].slice(0, limit);
    };
  },
};

const orama: SearchEngine = {
  name: 'Orama',
  open: (documents) => {
    const engine = create({
      schema: {
        id: 'string',
        own: 'string',
        pinyin: 'string',
        initials: 'string',
        shared: 'string',
      } as const,
      components: {
        tokenizer: {
          language: 'chinese',
          normalizationCache: new Map(),
          tokenize: (text: string) => [...new Set(text.split(' '))],
        },
      },
    });
    insertMultiple(engine, documents.map(tokenFieldsOf));
    return (query) => {
      const tokens = tokensOf(query);
      const answer = searchOrama(engine, {
        ...{ term: tokens.join(' '), properties: [...tokenFields], boost: boosts, limit },
        tolerance: tokens.every(mayHaveSlip) ? 1 : 0,
      });
      if (answer instanceof Promise) throw new Error('Orama answers later, though nothing of it waits');
      return answer.hits.map(({ document }) => document.id);
    };
  },
};

export const others: readonly SearchEngine[] = [joinedString, fuse, miniSearch, flexSearch, orama];
