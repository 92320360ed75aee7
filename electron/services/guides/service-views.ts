import type { ScreenView } from '../../contract/session-view.ts';
import { guideField } from '../../contract/staff/guides-views.ts';
import { departmentOf, guideView } from '../catalogue/guide-view.ts';
import { changedFields, type Draft, draftOf, textProblem } from './draft.ts';
import type { GuideDesk } from './guide-desk.ts';
import type { GuidesState, LinePlace, Place, WritePlace } from './guides-state.ts';
import { differences, factsOfField, linesOf, missingFields, saidFields } from './said-fields.ts';

type View<Name extends ScreenView['screen']> = Extract<ScreenView, { screen: Name }>;
type At<Name extends Place['at']> = Extract<Place, { at: Name }>;

/** What a view of one service shows besides the catalogue. */
export interface Around {
  /** Their name, while they are known. */
  readonly nameOfStaff: (id: number) => string | undefined;
  readonly mayOffer: boolean;
  readonly siteHotline: string;
  readonly doesHere: (service: string) => boolean;
}

export function serviceView(
  { id, saved }: At<'service'>,
  { drafts }: GuidesState,
  desk: GuideDesk,
  { mayOffer }: Around,
): View<'guides-service'> {
  const item = desk.item(id);
  const guide = desk.guide(id);
  const { catalogue } = desk.library();
  const department = departmentOf(catalogue, item);
  return {
    ...{ screen: 'guides-service', id, name: item.name, saved, mayOffer },
    ...(department.known && { department: department.value }),
    speaker: guide?.by.kind ?? 'catalogue',
    ...(guide && { writtenBy: guide.by.name, version: guide.version }),
    updated: guide?.updated ?? catalogue.updated,
    fields: saidFields(catalogue, item, guide).map(({ field, speaker, lines }) => ({
      ...{ field, speaker },
      lines: linesOf(lines),
    })),
    missing: [...missingFields(item, guide)],
    versions: desk.own.versionsOf(id).length,
    hasDraft: drafts.has(id),
    hidden: desk.isHidden(id),
  };
}

export function editView({ id }: At<'edit'>, draft: Draft, desk: GuideDesk): View<'guides-edit'> {
  const changed = changedFields(draft, desk.baseOf(id));
  return {
    ...{ screen: 'guides-edit', id, name: desk.item(id).name },
    fields: guideField.options.map((field) => ({
      field,
      lines: linesOf(draft[field]),
      changed: changed.includes(field),
    })),
    problems: changed.length > 0 ? [...desk.problemsOf(id, draft)] : [],
  };
}

export function linesView({ id, field }: At<'lines'>, draft: Draft, desk: GuideDesk): View<'guides-lines'> {
  return {
    ...{ screen: 'guides-lines', id, name: desk.item(id).name, field },
    lines: linesOf(draft[field]),
    changed: changedFields(draft, desk.baseOf(id)).includes(field),
  };
}

export function lineView(
  { id, field, place }: LinePlace,
  draft: Draft,
  desk: GuideDesk,
): View<'guides-line'> {
  const [line = { text: '' }] = linesOf(draft[field].slice(place, place + 1));
  return {
    ...{ screen: 'guides-line', id, name: desk.item(id).name, field },
    ...{ line, position: place, lines: draft[field].length },
  };
}

export function writeView(here: WritePlace, draft: Draft, desk: GuideDesk): View<'guides-write'> {
  const { id, field, place, part } = here;
  const item = desk.item(id);
  const text = draft[field][place]?.[part] ?? '';
  const problem = textProblem(text);
  const isList = field === 'bring' || field === 'tips';
  return {
    ...{ screen: 'guides-write', id, name: item.name, field, part, text },
    ...(isList && { position: place }),
    known: part === 'when' ? [] : [...factsOfField(field, item, desk.library().catalogue)],
    ...(problem && { problem }),
  };
}

export function previewView(
  { id }: At<'preview'>,
  draft: Draft,
  desk: GuideDesk,
  { siteHotline, doesHere }: Around,
): View<'guides-preview'> {
  const around = { siteHotline, doesHere: doesHere(id), canStartHere: false };
  return { screen: 'guides-preview', guide: guideView(desk.withDraft(id, draft), desk.item(id), around) };
}

export function changesView({ id }: At<'changes'>, draft: Draft, desk: GuideDesk): View<'guides-changes'> {
  return {
    ...{ screen: 'guides-changes', id, name: desk.item(id).name },
    ...changesTo(id, draft, desk),
  };
}

/** What residents read now and what they would read, and why that cannot be. */
function changesTo(id: string, draft: Draft, desk: GuideDesk) {
  const item = desk.item(id);
  const { catalogue } = desk.library();
  const problems = desk.problemsOf(id, draft);
  const next = desk.withDraft(id, draft).guides.at(-1);
  return {
    changes: differences(saidFields(catalogue, item, desk.guide(id)), saidFields(catalogue, item, next)),
    problems: [...problems],
  };
}

export function versionsView(
  { id }: At<'versions'>,
  desk: GuideDesk,
  { nameOfStaff }: Around,
): View<'guides-versions'> {
  return {
    ...{ screen: 'guides-versions', id, name: desk.item(id).name, beneath: speakerBeneath(id, desk) },
    versions: desk.own.versionsOf(id).map(({ version, at, by, guide }) => {
      const name = by === undefined ? undefined : nameOfStaff(by);
      return {
        ...{ version, at, what: guide ? ('written' as const) : ('taken-back' as const) },
        ...(name !== undefined && { by: name }),
      };
    }),
  };
}

export function versionView({ id, version }: At<'version'>, desk: GuideDesk): View<'guides-version'> {
  const item = desk.item(id);
  const { catalogue } = desk.library();
  const common = {
    screen: 'guides-version',
    id,
    name: item.name,
    beneath: speakerBeneath(id, desk),
  } as const;
  const shown = desk.guide(id);
  if (version === null) {
    const [newest] = desk.own.versionsOf(id);
    return {
      ...common,
      inForce: newest?.guide === undefined,
      changes: differences(saidFields(catalogue, item, shown), saidFields(catalogue, item, desk.beneath(id))),
      problems: [],
    };
  }
  const versions = desk.own.versionsOf(id);
  const chosen = versions.find((each) => each.version === version);
  const draft = draftOf(item, chosen?.guide);
  return {
    ...{ ...common, version, inForce: versions[0]?.version === version },
    ...changesTo(id, draft, desk),
  };
}

/** Who speaks where this kiosk's staff say nothing. Another kiosk's word counts as the city's: it came with it. */
function speakerBeneath(id: string, desk: GuideDesk): View<'guides-versions'>['beneath'] {
  const kind = desk.beneath(id)?.by.kind;
  if (kind === undefined) return 'catalogue';
  return kind === 'project' ? 'project' : 'city';
}
