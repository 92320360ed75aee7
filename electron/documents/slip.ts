import type { DocumentLanguage } from './words.ts';

/**
 * What a slip says, as plain data. What is not known is left out and then stands nowhere on the slip. Texts about the
 * matter are drawn as they are given, in Chinese; headings are in the slip's language.
 */
export type Slip = WhatToBringSlip | QuestionLeftSlip | PickupCodeSlip | PapersLeftSlip | TestSlip;
export type SlipKind = Slip['kind'];

interface EverySlip {
  readonly language: DocumentLanguage;
  /** The centre's name. */
  readonly siteName: string;
  /** The day it is printed, `YYYY-MM-DD` in Shanghai. */
  readonly printedOn: string;
  /** Numbers to ring, the best first. */
  readonly ring: readonly string[];
  /** When and where people sit at the counter, in the slip's language. */
  readonly counter?: { readonly hours: string; readonly place: string } | undefined;
}

/** 温馨提示: what to bring for a matter. */
export interface WhatToBringSlip extends EverySlip {
  readonly kind: 'what-to-bring';
  readonly matter: string;
  readonly itemCode?: string | undefined;
  /** At least one: without, there is no slip to offer. */
  readonly bring: readonly ThingOnSlip[];
  /** For whom the matter is. */
  readonly who?: string | undefined;
  readonly howLong?: string | undefined;
  readonly fee?: string | undefined;
  readonly where?: string | undefined;
  /** Why people should ring before they come. */
  readonly doubt?: string | undefined;
  /** The year the facts are of, where they may be out of date. */
  readonly factsOfYear?: number | undefined;
}

export interface ThingOnSlip {
  readonly text: string;
  /** Only in this case: `代人来办`. Without it, always. */
  readonly when?: string | undefined;
}

/** A question was left at the kiosk: how to come to its answer. */
export interface QuestionLeftSlip extends EverySlip {
  readonly kind: 'question-left';
  /** The secret of whoever asked: it opens the answer. Grouped as people should read it, `482 719`. */
  readonly number: string;
  /** Whether the answer is also told by a text message. */
  readonly textMessage: boolean;
}

/** With which code a document is taken out of the locker. It names nobody: whoever finds the slip shall not know whom to look for. */
export interface PickupCodeSlip extends EverySlip {
  readonly kind: 'pickup-code';
  /** Grouped as people should read it, `4827 1930`. */
  readonly code: string;
  /** Where the locker stands, in the slip's language. */
  readonly where: string;
  /** The last day, `YYYY-MM-DD`. */
  readonly until?: string | undefined;
}

/** Papers were left in the locker for staff: what shows that they were. */
export interface PapersLeftSlip extends EverySlip {
  readonly kind: 'papers-left';
  /** The number of the receipt. */
  readonly receipt: string;
  /** Masked. */
  readonly who: string;
  /** `16:05` in Shanghai. */
  readonly time: string;
  /** Which cabinet, and where it stands, in the slip's language. */
  readonly where: string;
  /** Whether a text message says that staff have them. */
  readonly textMessage: boolean;
}

/** Staff try the printer: whether all dots print, straight and in their size, and a phone reads the code. */
export interface TestSlip extends EverySlip {
  readonly kind: 'test';
  /** `16:05` in Shanghai. */
  readonly time: string;
}
