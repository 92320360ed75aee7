import type { GuideField, GuideListField, GuideWay } from '../../contract/staff/guides-views.ts';
import type { Draft } from './draft.ts';

export type ListName = Exclude<GuideWay, 'words'>;

export type Exported =
  | { readonly outcome: 'done'; readonly file: string; readonly guides: number }
  | { readonly outcome: 'failed' };

/** Where staff are in the guides. Pages and places count from 0. */
export type Place =
  | { readonly at: 'start' }
  | { readonly at: 'departments'; readonly page: number }
  | { readonly at: 'words'; readonly text: string; readonly found: readonly string[]; readonly page: number }
  | ListPlace
  | { readonly at: 'service'; readonly id: string; readonly saved: boolean }
  | { readonly at: 'hide'; readonly id: string }
  | { readonly at: 'edit'; readonly id: string }
  | { readonly at: 'lines'; readonly id: string; readonly field: GuideListField }
  | LinePlace
  | WritePlace
  | { readonly at: 'preview'; readonly id: string }
  | { readonly at: 'changes'; readonly id: string }
  | { readonly at: 'versions'; readonly id: string }
  /** Null: what the city or the project says. */
  | { readonly at: 'version'; readonly id: string; readonly version: number | null }
  | { readonly at: 'leave' };

export interface ListPlace {
  readonly at: 'list';
  readonly list: ListName;
  /** Of the list `department`. */
  readonly department?: string | null;
  readonly page: number;
  readonly exported?: Exported;
}

export interface LinePlace {
  readonly at: 'line';
  readonly id: string;
  readonly field: GuideListField;
  readonly place: number;
}

export interface WritePlace {
  readonly at: 'write';
  readonly id: string;
  readonly field: GuideField;
  readonly place: number;
  readonly part: 'text' | 'when';
}

/** The way that somebody came: back leads along it. The last is where they are. */
export type Trail = readonly [Place, ...Place[]];

export interface GuidesState {
  readonly trail: Trail;
  /** What was begun and is not saved, by the service's id. */
  readonly drafts: ReadonlyMap<string, Draft>;
  /** Something was written since the part was opened: leaving asks what shall become of it. */
  readonly wrote: boolean;
}

export type GuidesEvent =
  | { readonly type: 'choose-way'; readonly way: GuideWay }
  | { readonly type: 'open-department'; readonly department: string | null }
  | { readonly type: 'turn-page'; readonly to: 'next' | 'previous' }
  | { readonly type: 'search'; readonly text: string }
  | { readonly type: 'open-service'; readonly id: string }
  | { readonly type: 'edit' }
  | { readonly type: 'open-field'; readonly field: GuideField }
  | { readonly type: 'open-line'; readonly place: number }
  | { readonly type: 'add-line' }
  | { readonly type: 'change-line'; readonly what: 'text' | 'when' | 'up' | 'down' | 'remove' }
  | { readonly type: 'write'; readonly text: string }
  | { readonly type: 'restore-field' }
  | { readonly type: 'preview' | 'review' | 'versions' | 'discard-draft' }
  | { readonly type: 'open-version'; readonly version: number | null }
  | { readonly type: 'ask-to-hide' }
  /** What was decided is done: back to the service. */
  | { readonly type: 'saved' | 'taken-back' | 'offered' }
  | { readonly type: 'exported'; readonly exported: Exported }
  /** Back from the first place, with something begun. */
  | { readonly type: 'ask-to-leave' }
  | { readonly type: 'back' };
