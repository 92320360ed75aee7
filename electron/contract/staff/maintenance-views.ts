import { z } from 'zod';
import { screen } from '../screen.ts';
import { deviceLine, lockerLine, platformLine, supplyLine, toDoLine } from './lines.ts';

/** The parts of the maintenance mode, in the order of their tiles. */
export const maintenancePart = z.enum([
  'to-do',
  'locker',
  'supplies',
  'devices',
  'locker-boards',
  'network',
  'guides',
  'site',
  'machine',
  'settings-versions',
  'people',
  'records',
  'own-pin',
]);
export type MaintenancePart = z.infer<typeof maintenancePart>;

/**
 * What became of settings that were changed here: in force, kept after their trial, or as before, because somebody said
 * so, nobody confirmed them, or the kiosk could not be built with them.
 */
export const settingsOutcome = z.enum(['applied', 'kept', 'refused', 'unanswered', 'not-built']);
export type SettingsOutcome = z.infer<typeof settingsOutcome>;

export const maintenanceScreens = [
  /** Today's state in one look. */
  screen('maintenance', {
    /** The most urgent first. */
    toDo: z.array(toDoLine),
    devices: z.array(deviceLine),
    supplies: z.array(supplyLine),
    platform: platformLine,
    /** Absent: there is none. */
    locker: lockerLine.optional(),
    /** Since midnight in Shanghai. */
    today: z.strictObject({ cards: z.int(), slips: z.int(), questions: z.int() }),
    /** Those that whoever is signed in may open. */
    parts: z.array(maintenancePart),
    /** Until whoever saw it opens something else; only for those who change settings. */
    settings: settingsOutcome.optional(),
  }),
] as const;
