import type { Stay } from './stay.ts';

/** What is told to people by text message. */
export type NewsKind =
  /** A document is in; its code is told. */
  | 'ready'
  | 'reminder'
  /** The code before is worth nothing any more. */
  | 'new-code'
  | 'collected'
  /** Whoever had its door open says that it was not there, or not theirs: staff look. */
  | 'doubted'
  /**
   * Staff entered another phone. Told to the one before, once and without a code, with the stay as it was: where that phone is the
   * right one after all, or the clerk's own is the new one, its owner hears of it.
   */
  | 'phone-corrected'
  /** Somebody else may collect it. */
  | 'collector-named'
  | 'taken-back'
  /** The papers that a resident left are in. */
  | 'papers-left';

export interface News {
  readonly kind: NewsKind;
  readonly stay: Stay;
  /** Which of its codes is meant, for `Locker.codeOf` at the moment of sending; 0 where it has none. */
  readonly codeSerial: number;
  /** ms; with kind and stay it tells one piece of news from another. */
  readonly at: number;
  /** Who took it; of `collected`. */
  readonly by?: CollectedBy | undefined;
}

/** `code`: whoever knew its pickup code. */
export type CollectedBy = 'holder' | 'named-person' | 'code';

/** What the city's platform hears of a document. `lost`: staff found that it is not there. */
export type DocumentReport = {
  readonly stay: Stay;
  /** ms */
  readonly at: number;
} & (
  | { readonly state: 'placed' | 'taken-back' | 'lost' }
  | { readonly state: 'collected'; readonly by: CollectedBy }
);

/**
 * Where news leave the locker. All are called within the transaction of what happened, and only write down what is to be sent: after
 * a power cut both stand there, or neither. A throw takes back what happened.
 */
export interface LockerOutgoing {
  tell(news: News): void;
  /**
   * Its phone was wrong: what is still true, tells no code, and is not known to have arrived goes out anew. What told the code before
   * is forgotten with the next one that is told.
   */
  tellAgain(stay: Stay): void;
  /** Of documents, never of papers that residents left. */
  report(report: DocumentReport): void;
}
