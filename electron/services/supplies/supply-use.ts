import type Database from 'better-sqlite3';
import type { SupplyName } from '../../contract/staff/lines.ts';

/** What the durable jobs, and staff's own hands, say was used. In steps. */
export interface SupplyUse {
  /** By jobs with a higher number than this. */
  sinceJob(supply: SupplyName, job: number): number;
  /** Since this moment (ms). */
  since(supply: SupplyName, at: number): number;
  /** From when on it is known (ms); undefined: from no moment yet. */
  knownFrom(supply: SupplyName): number | undefined;
}

/** From the moment it is sent it is used, also when nobody can tell what came of it; what certainly failed is not. */
const used = `state IN ('sending', 'accepted', 'confirmed', 'uncertain')`;
/** Its beginning hangs from the printer. */
const cutShort = `(state = 'failed' AND reasons LIKE 'cut-short%')`;
const cards = `SELECT count(*) AS used FROM job WHERE kind IN ('print-card', 'print-test-card') AND ${used}`;
const paper = `SELECT coalesce(sum(millimetres), 0) AS used FROM job JOIN slip_paper ON slip_paper.job = job.key
  WHERE kind = 'print-slip' AND (${used} OR ${cutShort})`;
const byHand = `SELECT coalesce(sum(before - amount), 0) AS used FROM
  (SELECT act, at, amount, lag(amount) OVER (ORDER BY number) AS before FROM supply_count WHERE supply = 'booklets')
  WHERE act = 'taken'`;

export function supplyUse(database: Database.Database): SupplyUse {
  const prepare = (sql: string) => database.prepare<[number], { used: number }>(sql);
  const ofCards = {
    sinceJob: prepare(`${cards} AND number > ?`),
    since: prepare(`${cards} AND created_at >= ?`),
  };
  const ofPaper = {
    sinceJob: prepare(`${paper} AND number > ?`),
    since: prepare(`${paper} AND created_at >= ?`),
  };
  const ofHands = prepare(`${byHand} AND at >= ?`);
  const firstEvent = database
    .prepare<[], number>('SELECT at FROM audit_event ORDER BY number LIMIT 1')
    .pluck();
  // A kiosk of before did not measure its slips.
  const firstSlip = database
    .prepare<[], number>(
      `SELECT created_at FROM job JOIN slip_paper ON slip_paper.job = job.key WHERE kind = 'print-slip'
       ORDER BY created_at LIMIT 1`,
    )
    .pluck();
  let slip: number | undefined;
  function knownFrom(supply: SupplyName): number | undefined {
    if (supply !== 'slip-paper') return firstEvent.get();
    // Looked for once: with the years it is ever farther from the newest.
    slip ??= firstSlip.get();
    return slip;
  }
  // Each card takes a card and a print of the ribbon.
  const byJobs = { cards: ofCards, ribbon: ofCards, 'slip-paper': ofPaper } as const;
  return {
    // Whatever is taken by hand is said in the count itself.
    sinceJob: (supply, job) => (supply === 'booklets' ? 0 : (byJobs[supply].sinceJob.get(job)?.used ?? 0)),
    since: (supply, at) => (supply === 'booklets' ? ofHands : byJobs[supply].since).get(at)?.used ?? 0,
    knownFrom,
  };
}
