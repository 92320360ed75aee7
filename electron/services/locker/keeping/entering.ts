import { mobilePhone } from '../../../contract/question-views.ts';
import type { ScreenView } from '../../../contract/session-view.ts';
import type { FinishedDocument } from '../../../gateway/gateway.ts';
import { documentNumberIn } from './document-number.ts';
import { type Candidate, contentOf, type Draft, emptyDraft, isSomebodysNumber } from './draft.ts';
import type { KeepingEvent } from './keeping-event.ts';

type View<S extends ScreenView['screen']> = Extract<ScreenView, { readonly screen: S }>;
export type WhyUnknown = View<'keeping-unknown'>['why'];

/** From the number of a document to what is known of it. */
export type EntryPlace =
  | { readonly at: 'number'; readonly problem?: View<'keeping-number'>['problem'] }
  | { readonly at: 'asking'; readonly number: string }
  | { readonly at: 'unknown'; readonly number: string; readonly why: WhyUnknown }
  | { readonly at: 'title' | 'title-written' | 'name'; readonly draft: Draft }
  | { readonly at: 'identity' | 'phone'; readonly draft: Draft; readonly isWrong?: boolean };

export type EntryEvent =
  | KeepingEvent
  /** The platform was asked about a number, and this came of it. */
  | { readonly type: 'known'; readonly number: string; readonly document: FinishedDocument }
  | { readonly type: 'not-known'; readonly number: string; readonly why: WhyUnknown };

export type Entered = EntryPlace | { readonly at: 'entered'; readonly candidate: Candidate };

/** Most documents are cards and booklets. */
const usualSize = 'small';

/** Where an event leads; undefined: it means nothing there. */
export function enter(place: EntryPlace, event: EntryEvent): Entered | undefined {
  switch (event.type) {
    case 'enter-number': {
      if (place.at !== 'number' && place.at !== 'unknown') return undefined;
      const number = documentNumberIn(event.number);
      return number === undefined
        ? { at: 'number', problem: { about: 'no-number' } }
        : { at: 'asking', number };
    }
    case 'known':
      if (place.at !== 'asking' || place.number !== event.number) return undefined;
      return { at: 'entered', candidate: candidateOf(event.document) };
    case 'not-known':
      if (place.at === 'asking' ? place.number !== event.number : !endsDraft(place, event)) return undefined;
      return { at: 'unknown', number: event.number, why: event.why };
    case 'by-hand': {
      // What the platform knows as unfinished is not to be given to anybody.
      const mayBe =
        place.at === 'asking' || (place.at === 'unknown' && place.why !== 'document-not-finished');
      return mayBe ? { at: 'title', draft: emptyDraft(place.number) } : undefined;
    }
    case 'write-title':
      return place.at === 'title' ? { at: 'title-written', draft: place.draft } : undefined;
    case 'enter-title':
      if (place.at !== 'title' && place.at !== 'title-written') return undefined;
      return { at: 'name', draft: { ...place.draft, title: event.title } };
    case 'enter-name':
      return place.at === 'name'
        ? { at: 'identity', draft: { ...place.draft, name: event.name } }
        : undefined;
    case 'enter-identity':
      if (place.at !== 'identity') return undefined;
      return isSomebodysNumber(event.number)
        ? { at: 'phone', draft: { ...place.draft, number: event.number } }
        : { ...place, isWrong: true };
    case 'enter-phone': {
      if (place.at !== 'phone') return undefined;
      const { phone } = event;
      if (phone !== null && !mobilePhone.safeParse(phone).success) return { ...place, isWrong: true };
      const draft = { ...place.draft, phone: phone ?? undefined };
      return { at: 'entered', candidate: byHand(draft) };
    }
    default:
      return undefined;
  }
}

/** The platform's word that it is not finished counts also where they did not wait for it. */
function endsDraft(
  place: EntryPlace,
  { number, why }: { readonly number: string; readonly why: WhyUnknown },
) {
  return why === 'document-not-finished' && 'draft' in place && place.draft.documentNumber === number;
}

/** One place back; undefined: this is the first one. */
export function entryBack(place: EntryPlace): EntryPlace | undefined {
  switch (place.at) {
    case 'number':
      return undefined;
    case 'asking':
    case 'unknown':
    case 'title':
      return { at: 'number' };
    case 'title-written':
    case 'name':
      return { at: 'title', draft: place.draft };
    case 'identity':
      return { at: 'name', draft: place.draft };
    case 'phone':
      return { at: 'identity', draft: place.draft };
  }
}

function candidateOf({ documentNumber, title, holder, phone, size, issuedBy }: FinishedDocument): Candidate {
  const content = { documentNumber, title, person: holder };
  return {
    content: { ...content, phone: phone ?? undefined, issuedBy: issuedBy ?? undefined },
    size: size ?? usualSize,
    draft: undefined,
  };
}

function byHand(draft: Draft): Candidate {
  return { content: contentOf(draft), size: usualSize, draft };
}
