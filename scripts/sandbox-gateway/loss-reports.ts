import { clockTolerance } from '../../electron/credential/judge-code.ts';
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
  const until = meantUntil(platform, Date.parse(report.reportedAt));
  const good = codes.filter(
    (code) =>
      code.holder === holder.id &&
      code.issuedAt * 1000 <= until &&
      ['issued', 'valid', 'suspended'].includes(stateOn(platform, code)),
  );
  for (const code of good) code.state = 'lost';
  const ended = good.length > 0;
  return json({
    ended,
    notified: ended ? tell(platform, holder.id, lossText(platform.today(), report.agent !== null)) : null,
  });
}

/** Codes that the holder got until then (ms) are meant: of a report that comes at once, all there are. */
function meantUntil(platform: Platform, reportedAt: number): number {
  const now = platform.moment();
  return Math.abs(now - reportedAt) <= clockTolerance ? Math.max(now, reportedAt) : reportedAt;
}
