import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ok, type Result } from '../../electron/foundation/result.ts';
import { type Claim, claim, readClaim } from '../claiming/claim.ts';
import { isAlive } from '../claiming/process-identity.ts';

/** How long parts of a start that was killed are waited for: the system told them to end, they bring work to rest. */
const leftOverPatienceMilliseconds = 12_000;

/** The file that says who runs on a data folder: the start command and, by name, its parts. */
export function runningFile(folder: string): string {
  return join(folder, 'running.json');
}

/** Takes the data folder for this process. Refused, with words for a person, while another start runs on it. */
export async function takeDataFolder(
  folder: string,
): Promise<Result<Claim, { readonly code: 'folder-in-use'; readonly detail: string }>> {
  const before = readClaim(runningFile(folder));
  const claimed = claim(runningFile(folder));
  if ('owner' in claimed) {
    return refused(
      `A kiosk runs on ${folder} already (process ${claimed.owner.pid}). Stop it, or take another folder with --data.`,
    );
  }
  const deadline = Date.now() + leftOverPatienceMilliseconds;
  for (const part of Object.values(before?.others ?? {})) {
    while (isAlive(part)) {
      if (Date.now() > deadline) {
        claimed.release();
        return refused(
          `Process ${part.pid} of a start that was killed still runs on ${folder}. End it first.`,
        );
      }
      await pause(50);
    }
  }
  return ok(claimed);
}

function refused(detail: string) {
  return { ok: false, error: { code: 'folder-in-use', detail } } as const;
}
