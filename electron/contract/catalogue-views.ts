import { z } from 'zod';
import { terminalActions } from '../catalogue/item.ts';
import { screen } from './screen.ts';
import { slipOffer } from './slip-views.ts';

/** The catalogue is Chinese; only what groups its services also has an English name. */
const named = z.strictObject({ name: z.string(), english: z.string() });

/** A service as a list shows it. Its name has at most 80 characters. */
const listedService = z.strictObject({
  id: z.string(),
  name: z.string(),
  department: named.optional(),
  /** Told in plain words; of the others only some facts are known. */
  hasGuide: z.boolean(),
  /** This very machine does it. */
  doneHere: z.boolean(),
});

/** UTF-16 offsets in order, the end excluded: what of a text was searched for. */
const ranges = z.array(z.strictObject({ start: z.number(), end: z.number() }));

const foundService = listedService.extend({
  /** Empty where something else than the name was meant: then `also` tells. */
  inName: ranges,
  /** What people call it (`isEverydayWord`), or what belongs to it. */
  also: z.strictObject({ text: z.string(), ranges, isEverydayWord: z.boolean() }).optional(),
});

/** Which page of a list this is, from 1. */
const place = z.strictObject({ page: z.number(), pages: z.number() });

/** Ways into the catalogue. */
export const wayToFind = z.enum(['words', 'life-event', 'department']);

const groupKind = z.enum(['life-event', 'department']);

/** Tiles and list entries on one screen (interface.md: at most six answers). */
export const entriesAPage = 6;
/** The keyboard stands below them. */
export const resultsAPage = 3;
/** As much as anybody types to find a service, in characters. */
export const longestQuery = 40;

/**
 * All that is known of one service. What is absent was not found and is never shown as if it were known: then people are told whom
 * to ring.
 */
export const serviceGuideScreen = screen('service-guide', {
  id: z.string(),
  name: z.string(),
  code: z.string().optional(),
  department: named.optional(),
  /** In plain words; without it the facts stand as they were found. */
  hasGuide: z.boolean(),
  who: z.string().optional(),
  conditions: z.array(z.string()),
  /** Empty: not known. `when`: only in this case (`代人来办`). */
  bring: z.array(z.strictObject({ text: z.string(), when: z.string().optional() })),
  howLong: z.string().optional(),
  /** As a regulation sets it, where nothing better is known. */
  legalTimeLimit: z.string().optional(),
  fee: z.string().optional(),
  where: z.string().optional(),
  /** Places and ways, where `where` does not say it in words. */
  channels: z.array(named),
  /** At any centre of the city; absent: not known. */
  cityWide: z.boolean().optional(),
  /** What people get. */
  output: z.string().optional(),
  /** What self-service terminals do; no promise that this one does it, unless `basis` is `this-kiosk`. */
  terminal: z
    .strictObject({
      actions: z.array(z.enum(terminalActions)),
      /** `seen`: in a program or a report; `inferred`: guessed from a name, nobody has checked it. */
      basis: z.enum(['this-kiosk', 'seen', 'inferred']),
      /** The same in plain words. */
      words: z.string().optional(),
    })
    .optional(),
  tips: z.array(z.string()),
  /** The names of the services that this one does in one go. */
  parts: z.array(z.string()),
  /** Whom to ring; `site`: nothing better is known than this centre's hotline. */
  ring: z.strictObject({ numbers: z.array(z.string()), whose: z.enum(['service', 'department', 'site']) }),
  /** The year the facts are of. */
  asOf: z.number().optional(),
  /** Why people should ring before they come. */
  doubt: z.string().optional(),
  /** Of the guide, or of the catalogue. */
  updated: z.string(),
  /** This machine does it now: `catalogue.startService`. */
  canStartHere: z.boolean(),
  /** The slip "what to bring"; absent: none for this service, or no printer. */
  slip: slipOffer.optional(),
});

/** Finding what the centre can do. */
export const catalogueScreens = [
  /** How do you want to look? */
  screen('find-start', {
    services: z.number(),
    /** Questions can be left here, so an answer may be waiting for somebody. */
    canAskForAnswer: z.boolean(),
  }),
  screen('find-groups', {
    by: groupKind,
    /** At most `entriesAPage`. Without an id: the services of which no department is known. */
    groups: z.array(named.partial().extend({ id: z.string().nullable(), services: z.number() })),
    place,
  }),
  screen('find-list', {
    by: groupKind,
    /** The group; without a name the services of which no department is known. */
    group: named.partial(),
    /** At most `entriesAPage`. */
    services: z.array(listedService),
    total: z.number(),
    place,
  }),
  /** Results while typing. The page shows its own text; `text` is what these results are for. */
  screen('find-by-words', {
    text: z.string(),
    /** At most `resultsAPage`. */
    results: z.array(foundService),
    total: z.number(),
    place,
  }),
  serviceGuideScreen,
] as const;
