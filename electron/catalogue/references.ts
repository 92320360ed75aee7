import type { Catalogue } from './catalogue.ts';
import type { Author } from './guide.ts';
import type { CatalogueItem } from './item.ts';
import type { Source } from './vocabulary.ts';

/** What is named but not there, and what is there twice: one sentence each, empty when all fits together. */
export function referenceProblems(catalogue: Catalogue): readonly string[] {
  const { departments, topics, channels, sources, items, lifeEvents, everydayWords, guides } = catalogue;
  const itemIds = idsOf(items);
  return [
    ...twice(
      'department',
      departments.map(({ id }) => id),
    ),
    ...twice(
      'topic',
      topics.map(({ id }) => id),
    ),
    ...twice(
      'channel',
      channels.map(({ id }) => id),
    ),
    ...twice(
      'source',
      sources.map(({ id }) => id),
    ),
    ...twice(
      'item',
      items.map(({ id }) => id),
    ),
    ...twice(
      'name',
      items.map(({ name }) => name),
    ),
    ...twice(
      'life event',
      lifeEvents.map(({ id }) => id),
    ),
    ...twice(
      'words of',
      everydayWords.map(({ item }) => item),
    ),
    ...twice(
      'guide',
      guides.map(({ item, by }) => `${item} by ${nameOf(by)}`),
    ),
    ...itemProblems(catalogue, itemIds),
    ...lifeEvents.flatMap((event) => [
      ...missing(`life event ${event.id}`, 'item', event.items, itemIds),
      ...twice(`in life event ${event.id}`, event.items),
    ]),
    ...everydayWords.flatMap(({ item, words }) => [
      ...missing('everyday words', 'item', [item], itemIds),
      ...twice(`among the words of ${item}`, words),
    ]),
    ...missing(
      'guides',
      'item',
      guides.map(({ item }) => item),
      itemIds,
    ),
  ];
}

function itemProblems(catalogue: Catalogue, itemIds: ReadonlySet<string>): readonly string[] {
  const departments = idsOf(catalogue.departments);
  const topics = idsOf(catalogue.topics);
  const channels = idsOf(catalogue.channels);
  const sources = new Map(catalogue.sources.map((source) => [source.id, source]));
  return catalogue.items.flatMap((item) => {
    const { id, department, topic, parts, related } = item;
    return [
      ...missing(id, 'department', department.known ? [department.value] : [], departments),
      ...missing(id, 'topic', [topic], topics),
      ...missing(id, 'channel', item.channels, channels),
      ...missing(id, 'source', item.sources, new Set(sources.keys())),
      ...missing(id, 'item', [...parts, ...related], itemIds),
      ...([...parts, ...related].includes(id) ? [`${id} names itself`] : []),
      ...terminalProblems(item, sources),
    ];
  });
}

/** A terminal's part in a matter stands on a source that can bear it. */
function terminalProblems(item: CatalogueItem, sources: ReadonlyMap<string, Source>): readonly string[] {
  const { id, terminal, channels } = item;
  if (terminal.known !== channels.includes('terminal'))
    return [`${id}: its channels and what a terminal can do disagree`];
  if (!terminal.known) return [];
  const kinds = new Set(item.sources.map((source) => sources.get(source)?.kind));
  const { basis, actions } = terminal.value;
  // A city or a centre knows by itself what its terminals do.
  const knowsItself = kinds.has('city') || kinds.has('centre');
  const borne =
    knowsItself ||
    (basis === 'this-kiosk' && kinds.has('this-project')) ||
    (basis === 'news' && (kinds.has('press') || kinds.has('public-body') || kinds.has('secondary'))) ||
    (basis !== 'this-kiosk' && basis !== 'news' && kinds.has('terminal-program'));
  return [
    ...(borne ? [] : [`${id}: none of its sources is one for "${basis}"`]),
    ...twice(`among the actions of ${id}`, actions),
  ];
}

function idsOf(list: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(list.map(({ id }) => id));
}

function missing(
  where: string,
  kind: string,
  named: readonly string[],
  there: ReadonlySet<string>,
): readonly string[] {
  return named.filter((id) => !there.has(id)).map((id) => `${where}: there is no ${kind} ${id}`);
}

function twice(kind: string, names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return names.flatMap((name) => {
    if (seen.has(name)) return [`${kind} ${name} is there twice`];
    seen.add(name);
    return [];
  });
}

function nameOf(by: Author): string {
  return by.kind === 'centre' ? `centre ${by.centre}` : by.kind;
}
