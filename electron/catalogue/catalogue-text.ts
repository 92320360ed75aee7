import { z } from 'zod';

const longestText = 400;

/** What people write where they know nothing. It would be shown as if it were a fact. */
const placeholder = /^(?:null|undefined|n\/?a|nan|none|未知|不详|暂无|待定|待补充|无|[-—–?？.。…]+)$/i;

/** A word that a program wrote in the middle of a sentence. */
const ofAProgram = /\b(?:null|undefined|NaN)\b|\[object /;

/**
 * Also zero-width and direction-changing characters, which would hide what is written, and towers of combining marks,
 * which are drawn over their neighbours.
 */
const control = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]|\p{M}{5}/u;

/** Whether a person may see it: some words, nothing hidden, and nothing that stands for "not found". */
export function isShowable(text: string): boolean {
  return (
    text.length > 0 &&
    text === text.trim() &&
    !placeholder.test(text) &&
    !ofAProgram.test(text) &&
    !control.test(text)
  );
}

/** A line that is shown as it stands. */
export const lineOfText = z
  .string()
  .max(longestText)
  .refine(isShowable, 'is empty, stands for "not found", or holds characters that nobody sees');

/** A short name, as on a tile. */
export const shortName = lineOfText.refine((text) => text.length <= 80, 'is longer than 80 characters');

/** Kebab-case, stable for ever: guides, journeys and reports name matters by it. */
export const identifier = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is no identifier in kebab-case');

/** At most 20 of them. */
export const linesOfText = z.array(lineOfText).min(1).max(20).readonly();

/** A number to ring, as dialled in Shanghai. */
export const telephone = z.string().regex(/^[0-9]{3,12}$/, 'is no telephone number');

/** `YYYY-MM-DD`. */
export const day = z.iso.date();
