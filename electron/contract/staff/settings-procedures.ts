import { z } from 'zod';
import { administrator, type Need, procedure, technician } from '../declare.ts';
import { enteredText, settingEntry } from './settings-views.ts';

const nothing = z.strictObject({});
const done = z.strictObject({});
const movedOn = 'moved-on';
/** Each part takes only settings of its own section, and each role applies only its own. */
const either: Need = { oneOf: ['technician', 'administrator'] };

export const settingsProcedures = {
  'siteSettings.open': procedure({ needs: administrator, input: nothing, output: done, errors: [movedOn] }),
  'machineSettings.open': procedure({ needs: technician, input: nothing, output: done, errors: [movedOn] }),
  'settingsVersions.open': procedure({ needs: either, input: nothing, output: done, errors: [movedOn] }),

  /** From the list to one of its settings. */
  'settings.choose': procedure({
    needs: either,
    input: z.strictObject({ entry: settingEntry }),
    output: done,
    errors: [movedOn],
  }),
  /** At each key: is what stands there now right? */
  'settings.check': procedure({
    needs: either,
    input: z.strictObject({ entry: settingEntry, text: enteredText }),
    output: done,
    errors: [movedOn],
  }),
  /** Notes it for the differences; nothing is in force before `apply`. */
  'settings.change': procedure({
    needs: either,
    input: z.strictObject({ entry: settingEntry, text: enteredText }),
    output: done,
    errors: [movedOn],
  }),
  'settings.showDifferences': procedure({ needs: either, input: nothing, output: done, errors: [movedOn] }),
  /** From the versions to what taking this one back would change. */
  'settings.openVersion': procedure({
    needs: either,
    input: z.strictObject({ version: z.int().min(0) }),
    output: done,
    errors: [movedOn],
  }),
  /** Puts in force what the differences show. */
  'settings.apply': procedure({ needs: either, input: nothing, output: done, errors: [movedOn] }),
  'settings.discard': procedure({ needs: either, input: nothing, output: done, errors: [movedOn] }),
  /** "Yes, I can see and use this." */
  'settings.keep': procedure({ needs: either, input: nothing, output: done, errors: [movedOn] }),
  'settings.refuse': procedure({ needs: either, input: nothing, output: done, errors: [movedOn] }),
} as const;
