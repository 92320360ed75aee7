import { z } from 'zod';
import { identifier, lineOfText, linesOfText, shortName, telephone } from './catalogue-text.ts';
import { factOf } from './fact.ts';

/** What people do at a self-service terminal. */
export const terminalActions = ['query', 'print', 'apply'] as const;

/**
 * How we know what terminals do. `program`: a terminal in service has a module for it; `news`: a report tells so;
 * `inferred`: it stands in a terminal's list, and what can be done was guessed from its name; `this-kiosk`: this very
 * machine does it.
 */
export const terminalBases = ['this-kiosk', 'program', 'program-and-news', 'news', 'inferred'] as const;
export type TerminalBasis = (typeof terminalBases)[number];

const terminal = z
  .strictObject({
    actions: z.array(z.enum(terminalActions)).min(1).max(terminalActions.length).readonly(),
    basis: z.enum(terminalBases),
  })
  .readonly();
export type TerminalUse = z.output<typeof terminal>;

/** GB/T 39554.1-2020: 12 characters, or 33 with those of the sub-matter. */
const itemCode = z.string().regex(/^(?:[0-9A-Z]{12}|[0-9A-Z]{33})$/, 'has neither 12 nor 33 characters');

/** A matter that the centre can do for people. What is not found is a fact that is not known, never an empty text. */
export const item = z
  .strictObject({
    id: identifier,
    name: shortName,
    /** Sub-matters may share one. */
    code: factOf(itemCode),
    /** Codes of other files, and numbers that only terminals use. Never shown. */
    otherCodes: z
      .array(z.string().regex(/^[0-9A-Z_]{4,33}$/))
      .max(20)
      .readonly()
      .default([]),
    department: factOf(identifier),
    /** What the source wrote, where it says more than the department or was not believed. Never shown. */
    departmentAsFound: factOf(lineOfText),
    topic: identifier,
    /** `professionals`: companies, lawyers, engineers. They are found by searching, and come last in lists. */
    audience: z.enum(['residents', 'professionals']),
    applicants: factOf(lineOfText),
    /** When it is granted or may be asked for. */
    conditions: factOf(linesOfText),
    /** One document a line. */
    materials: factOf(linesOfText),
    /** As promised by those who do it. */
    timeLimit: factOf(lineOfText),
    /** As a regulation sets it. */
    legalTimeLimit: factOf(lineOfText),
    fee: factOf(lineOfText),
    channels: z.array(identifier).min(1).max(10).readonly(),
    /** Whether any centre of the city takes it, wherever somebody lives. */
    cityWide: factOf(z.boolean()),
    terminal: factOf(terminal),
    /** What people get. */
    output: factOf(lineOfText),
    /** Further facts for residents. */
    advice: z.array(lineOfText).max(20).readonly().default([]),
    hotlines: z.array(telephone).max(5).readonly().default([]),
    /** The year the facts are of, where they may be out of date. */
    asOf: factOf(z.int().min(1990).max(2100)),
    /** Why people should ring before they come. */
    doubt: factOf(lineOfText),
    /** The matters that this one does in one go. */
    parts: z.array(identifier).max(30).readonly().default([]),
    related: z.array(identifier).max(10).readonly().default([]),
    /** For whoever maintains the catalogue. Never shown. */
    remarks: z.array(z.string().min(1).max(400)).max(10).readonly().default([]),
    sources: z.array(identifier).min(1).max(20).readonly(),
  })
  .readonly();
export type CatalogueItem = z.output<typeof item>;
