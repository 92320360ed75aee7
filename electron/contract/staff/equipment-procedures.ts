import { z } from 'zod';
import { anyStaff, procedure, technician } from '../declare.ts';
import { deviceTest } from './equipment-views.ts';
import { deviceName } from './lines.ts';

const nothing = z.strictObject({});
const step = { needs: technician, output: nothing, errors: ['moved-on'] } as const;

/** Looking after what is plugged into the kiosk. */
export const equipmentProcedures = {
  'devices.open': procedure({ ...step, input: nothing }),
  /** What to do about a device that is not well, and whom to call: for whoever stands there without being a technician. */
  'devices.openRemedy': procedure({
    ...{ ...step, needs: anyStaff },
    input: z.strictObject({ device: deviceName }),
  }),
  'devices.openDevice': procedure({ ...step, input: z.strictObject({ device: deviceName }) }),
  /** Begins a test of the device that is shown, or the same once more; a test card is asked about first. */
  'devices.test': procedure({ ...step, input: z.strictObject({ test: deviceTest }) }),
  /** "Yes, print one": uses up a card. */
  'devices.printTestCard': procedure({ ...step, input: nothing }),
  /** The printer cannot tell whether the test card came out. */
  'devices.testCardCameOut': procedure({ ...step, input: z.strictObject({ cameOut: z.boolean() }) }),
  /** Looks for what is plugged in and not used yet; also once more. */
  'devices.look': procedure({ ...step, input: nothing }),
  /** Proposes the found line for this device; the settings show what would change. */
  'devices.use': procedure({
    ...step,
    input: z.strictObject({ line: z.string().max(200), device: deviceName }),
  }),
} as const;
