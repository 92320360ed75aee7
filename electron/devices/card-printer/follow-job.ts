import { type Clock, pause } from '../../foundation/clock.ts';
import type { PrintOutcome, PrintProgress } from './card-printer.ts';
import type { JobSighting } from './job-sighting.ts';
import { lookAtJob, startWatch, type WatchRules } from './watch-job.ts';

/** A resident watches the picture of the machine: half a second is soon enough, and little for a printer. */
const pollMilliseconds = 500;

/** Looks at a job again and again until its end is known or can no longer be learnt. */
export async function followJob(options: {
  readonly look: () => Promise<JobSighting>;
  readonly cancel: () => Promise<void>;
  /** When the job was sent, in ms; undefined when this process did not send it. */
  readonly sentAt: number | undefined;
  readonly rules: WatchRules;
  readonly clock: Clock;
  readonly onProgress: (progress: PrintProgress) => void;
  readonly abandoned?: AbortSignal | undefined;
}): Promise<PrintOutcome> {
  const { clock } = options;
  let watch = startWatch(options.sentAt, clock.now());
  let reported = '';
  for (;;) {
    const sighting = await options.look();
    const abandoned = options.abandoned?.aborted ?? false;
    const after = lookAtJob(watch, sighting, clock.now(), options.rules, abandoned);
    watch = after.watch;
    const { progress } = watch;
    if (progress && JSON.stringify(progress) !== reported) {
      reported = JSON.stringify(progress);
      options.onProgress(progress);
    }
    if (after.verdict.kind === 'ended') return after.verdict.outcome;
    if (after.verdict.kind === 'cancel') await options.cancel();
    await pause(clock, pollMilliseconds);
  }
}
