import { z } from 'zod';
import { date, screen } from './screen.ts';
import { slipOffer } from './slip-views.ts';

/** A question in characters: a few sentences, as much as somebody writes with a finger. */
export const longestQuestion = 120;
/** What is asked: without hidden characters, as staff read it in a terminal. */
export const questionText = z
  .string()
  .trim()
  .min(2)
  .max(longestQuestion)
  .regex(/^[^\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]*$/u);
/** An answer in characters: it has to fit on one screen in the largest letters, and into a text message. */
export const longestAnswer = 160;
/** A question's number: its owner asks for the answer with it. */
export const questionNumberDigits = 6;
/** A mainland mobile phone: text messages reach no other. */
export const mobilePhone = z.string().regex(/^1[3-9]\d{9}$/);

/** Nothing found: a question is left, staff answer it, and the answer is asked for. */
export const questionScreens = [
  /** `text` is what was searched for, or written before. */
  screen('leave-question', { text: z.string() }),
  /** "Shall the answer come to your phone?" Nobody needs one. */
  screen('question-phone', {
    /** `too-many-questions`: more wait than staff can answer; nothing can be left until they did. */
    problem: z.enum(['no-mobile-phone', 'too-many-questions']).optional(),
  }),
  screen('question-left', {
    number: z.string(),
    /** Masked; absent when none was left: then the answer is to be had at this machine. */
    phone: z.string().optional(),
    slip: slipOffer.optional(),
  }),
  /** Enter the number of a question. */
  screen('question-number', {
    problem: z.enum(['unknown-number', 'too-many-attempts']).optional(),
  }),
  screen('question-answer', {
    /** `open`: nobody has looked at it yet; `claimed`: somebody is finding out. */
    state: z.enum(['open', 'claimed', 'answered']),
    askedOn: date,
    /** At most `longestAnswer`. */
    answer: z.string().optional(),
    /** The service that the answer names. */
    service: z.strictObject({ id: z.string(), name: z.string() }).optional(),
  }),
] as const;
