import { z } from 'zod';
import { screen } from '../screen.ts';
import { deviceLine, deviceName } from './lines.ts';

/** What staff may try a device with. */
export const deviceTest = z.enum(['read-card', 'scan-code', 'ask-printer', 'print-slip', 'print-card']);
export type DeviceTest = z.infer<typeof deviceTest>;

/** Every word by which a device's port, or a test, says that something is wrong or soon will be. */
export const deviceTrouble = z.enum([
  'offline',
  'connecting',
  'out-of-cards',
  'card-jam',
  'cover-open',
  'ribbon-empty',
  'output-full',
  'paused',
  'other',
  'cards-low',
  'ribbon-low',
  'paper-out',
  'paper-low',
  'fault',
  'unknown',
  'printing',
  'busy',
  'unreadable',
  'wrong-check-digit',
  'no-printer',
  'not-drawn',
  'did-not-come-out',
  'kiosk-fault',
  'line-lost',
  'silent',
  'garbled',
  'refuses',
]);
export type DeviceTrouble = z.infer<typeof deviceTrouble>;

/** Something that the configuration or the device itself says of it; `text` as it says it. */
export const deviceFact = z.strictObject({
  fact: z.enum(['driver', 'address', 'model', 'firmware', 'level', 'board']),
  text: z.string(),
});
export type DeviceFact = z.infer<typeof deviceFact>;

/** A time when it was out of order. */
export const deviceFault = z.strictObject({
  troubles: z.array(z.string()),
  /** ms */
  at: z.number(),
  /** When it was over (ms); absent: it is not. */
  until: z.number().optional(),
});
export type DeviceFault = z.infer<typeof deviceFault>;

/** What happens in a test, in its order. */
export const testStage = z.enum([
  'lay-card',
  'read-card',
  'hold-code',
  'ask-printer',
  'draw',
  'send',
  'print',
  'came-out',
]);
export type TestStage = z.infer<typeof testStage>;

export const testEnd = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('good'),
    /** How long the device took. */
    milliseconds: z.number().optional(),
    /** How many characters the code had; what it said is nobody's business. */
    characters: z.int().optional(),
  }),
  z.strictObject({ kind: z.literal('bad'), troubles: z.array(deviceTrouble) }),
  /** Nobody laid or held anything. */
  z.strictObject({ kind: z.literal('nothing-came') }),
  /** It may have worked: look at what came out. */
  z.strictObject({ kind: z.literal('unknown'), troubles: z.array(deviceTrouble) }),
]);
export type TestEnd = z.infer<typeof testEnd>;

/** Something plugged in that no device of the kiosk holds. */
export const foundLine = z.strictObject({
  /** As the configuration writes it: `serial:/dev/ttyUSB0?baud=115200`. */
  line: z.string(),
  /** What its plug says of it. */
  maker: z.string().optional(),
  /** `asking`: it is being asked; the others: it answered as such, or not as anything the kiosk knows. */
  answer: z.enum(['asking', 'identity-reader', 'none', 'not-permitted']),
  /** What it may be used for. */
  uses: z.array(deviceName),
});
export type FoundLine = z.infer<typeof foundLine>;

export const equipmentScreens = [
  screen('devices', { devices: z.array(deviceLine) }),
  screen('device', {
    device: deviceLine,
    facts: z.array(deviceFact),
    /** The latest first, at most twenty. */
    faults: z.array(deviceFault),
    tests: z.array(deviceTest),
  }),
  screen('device-remedy', {
    device: deviceLine,
    /** The names of those who know more. */
    technicians: z.array(z.string()),
  }),
  /** "This uses one card": asked before a test card is printed. */
  screen('device-confirm-card', {
    /** Another card is not settled yet: none can be printed now. */
    problem: z.enum(['card-under-way']).optional(),
  }),
  screen('device-test', {
    device: deviceName,
    test: deviceTest,
    stages: z.array(testStage),
    /** The stage that is under way; one of `stages`. */
    stage: testStage,
    /** Why it does not go on by itself at the moment. */
    heldUpBy: z.array(deviceTrouble),
    end: testEnd.optional(),
  }),
  screen('devices-found', { looking: z.boolean(), found: z.array(foundLine) }),
] as const;
