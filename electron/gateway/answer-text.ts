import { z } from 'zod';
import { birthDateInNumber, isIdentityNumber } from '../foundation/identity-number.ts';

// Text of the platform that is drawn and printed as it stands.

/**
 * Control, zero-width and direction-changing characters and line separators hide or turn round what is written; a tower of
 * combining marks is drawn over its neighbours. Private characters pass: public registers write rare names with them.
 */
const undrawable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|\p{M}{5}/u;

/** A number that the platform should have masked: nobody behind a resident may read it on the screen, and no log of paths. */
export function showsIdentityNumber(text: string): boolean {
  const numbers = text.match(/(?<![\dA-Za-z])\d{17}[\dX](?![\dA-Za-z])/g) ?? [];
  return numbers.some((number) => isIdentityNumber(number) && birthDateInNumber(number) !== undefined);
}

/** Whether it is a line of 1 to `most` characters that can be drawn, without space at its ends. */
function isLine(text: string, most: number): boolean {
  return text.length > 0 && text.length <= most && text === text.trim() && !undrawable.test(text);
}

/** A line of 1 to `most` characters. */
export const line = (most: number) =>
  z
    .string()
    .refine((text) => isLine(text, most), 'is empty, too long, or holds what cannot be drawn')
    .refine((text) => !showsIdentityNumber(text), 'shows a whole identity number');

/** The same, or nothing at all: the value of a fact that is empty on record. */
export const lineOrNothing = (most: number) => z.literal('').or(line(most));

/** Rows of cells, each a line or empty. Judged as one: a table of mistakes must not become as many messages. */
export const rowsOfCells = (limits: {
  readonly rows: number;
  readonly cells: number;
  readonly longest: number;
}) =>
  z.custom<readonly (readonly string[])[]>((rows) => {
    const isCell = (cell: unknown) =>
      cell === '' || (typeof cell === 'string' && isLine(cell, limits.longest) && !showsIdentityNumber(cell));
    const isRow = (row: unknown) => Array.isArray(row) && row.length <= limits.cells && row.every(isCell);
    return Array.isArray(rows) && rows.length <= limits.rows && rows.every(isRow);
  }, 'are not rows of lines');

export const name = line(80);

/** Masked: at least four asterisks. */
export const maskedNumber = z
  .string()
  .regex(/^[A-Za-z0-9()-]{0,20}\*{4,32}[A-Za-z0-9()-]{0,6}$/, 'is not masked');

/** Chinese as a neighbour would say it; English where the platform has it. */
export const bilingual = { name, english: line(160).nullable() };

/** A bounded list. */
export const listOf = <T extends z.ZodType>(each: T, most: number, least = 0) =>
  z.array(each).min(least).max(most).readonly();

/** Kebab-case, stable for ever. */
export const word = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .refine((text) => !showsIdentityNumber(text), 'is an identity number');
