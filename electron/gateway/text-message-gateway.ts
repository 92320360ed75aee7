import type { Answered } from './answered.ts';

export type TextMessageSubject =
  | 'question-answered'
  /** The document locker: one may be collected, still waits, has another code, is told to another phone from now on, was collected or taken back; somebody may collect it for them. */
  | 'document-ready'
  | 'document-reminder'
  | 'document-new-code'
  | 'document-phone-corrected'
  | 'document-collected'
  | 'document-taken-back'
  | 'collector-named'
  /** Papers that they left in it were received. */
  | 'papers-received';

export interface TextMessage {
  /** 11 digits, mainland mobile. */
  readonly phone: string;
  /** At most 300 characters, without control characters. */
  readonly text: string;
  /** What it is about, for the platform's own count and limits. */
  readonly about: TextMessageSubject;
}

/** `on-its-way`: nobody has said yet that it arrived. `undelivered`: it will not. */
export type TextMessageState = 'on-its-way' | 'delivered' | 'undelivered';

/** Text messages that a centre's kiosk sends, to a phone that the resident gave for it, at the kiosk or to staff. */
export interface TextMessageGateway {
  /** Sent through the outbox. Refused: `phone-not-accepted`, `text-not-accepted`. */
  sendTextMessage(message: TextMessage, idempotencyKey: string): Answered<{ readonly messageId: string }>;
  /** Whether it arrived. Refused: `message-unknown`, also when it is longer ago than 90 days. */
  textMessageState(messageId: string): Answered<TextMessageState>;
}
