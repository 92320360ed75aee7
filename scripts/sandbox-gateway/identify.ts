import { z } from 'zod';
import { err, type Failure, ok, type Result } from '../../electron/foundation/result.ts';
import type { Act } from '../../electron/gateway/act-gateway.ts';
import type { RefusalReason } from '../../electron/gateway/refusal-reasons.ts';
import { agentRefusal, type KnownPerson, recognise } from './cast.ts';
import type { Platform } from './platform.ts';
import { person } from './requests.ts';
import { proofRefusal } from './second-proofs.ts';
import type { Level } from './state.ts';

/** What every request about somebody's own affairs carries. */
export const identified = z.object({
  holder: person,
  agent: person.nullable(),
  secondProofToken: z.string().min(1).max(512).nullable(),
});

/**
 * Who the holder is, once holder, agent and second proof were found good for this act. `level`: more than the act itself
 * wants. The token is not spent.
 */
export function identify(
  platform: Platform,
  asked: z.infer<typeof identified>,
  act: Act,
  level: Level = 'card',
): Result<KnownPerson, Failure<RefusalReason>> {
  const today = platform.today();
  const holder = recognise(asked.holder, today);
  if (!holder) return err('unknown-person');
  const levels = [level, platform.state.actLevels[act]];
  const needed = levels.includes('card-and-second-proof') ? 'card-and-second-proof' : 'card';
  const refusal =
    agentRefusal(asked.agent, holder, today) ??
    proofRefusal(platform, asked.secondProofToken, holder.id, needed, act);
  return refusal ? err(refusal) : ok(holder);
}
