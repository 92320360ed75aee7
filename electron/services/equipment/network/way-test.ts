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
  /** One call tells of the last three stages. */
  let answer: GatewayFailure | undefined;

  async function go(stage: NetworkStage): Promise<WayFound> {
    switch (stage) {
      case 'name':
        return findName(url, clock);
      case 'port':
        return reachPort(url, clock);
      case 'certificate':
        return seeCertificate(url, clock);
      case 'reply': {
        const asked = await gateway.cardPolicy();
        answer = asked.ok ? undefined : asked.error;
        return foundUnless(answer?.code === 'gateway-offline', answer);
      }
      case 'token':
        return foundUnless(isTokenRefused(answer), answer);
      case 'answer':
        return foundUnless(answer !== undefined, answer);
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
  return ['name', 'port', ...(isSecure ? (['certificate'] as const) : []), 'reply', 'token', 'answer'];
}

/** 401, or 403 of a platform that knows the token and does not let it in. */
function isTokenRefused(failure: GatewayFailure | undefined): boolean {
  return failure?.code === 'gateway-unauthorised' || !!failure?.detail?.startsWith('status-403');
}

function foundUnless(isBad: boolean, failure: GatewayFailure | undefined): WayFound {
  return isBad ? { isGood: false, detail: wordOf(failure) } : { isGood: true };
}

function wordOf(failure: GatewayFailure | undefined): string | undefined {
  return failure?.detail ?? failure?.code;
}
