import { z } from 'zod';
import { type Configuration, configurationSchema } from '../../configuration/configuration.ts';
import type { SettingName, SettingValue } from '../../contract/staff/setting-names.ts';
import {
  longestEntry,
  type SettingControl,
  type SettingEntry,
  type SettingsSection,
  settingEntries,
} from '../../contract/staff/settings-views.ts';
import { type Overlay, settingIn } from './settings-change.ts';

/** How one line of the list is read out of the configuration, entered as text, and read back. */
interface Entry {
  readonly control: SettingControl;
  /** As it stands in the field. */
  textOf(configuration: Configuration): string;
  /** What the text would set. A text that is no number stays one: the configuration's own schema judges it. */
  read(text: string): Overlay;
}

/** Width, height and diagonal of screens as they are sold, upright and lying. */
const screens = [
  '1080x1920x21.5',
  '1920x1080x21.5',
  '1080x1920x27',
  '1920x1080x27',
  '1080x1920x32',
  '1920x1080x32',
];

const limits = z.toJSONSchema(configurationSchema, { io: 'input' });

interface Limits {
  readonly properties?: Readonly<Record<string, Limits>>;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
}

/** What the configuration's own schema says of a setting's size. */
function limitsOf(name: string): Limits {
  return name
    .split('.')
    .reduce<Limits>((schema, key) => schema.properties?.[key] ?? {}, limits as unknown as Limits);
}

const asText = (value: SettingValue) => (value === null ? '' : String(value));

function simple(name: SettingName, control: SettingControl, valueIn: (text: string) => SettingValue): Entry {
  return {
    control,
    textOf: (configuration) => asText(settingIn(configuration, name)),
    read: (text) => ({ [name]: valueIn(text) }),
  };
}

const numberIn = (text: string): SettingValue =>
  text.trim() === '' ? null : Number.isNaN(Number(text)) ? text : Number(text);

function number(name: SettingName): Entry {
  const { minimum = 0, maximum = 9_999 } = limitsOf(name);
  return simple(name, { kind: 'number', minimum, maximum }, numberIn);
}

function choice(name: SettingName, options: readonly string[]): Entry {
  return simple(name, { kind: 'choice', options: [...options] }, (text) => text);
}

function yesOrNo(name: SettingName): Entry {
  return {
    control: { kind: 'choice', options: ['yes', 'no'] },
    textOf: (configuration) => (settingIn(configuration, name) === true ? 'yes' : 'no'),
    read: (text) => ({ [name]: text === 'yes' }),
  };
}

const longestOf = (name: SettingName) => limitsOf(name).maxLength ?? 60;

function chinese(name: SettingName): Entry {
  return simple(name, { kind: 'chinese', longest: longestOf(name) }, (text) => text.trim());
}

function latin(name: SettingName, how: Partial<SettingControl & { kind: 'latin' }> = {}): Entry {
  const usual = { sentence: false, begins: 'letters', optional: false } as const;
  const longest = limitsOf(name).maxLength ?? (how.sentence ? 60 : longestEntry);
  const control: SettingControl = { kind: 'latin', longest, ...usual, ...how };
  return simple(name, control, (text) => (control.optional && text.trim() === '' ? null : text.trim()));
}

const sides = ['left', 'right'];

const screenPreset: Entry = {
  control: { kind: 'choice', options: screens },
  textOf: ({ screen }) => `${screen.widthPixels}x${screen.heightPixels}x${screen.diagonalInches}`,
  read: (text) => {
    const [widthPixels, heightPixels, diagonalInches] = text.split('x').map(numberIn);
    return {
      'screen.widthPixels': widthPixels ?? null,
      'screen.heightPixels': heightPixels ?? null,
      'screen.diagonalInches': diagonalInches ?? null,
    };
  },
};

/** Languages as one choice. */
const languages: Entry = {
  control: { kind: 'choice', options: ['zh-CN en', 'zh-CN'] },
  textOf: (configuration) => configuration.languages.join(' '),
  read: (text) => ({ languages: text.split(' ') }),
};

/** A number that vendors write as 0x4001. */
const retractOperation: Entry = {
  control: { kind: 'latin', longest: 6, sentence: false, begins: 'digits', optional: true },
  textOf: ({ devices }) => {
    const operation = devices.cardPrinter.retractOperation;
    return operation === undefined ? '' : `0x${operation.toString(16)}`;
  },
  read: (text) => ({ 'devices.cardPrinter.retractOperation': numberIn(text) }),
};

const entries: Readonly<Record<SettingEntry, Entry>> = {
  'site.name': chinese('site.name'),
  'site.centre': latin('site.centre', { optional: true }),
  'help.hotline': latin('help.hotline', { begins: 'digits', longest: 20 }),
  'help.counterHours.zh-CN': chinese('help.counterHours.zh-CN'),
  'help.counterHours.en': latin('help.counterHours.en', { sentence: true }),
  'help.counterPlace.zh-CN': chinese('help.counterPlace.zh-CN'),
  'help.counterPlace.en': latin('help.counterPlace.en', { sentence: true }),
  languages,
  'session.idleSeconds': number('session.idleSeconds'),
  'session.countdownSeconds': number('session.countdownSeconds'),
  'locker.reminderAfterDays': number('locker.reminderAfterDays'),
  'locker.overdueAfterDays': number('locker.overdueAfterDays'),
  'locker.leftOpenSeconds': number('locker.leftOpenSeconds'),
  'screen.preset': screenPreset,
  'screen.widthPixels': number('screen.widthPixels'),
  'screen.heightPixels': number('screen.heightPixels'),
  'screen.diagonalInches': {
    ...number('screen.diagonalInches'),
    control: { kind: 'latin', longest: 5, sentence: false, begins: 'digits', optional: false },
  },
  'machine.readerSide': choice('machine.readerSide', sides),
  'machine.cardOutletSide': choice('machine.cardOutletSide', sides),
  'machine.slipOutletSide': choice('machine.slipOutletSide', sides),
  'sound.volume': number('sound.volume'),
  'sound.quietVolume': number('sound.quietVolume'),
  'sound.quietFrom': simple('sound.quietFrom', { kind: 'time' }, (text) => text),
  'sound.quietTo': simple('sound.quietTo', { kind: 'time' }, (text) => text),
  'devices.identityReader.line': latin('devices.identityReader.line'),
  'devices.identityReader.sensesRemoval': yesOrNo('devices.identityReader.sensesRemoval'),
  'devices.codeScanner.line': latin('devices.codeScanner.line'),
  'devices.cardPrinter.uri': latin('devices.cardPrinter.uri'),
  'devices.cardPrinter.patienceSeconds': number('devices.cardPrinter.patienceSeconds'),
  'devices.cardPrinter.countsCardsThatLeft': yesOrNo('devices.cardPrinter.countsCardsThatLeft'),
  'devices.cardPrinter.sensesOutlet': yesOrNo('devices.cardPrinter.sensesOutlet'),
  'devices.cardPrinter.retractOperation': retractOperation,
  'devices.slipPrinter.line': latin('devices.slipPrinter.line'),
  'devices.slipPrinter.widthDots': number('devices.slipPrinter.widthDots'),
  'gateway.url': latin('gateway.url'),
  'gateway.deadlineSeconds': number('gateway.deadlineSeconds'),
};

export function entryNamed(name: SettingEntry): Entry {
  return entries[name];
}

/** The settings of a section that this kiosk has: those of a device that it does not have are left out. */
export function entriesOf(
  section: SettingsSection,
  { devices, locker }: Configuration,
): readonly SettingEntry[] {
  const absent = [
    ...(['codeScanner', 'slipPrinter'] as const)
      .filter((device) => !devices[device])
      .map((device) => `devices.${device}.`),
    ...(locker.cabinets.length === 0 ? ['locker.'] : []),
  ];
  return settingEntries[section].filter((entry) => !absent.some((beginning) => entry.startsWith(beginning)));
}
