import { channelsOf, guideOf, itemOf, numbersToRing } from '../../catalogue/browse.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { type Fact, knownOnly } from '../../catalogue/fact.ts';
import type { Guide } from '../../catalogue/guide.ts';
import type { CatalogueItem, TerminalBasis } from '../../catalogue/item.ts';
import type { ScreenView } from '../../contract/session-view.ts';

export type GuideView = Extract<ScreenView, { screen: 'service-guide' }>;

/** All that is known of a service, the guide's words before the bare facts. A fact that was not found is left out. */
export function guideView(
  catalogue: Catalogue,
  service: CatalogueItem,
  around: {
    readonly siteHotline: string;
    /** This machine does it by itself, whatever the catalogue says. */
    readonly doesHere: boolean;
    readonly canStartHere: boolean;
  },
): GuideView {
  const guide = guideOf(catalogue, service.id);
  const { siteHotline, doesHere, canStartHere } = around;
  return {
    screen: 'service-guide',
    ...{ id: service.id, name: service.name, hasGuide: guide !== undefined },
    ...optional('code', service.code),
    ...optional('department', departmentOf(catalogue, service)),
    ...optional('who', first(guide?.who, service.applicants)),
    // A guide of the project has said them in its own words; others need not.
    conditions: guide?.by.kind === 'project' ? [] : listOf(service.conditions),
    bring: thingsToBring(service, guide),
    ...optional('howLong', first(guide?.howLong, service.timeLimit)),
    ...(!first(guide?.howLong, service.timeLimit).known &&
      optional('legalTimeLimit', service.legalTimeLimit)),
    ...optional('fee', first(guide?.fee, service.fee)),
    ...optional('where', first(guide?.where)),
    channels: guide?.where.known ? [] : channelsOf(catalogue, service).map(named),
    ...optional('cityWide', service.cityWide),
    ...optional('output', service.output),
    ...terminalOf(service, guide, doesHere),
    tips: [...(guide ? guide.tips : service.advice)],
    parts: service.parts.flatMap((id) => itemOf(catalogue, id)?.name ?? []),
    ring: whomToRing(catalogue, service, siteHotline),
    ...optional('asOf', service.asOf),
    ...optional('doubt', service.doubt),
    updated: guide?.updated ?? catalogue.updated,
    canStartHere,
  };
}

export function departmentOf(catalogue: Catalogue, { department }: CatalogueItem) {
  const [id] = knownOnly(department);
  const found = catalogue.departments.find((each) => each.id === id);
  return found
    ? ({ known: true, value: { name: found.name, english: found.english } } as const)
    : ({ known: false } as const);
}

function thingsToBring(service: CatalogueItem, guide: Guide | undefined): GuideView['bring'] {
  if (guide?.bring.known)
    return guide.bring.value.map(({ text, when }) => ({ text, ...optional('when', when) }));
  return listOf(service.materials).map((text) => ({ text }));
}

const bases: Readonly<Record<TerminalBasis, 'seen' | 'inferred'>> = {
  // Of another machine than this one.
  'this-kiosk': 'seen',
  program: 'seen',
  'program-and-news': 'seen',
  news: 'seen',
  inferred: 'inferred',
};

function terminalOf(
  { terminal }: CatalogueItem,
  guide: Guide | undefined,
  doesHere: boolean,
): Pick<GuideView, 'terminal'> {
  if (!terminal.known) return {};
  const { actions, basis } = terminal.value;
  const words = first(guide?.terminal);
  const shown = doesHere ? 'this-kiosk' : bases[basis];
  return { terminal: { actions: [...actions], basis: shown, ...optional('words', words) } };
}

function whomToRing(catalogue: Catalogue, service: CatalogueItem, siteHotline: string): GuideView['ring'] {
  const numbers = numbersToRing(catalogue, service);
  if (!numbers.known) return { numbers: [siteHotline], whose: 'site' };
  return { numbers: [...numbers.value], whose: service.hotlines.length > 0 ? 'service' : 'department' };
}

function named({ name, english }: { readonly name: string; readonly english: string }) {
  return { name, english };
}

function listOf<T>(fact: Fact<readonly T[]>): T[] {
  return knownOnly(fact).flat() as T[];
}

function first<T>(...facts: readonly (Fact<T> | undefined)[]): Fact<T> {
  return facts.find((fact) => fact?.known) ?? { known: false };
}

/** The key with its value, or nothing at all: what is not known is not even there. */
function optional<K extends string, T>(key: K, fact: Fact<T>): { readonly [P in K]?: T } {
  return (fact.known ? { [key]: fact.value } : {}) as { readonly [P in K]?: T };
}
