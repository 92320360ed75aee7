import type { PrinterReason, PrintOutcome } from './card-printer.ts';
import type { SeenJob } from './job-sighting.ts';

/**
 * How a job ended, undefined while it has not. Not printed only on the printer's word: nothing was counted, and no card
 * can have been in work meanwhile.
 */
export function outcomeOf(
  job: SeenJob,
  known: {
    /** A card was seen in work. */
    readonly sawWork: boolean;
    /** The printer may have worked unseen. */
    readonly missedSome: boolean;
    readonly reasons: readonly PrinterReason[];
  },
  countsCardsThatLeft: boolean,
): PrintOutcome | undefined {
  const { reasons } = known;
  const mayHaveBegun = known.sawWork || (known.missedSome && job.everBegan !== false);
  switch (job.state) {
    case 'completed':
      return {
        kind: 'printed',
        evidence: countsCardsThatLeft && !job.outOfSight && (job.sheets ?? 0) >= 1,
      };
    case 'canceled':
      return { kind: !mayHaveBegun && countsNothing(job) ? 'not-printed' : 'unknown', reasons };
    case 'aborted': {
      const counted = countsCardsThatLeft && job.sheets === 0;
      const noCard = countsNothing(job) && (counted || !mayHaveBegun);
      return { kind: noCard ? 'not-printed' : 'unknown', reasons };
    }
    case 'pending':
    case 'processing':
    case 'processing-stopped':
      return undefined;
  }
}

/** The printer says, by a count or because it never began, that nothing came out. */
function countsNothing(job: SeenJob): boolean {
  const counts = [job.sheets, job.impressions].filter((count) => count !== undefined);
  if (counts.some((count) => count > 0)) return false;
  return counts.length > 0 || job.everBegan === false;
}
