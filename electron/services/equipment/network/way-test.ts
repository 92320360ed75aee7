import type { NetworkStage, StageResult } from '../../../contract/staff/network-views.ts';
import type { Clock } from '../../../foundation/clock.ts';
import type { Gateway, GatewayFailure } from '../../../gateway/gateway.ts';
import { findName, reachPort, seeCertificate, type WayFound } from './way-stages.ts';

/**
 * Tries the way to the platform, a stage after the other, and stops at the first that fails: what lies behind it cannot
 * be told. Resolves with the stage that failed.
 */
export async function testWay(
  parts: { readonly url: URL; readonly gateway: Pick<Gateway, 'cardPolicy'>; readonly clock: Clock },
  tell: (stages: StageResult[]) => void,
): Promise<NetworkStage | undefined> {
  const { url, gateway, clock } = parts;
  const names = stagesTo(url);
  let stages: readonly StageResult[] = names.map((stage) => ({ stage, state: 'waiting' }));
  /** One call tells of the last two stages. */
  let answer: GatewayFailure | undefined;

  async function go(stage: NetworkStage): Promise<WayFound> {
    switch (stage) {
      case 'name':
        return findName(url, clock);
      case 'port':
        return reachPort(url, clock);
      case 'certificate':
        return seeCertificate(url, clock);
      case 'token': {
        const asked = await gateway.cardPolicy();
        answer = asked.ok ? undefined : asked.error;
        return tokenFound(answer);
      }
      case 'answer':
        return answer ? { isGood: false, detail: answer.code } : { isGood: true };
    }
  }

  for (const [index, stage] of names.entries()) {
    stages = stages.with(index, { stage, state: 'doing' });
    tell([...stages]);
    const began = clock.now();
    const { isGood, ...found } = await go(stage);
    const milliseconds = clock.now() - began;
    stages = stages.with(index, { stage, state: isGood ? 'good' : 'bad', milliseconds, ...found });
    tell([...stages]);
    if (!isGood) return stage;
  }
  return undefined;
}

export function stagesTo({ protocol }: URL): readonly NetworkStage[] {
  const isSecure = protocol === 'https:';
  return ['name', 'port', ...(isSecure ? (['certificate'] as const) : []), 'token', 'answer'];
}

/** Whoever answers with something that is understood, or is not, has at least let the kiosk in. */
function tokenFound(failure: GatewayFailure | undefined): WayFound {
  if (failure?.code === 'gateway-unauthorised' || failure?.code === 'gateway-offline')
    return { isGood: false, detail: failure.detail ?? failure.code };
  return { isGood: true };
}
