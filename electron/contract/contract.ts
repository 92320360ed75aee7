import { z } from 'zod';
import type { Result } from '../foundation/result.ts';
import { longestQuery, wayToFind } from './catalogue-views.ts';
import { type CallFailure, clerk, identityByCard, open, procedure, subscription } from './declare.ts';
import { kioskDescription } from './kiosk-description.ts';
import { lockerProcedures } from './locker-procedures.ts';
import { longestQuestion, questionNumberDigits, questionText } from './question-views.ts';
import { sessionView } from './session-view.ts';
import { staffProcedures } from './staff/procedures.ts';

const nothing = z.strictObject({});
const done = z.strictObject({});
const catalogueId = z.string().min(1).max(64);

/** The screen moved on meanwhile (a time-out, a second tap): what was asked no longer fits. Nothing was done. */
const movedOn = 'moved-on';

/** All that the page may ask. Handlers, preload, transport and the page's client are derived from this. */
export const procedures = {
  'kiosk.describe': procedure({ needs: open, input: nothing, output: kioskDescription, errors: [] }),

  /** End the session and clear everything: home, 办完退出, start over. */
  'session.end': procedure({ needs: open, input: nothing, output: done, errors: [movedOn] }),
  'session.goBack': procedure({ needs: open, input: nothing, output: done, errors: [movedOn] }),
  /** Somebody touched the screen; also "I am still here". */
  'session.stillHere': procedure({ needs: open, input: nothing, output: done, errors: [] }),
  'session.openHelp': procedure({ needs: open, input: nothing, output: done, errors: [movedOn] }),
  'session.closeHelp': procedure({ needs: open, input: nothing, output: done, errors: [movedOn] }),

  'cards.start': procedure({ needs: open, input: nothing, output: done, errors: [movedOn] }),
  /** From "what the card is" to "put your ID card". */
  'cards.proceed': procedure({ needs: open, input: nothing, output: done, errors: [movedOn] }),
  'cards.chooseHolder': procedure({
    needs: identityByCard,
    input: z.strictObject({ holder: z.enum(['self', 'other']) }),
    output: done,
    errors: [movedOn],
  }),
  /** Why the holder of a good card needs another one; whoever needs none ends the session. */
  'cards.chooseReason': procedure({
    needs: identityByCard,
    input: z.strictObject({ reason: z.enum(['lost', 'damaged']) }),
    output: done,
    errors: [movedOn],
  }),
  'cards.declareSmartphone': procedure({
    needs: identityByCard,
    input: z.strictObject({ usesOne: z.boolean() }),
    output: done,
    errors: [movedOn],
  }),
  'cards.answerPhoneCall': procedure({
    needs: identityByCard,
    input: z.strictObject({ somebodyIsTellingMe: z.boolean() }),
    output: done,
    errors: [movedOn],
  }),
  'cards.proveByCode': procedure({
    needs: identityByCard,
    input: z.strictObject({ code: z.string().regex(/^\d{6}$/) }),
    output: done,
    errors: [movedOn],
  }),
  /** "I have no phone here": the way on is a person. */
  'cards.cannotProve': procedure({ needs: identityByCard, input: nothing, output: done, errors: [movedOn] }),
  /** Send the code to the phone on record once more. */
  'cards.sendCodeAgain': procedure({
    needs: identityByCard,
    input: nothing,
    output: done,
    errors: [movedOn],
  }),
  /** The clerk beside the resident compared them with their card. */
  'cards.vouch': procedure({ needs: clerk, input: nothing, output: done, errors: [movedOn] }),
  'cards.confirm': procedure({ needs: identityByCard, input: nothing, output: done, errors: [movedOn] }),
  /** The resident says that the ID card is back in their hand, where the reader cannot sense it. */
  'cards.identityCardTaken': procedure({
    needs: identityByCard,
    input: nothing,
    output: done,
    errors: [movedOn],
  }),
  'cards.cardCameOut': procedure({
    needs: identityByCard,
    input: z.strictObject({ cameOut: z.boolean() }),
    output: done,
    errors: [movedOn],
  }),
  'cards.startLossReport': procedure({ needs: open, input: nothing, output: done, errors: [movedOn] }),
  /** "Yes, this card shall end." */
  'cards.confirmLoss': procedure({ needs: identityByCard, input: nothing, output: done, errors: [movedOn] }),
  /** After the loss was reported: a new card at once. */
  'cards.replaceLostCard': procedure({
    needs: identityByCard,
    input: nothing,
    output: done,
    errors: [movedOn],
  }),
  'cards.printAgain': procedure({ needs: identityByCard, input: nothing, output: done, errors: [movedOn] }),

  /** From home to "hold a card to the scanner". */
  'verification.start': procedure({ needs: open, input: nothing, output: done, errors: [movedOn] }),
  'verification.checkAnother': procedure({ needs: open, input: nothing, output: done, errors: [movedOn] }),

  /** From home to "how do you want to look?" */
  'catalogue.start': procedure({ needs: open, input: nothing, output: done, errors: [movedOn] }),
  'catalogue.chooseWay': procedure({
    needs: open,
    input: z.strictObject({ way: wayToFind }),
    output: done,
    errors: [movedOn],
  }),
  /** A life event or a department; null: the services of which no department is known. */
  'catalogue.openGroup': procedure({
    needs: open,
    input: z.strictObject({ id: catalogueId.nullable() }),
    output: done,
    errors: [movedOn],
  }),
  'catalogue.turnPage': procedure({
    needs: open,
    input: z.strictObject({ to: z.enum(['next', 'previous']) }),
    output: done,
    errors: [movedOn],
  }),
  /** At each key: all that has been typed so far. */
  'catalogue.search': procedure({
    needs: open,
    input: z.strictObject({ text: z.string().max(longestQuery) }),
    output: done,
    errors: [movedOn],
  }),
  'catalogue.openService': procedure({
    needs: open,
    input: z.strictObject({ id: catalogueId }),
    output: done,
    errors: [movedOn],
  }),
  /** This machine does what the guide is about: go there. */
  'catalogue.startService': procedure({ needs: open, input: nothing, output: done, errors: [movedOn] }),
  /** Print the slip that belongs to the screen: what to bring, or the question's number; also once more. */
  'catalogue.printSlip': procedure({
    needs: open,
    input: z.strictObject({ language: z.enum(['zh-CN', 'en']) }),
    output: done,
    errors: [movedOn],
  }),

  /** Nothing found, or too little known: from the search or a guide to "what do you want to know?" */
  'questions.start': procedure({ needs: open, input: nothing, output: done, errors: [movedOn] }),
  /** At each change: what is written so far, so that back and forth lose nothing of it. */
  'questions.draft': procedure({
    needs: open,
    input: z.strictObject({ text: z.string().max(longestQuestion) }),
    output: done,
    errors: [movedOn],
  }),
  'questions.write': procedure({
    needs: open,
    input: z.strictObject({ text: questionText }),
    output: done,
    errors: [movedOn],
  }),
  /** Where the answer shall be sent; null: nowhere, it is asked for here. */
  'questions.leave': procedure({
    needs: open,
    input: z.strictObject({
      phone: z
        .string()
        .regex(/^\d{11}$/)
        .nullable(),
    }),
    output: done,
    errors: [movedOn],
  }),
  /** From "how do you want to look?" to the number of a question. */
  'questions.askForAnswer': procedure({ needs: open, input: nothing, output: done, errors: [movedOn] }),
  'questions.enterNumber': procedure({
    needs: open,
    input: z.strictObject({ number: z.string().regex(new RegExp(`^\\d{${questionNumberDigits}}$`)) }),
    output: done,
    errors: [movedOn],
  }),

  ...lockerProcedures,
  ...staffProcedures,
} as const;

/** All that is pushed to the page. A new subscriber gets the present value at once. */
export const subscriptions = {
  'session.view': subscription({ needs: open, output: sessionView }),
} as const;

export type Procedures = typeof procedures;
export type ProcedureName = keyof Procedures;
export type InputOf<N extends ProcedureName> = z.infer<Procedures[N]['input']>;
export type OutputOf<N extends ProcedureName> = z.infer<Procedures[N]['output']>;
export type ErrorOf<N extends ProcedureName> = CallFailure<Procedures[N]['errors'][number]>;
export type AnswerOf<N extends ProcedureName> = Result<OutputOf<N>, ErrorOf<N>>;

export type Subscriptions = typeof subscriptions;
export type SubscriptionName = keyof Subscriptions;
export type PushOf<N extends SubscriptionName> = z.infer<Subscriptions[N]['output']>;

/** What a host gives the page as `window.kiosk`, and what the browser host's WebSocket client offers just so. */
export interface Bridge {
  call(name: string, input: unknown): Promise<unknown>;
  /** The listener gets the present value and every later one; the returned function ends it. */
  subscribe(name: string, listener: (value: unknown) => void): () => void;
  /** Whether the core can be reached; `taken`: another page holds the screen. */
  onConnection(listener: (state: 'connected' | 'lost' | 'taken') => void): () => void;
}
