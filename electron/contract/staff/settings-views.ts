import { z } from 'zod';
import { screen } from '../screen.ts';
import { deviceName } from './lines.ts';
import { faultySetting, settingDifference, settingName, settingValue } from './setting-names.ts';

/** The settings of one part of the maintenance mode, in the order in which they are listed. */
export const settingEntries = {
  site: [
    'site.name',
    'site.centre',
    'help.hotline',
    'help.counterHours.zh-CN',
    'help.counterHours.en',
    'help.counterPlace.zh-CN',
    'help.counterPlace.en',
    'languages',
    'session.idleSeconds',
    'session.countdownSeconds',
    'locker.reminderAfterDays',
    'locker.overdueAfterDays',
    'locker.leftOpenSeconds',
  ],
  machine: [
    /** Width, height and diagonal together, of screens as they are sold. */
    'screen.preset',
    'screen.widthPixels',
    'screen.heightPixels',
    'screen.diagonalInches',
    'machine.readerSide',
    'machine.cardOutletSide',
    'machine.slipOutletSide',
    'sound.volume',
    'sound.quietVolume',
    'sound.quietFrom',
    'sound.quietTo',
    'devices.identityReader.line',
    'devices.identityReader.sensesRemoval',
    'devices.codeScanner.line',
    'devices.cardPrinter.uri',
    'devices.cardPrinter.patienceSeconds',
    'devices.cardPrinter.countsCardsThatLeft',
    'devices.cardPrinter.sensesOutlet',
    'devices.cardPrinter.retractOperation',
    'devices.slipPrinter.line',
    'devices.slipPrinter.widthDots',
    'gateway.url',
    'gateway.deadlineSeconds',
  ],
} as const;

export const settingsSection = z.enum(['site', 'machine']);
export type SettingsSection = z.infer<typeof settingsSection>;

/** A line of the list: one setting, or several that are set together. */
export const settingEntry = z.enum([...settingEntries.site, ...settingEntries.machine]);
export type SettingEntry = z.infer<typeof settingEntry>;

/** As much as is entered anywhere, in characters. */
export const longestEntry = 200;
export const enteredText = z.string().max(longestEntry);

/** How a setting is entered. What is entered is text; the core reads it. */
const control = z.discriminatedUnion('kind', [
  /** `yes`, `left`, `zh-CN en`, `1080x1920x21.5`: the page has words for each. */
  z.strictObject({ kind: z.literal('choice'), options: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('number'), minimum: z.number(), maximum: z.number() }),
  /** `HH:MM` */
  z.strictObject({ kind: z.literal('time') }),
  z.strictObject({ kind: z.literal('chinese'), longest: z.number() }),
  z.strictObject({
    kind: z.literal('latin'),
    longest: z.number(),
    /** Words rather than an address. */
    sentence: z.boolean(),
    begins: z.enum(['letters', 'digits']),
    /** Nothing entered: it is left out. */
    optional: z.boolean(),
  }),
]);
export type SettingControl = z.infer<typeof control>;

export const settingsVersionState = z.enum(['trial', 'in-force', 'past', 'not-kept']);

const settingsVersion = z.strictObject({
  /** 0: the configuration file without any change, by nobody and at no time. */
  number: z.int(),
  state: settingsVersionState,
  /** The name on the badge; absent: nobody knows any more. */
  by: z.string().optional(),
  /** ms */
  at: z.number().optional(),
  /** What it changed. */
  settings: z.array(settingName),
});

/** What a trial may cut off from the kiosk. */
export const trialSubject = z.enum(['platform', ...deviceName.options]);
export type TrialSubject = z.infer<typeof trialSubject>;

export const settingsScreens = [
  screen('settings-list', {
    section: settingsSection,
    /** Where one is that was not applied yet, `changed`. */
    settings: z.array(z.strictObject({ entry: settingEntry, value: settingValue, changed: z.boolean() })),
    /** How many settings would be different; 0: there is nothing to apply. */
    changes: z.int(),
    /** The one that was looked at last. */
    last: settingEntry.optional(),
  }),
  screen('settings-one', {
    entry: settingEntry,
    control,
    /** What is in force. */
    present: settingValue,
    /** What stands in the field at first: what is in force, or what was entered before. */
    text: z.string(),
    /** What is wrong with what was entered last; `text`: which that was. */
    checked: z.strictObject({ text: z.string(), fault: faultySetting.optional() }).optional(),
  }),
  /** What is about to change. */
  screen('settings-differences', {
    differences: z.array(settingDifference),
    /** To be confirmed within a minute, or all is as before. */
    onTrial: z.boolean(),
    /** The version that is taken back; absent: a change of today. */
    version: settingsVersion.optional(),
    /** Of the version, settings of other roles are left as they are now. */
    othersStay: z.boolean(),
    /** Shown because whoever entered it was about to go: it is lost when they do. */
    leaving: z.boolean().optional(),
    /** Why it cannot be applied. */
    refusal: z.enum(['faulty', 'not-yours', 'trial-running', 'nothing-changes']).optional(),
    faults: z.array(faultySetting),
    /** `discard` empties the list; absent where there is nothing to discard. */
    mayDiscard: z.boolean(),
  }),
  /** "Can you see and use this?" */
  screen('settings-trial', {
    /** False while the kiosk builds itself anew: then nothing can be said of it yet. */
    asked: z.boolean(),
    differences: z.array(settingDifference),
    /** Of each thing that the changes concern, whether it has answered since. */
    answers: z.array(z.strictObject({ of: trialSubject, answers: z.boolean() })),
    /** Before all is as it was, in ms from this push. */
    millisecondsLeft: z.number(),
    millisecondsWhole: z.number(),
  }),
  screen('settings-versions', {
    /** The newest first, the configuration file last. */
    versions: z.array(settingsVersion),
    /** What does not fit the file or this build any more, and is not in force. */
    setAside: z.array(z.string()),
  }),
] as const;
