import { type Answer, json, refuse } from './answer.ts';
import { agentRefusal, recognise } from './cast.ts';
import { lossText, tell } from './messages.ts';
import type { Platform } from './platform.ts';
import type { LossReport } from './requests.ts';
import { proofRefusal, spendToken } from './second-proofs.ts';
import { stateOn } from './standing.ts';

/** Answers `POST /v1/loss-reports`, once its key was found to be new. */
export function reportLoss(platform: Platform, report: LossReport): Answer {
  const { policy, codes } = platform.state;
  const holder = recognise(report.holder, platform.today());
  if (!holder) return refuse('unknown-person');
  const refusal =
    agentRefusal(report.agent, holder, platform.today()) ??
    proofRefusal(platform, report.secondProofToken, holder.id, policy.identityLevels.reportLoss);
  if (refusal) return refuse(refusal);
  spendToken(platform, report.secondProofToken, holder.id);
  const lostAt = rememberLoss(platform, holder.id, report.ageSeconds);
  const good = codes.filter(
    (code) =>
      code.holder === holder.id &&
      code.issuedAt <= lostAt &&
      ['issued', 'valid', 'suspended'].includes(stateOn(platform, code)),
  );
  for (const code of good) code.state = 'lost';
  const ended = good.length > 0;
  return json({
    ended,
    notified: ended ? tell(platform, holder.id, lossText(platform.today(), report.agent !== null)) : null,
  });
}

/**
 * Keeps the latest moment of loss, for codes that the platform hears of only later. Gives this one, in seconds since
 * 1970: it is counted back by the platform's own clock.
 */
function rememberLoss({ state, moment }: Platform, holder: string, ageSeconds: number): number {
  const lostAt = Math.max(0, Math.floor(moment() / 1000) - ageSeconds);
  state.losses[holder] = Math.max(lostAt, state.losses[holder] ?? 0);
  return lostAt;
}

/** Whether the holder lost whatever they had been given until this second. */
export function isReportedLost({ state }: Platform, holder: string, issuedAt: number): boolean {
  const lostAt = state.losses[holder];
  return lostAt !== undefined && issuedAt <= lostAt;
}
