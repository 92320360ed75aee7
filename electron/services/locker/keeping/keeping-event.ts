import type { ScreenView } from '../../../contract/session-view.ts';
import type { CellAct, CellSize, LookReason } from '../../../contract/staff/locker-views.ts';
import type { FoundBehind } from '../../../contract/staff/look-through-views.ts';

/** What staff do at the locker, wherever they are in it. */
export type KeepingEvent =
  | { readonly type: 'open-put-in' }
  | { readonly type: 'open-cells' }
  | { readonly type: 'open-take-back'; readonly list: 'overdue' | 'papers' }
  | { readonly type: 'enter-number'; readonly number: string }
  | { readonly type: 'by-hand' }
  | { readonly type: 'enter-title'; readonly title: string }
  | { readonly type: 'write-title' }
  | { readonly type: 'enter-name'; readonly name: string }
  | { readonly type: 'enter-identity'; readonly number: string }
  | { readonly type: 'enter-phone'; readonly phone: string | null }
  | { readonly type: 'choose-size'; readonly size: CellSize }
  | { readonly type: 'choose-another' }
  | { readonly type: 'choose-cell'; readonly cell: string }
  | { readonly type: 'turn-cabinet'; readonly to: 'next' | 'previous' }
  | { readonly type: 'open-door' }
  | { readonly type: 'says'; readonly what: 'opened' | 'stayed-shut' | 'shut' }
  | { readonly type: 'next' }
  | { readonly type: 'not-done' }
  | { readonly type: 'open-again' }
  | { readonly type: 'another-cell' }
  | { readonly type: 'print-code' }
  | { readonly type: 'tell-outcome'; readonly done: boolean }
  | { readonly type: 'open-look-through'; readonly cell: string | undefined }
  | { readonly type: 'pass-over' }
  | { readonly type: 'found'; readonly what: FoundBehind }
  | { readonly type: 'open-inside' }
  | { readonly type: 'open-cell'; readonly cell: string }
  | { readonly type: 'act'; readonly act: CellAct }
  | { readonly type: 'look'; readonly reason: LookReason }
  | { readonly type: 'confirm' }
  | { readonly type: 'take-back'; readonly stay: number };

/** One thing that staff do at the locker, from its choice on the first screen until they go back to it. */
export interface Errands {
  view(): ScreenView;
  /** False: it means nothing where they are. */
  dispatch(event: KeepingEvent): boolean;
  /** False: back leads to the first screen. */
  goBack(): boolean;
  isAtWork(): boolean;
  /** Nobody is there any more; silence after a door was seen shut counts as done. */
  leave(): void;
}
