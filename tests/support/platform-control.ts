import { z } from 'zod';
import { type JudgeBy, judgeCode } from '../../electron/credential/judge-code.ts';
import { newestOfEach, readStatusList } from '../../electron/credential/status-list.ts';
import { readTrust } from '../../electron/credential/trust.ts';
import type { PersonId } from '../../scripts/simulators/people/people.ts';
import type { GatewayMode } from './panel-client.ts';

const code = z.looseObject({
  codeId: z.string(),
  holder: z.string(),
  state: z.string(),
  payload: z.string(),
});
const state = z.object({ codes: z.array(code) });
const certificates = z.array(z.object({ keyId: z.string(), kiosk: z.string(), revoked: z.boolean() }));
const messages = z.array(z.object({ person: z.string(), text: z.string() }));

/** The control API of a sandbox gateway, as journeys over cores use it. Throws on every refusal. */
export function controlOf(gatewayUrl: string) {
  async function ask(path: string, body?: unknown): Promise<Response> {
    const answer = await fetch(`${gatewayUrl}/control/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      ...(body !== undefined && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  }
  const read = async <T>(path: string, shape: z.ZodType<T>): Promise<T> =>
    shape.parse(await (await ask(path)).json());

  return {
    mode: (mode: GatewayMode) => ask('mode', { mode }),
    policy: (change: Readonly<Record<string, unknown>>) => ask('policy', change),
    certificates: () => read('kiosk-certificates', certificates),
    revoke: (keyId: string) => ask(`kiosk-certificates/${keyId}/revoke`, {}),
    /** The codes of this holder, the newest last. */
    codesOf: async (person: PersonId) =>
      (await read('state', state)).codes.filter(({ holder }) => holder === person),
    statesOf: async (person: PersonId) =>
      (await read('state', state)).codes.filter(({ holder }) => holder === person).map((each) => each.state),
    messagesTo: async (person: PersonId) =>
      (await read('messages', messages)).filter((each) => each.person === person).map(({ text }) => text),
    /** What anybody says of a code who has just fetched keys and list. */
    judge: async (text: string) => {
      const trust = readTrust(await (await ask('trust')).text());
      if (!trust.ok) throw new Error(trust.error.detail);
      const list = readStatusList(
        new Uint8Array(await (await ask('status-list')).arrayBuffer()),
        trust.value,
      );
      if (!list.ok) throw new Error(list.error.code);
      const by: JudgeBy = {
        ...{ trust: trust.value, statusLists: newestOfEach([list.value]) },
        ...{ requireStatus: true, now: Date.now() },
      };
      return judgeCode(text, by);
    },
  };
}
