import { z } from 'zod';

/** What staff may set at the kiosk, as paths of the configuration. A test holds the list to the configuration's own schema. */
export const settingNames = [
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
  'services.hidden',
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
  'devices.identityReader.driver',
  'devices.identityReader.line',
  'devices.identityReader.sensesRemoval',
  'devices.codeScanner.driver',
  'devices.codeScanner.line',
  'devices.cardPrinter.driver',
  'devices.cardPrinter.uri',
  'devices.cardPrinter.patienceSeconds',
  'devices.cardPrinter.countsCardsThatLeft',
  'devices.cardPrinter.sensesOutlet',
  'devices.cardPrinter.retractOperation',
  'devices.slipPrinter.driver',
  'devices.slipPrinter.line',
  'devices.slipPrinter.widthDots',
  'locker.reminderAfterDays',
  'locker.overdueAfterDays',
  'locker.leftOpenSeconds',
  'gateway.url',
  'gateway.deadlineSeconds',
] as const;

export const settingName = z.enum(settingNames);
export type SettingName = z.infer<typeof settingName>;

/** null: it is left out. */
export const settingValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);
export type SettingValue = z.infer<typeof settingValue>;

/** What one setting was and is to be. */
export const settingDifference = z.strictObject({
  setting: settingName,
  from: settingValue,
  to: settingValue,
});
export type SettingDifference = z.infer<typeof settingDifference>;

/** What is wrong with a value, for whoever enters it. */
export const settingProblem = z.enum([
  'left-out',
  'too-short',
  'too-long',
  'too-small',
  'too-large',
  'no-such-choice',
  'wrong-form',
  'unprotected',
  'needs-outlet-sensor',
  'after-taking-back',
]);
export type SettingProblem = z.infer<typeof settingProblem>;

/** `limit`: of what is too long, too small or too large. */
export const faultySetting = z.strictObject({
  setting: settingName,
  problem: settingProblem,
  limit: z.number().optional(),
});
export type FaultySetting = z.infer<typeof faultySetting>;
