import { z } from 'zod';
import type { ReaderFault } from '../../scripts/simulators/identity-reader/faults.ts';
import type { PersonId } from '../../scripts/simulators/people/people.ts';
import type { SyntheticIdentity } from '../../scripts/simulators/people/synthetic-identity.ts';
import { lockerHands } from './simulated-locker.ts';

const print = z.object({
  number: z.int(),
  jobKey: z.string(),
  time: z.string(),
  sheets: z.int(),
  where: z.enum(['outlet', 'taken', 'retracted', 'never-came-out']),
});
const printerState = z.object({
  printer: z.enum(['idle', 'processing', 'stopped', 'offline']),
  reasons: z.array(z.string()),
  cards: z.int(),
  job: z.object({ id: z.int(), jobKey: z.string(), stage: z.string() }).nullable(),
  outlet: z.int().nullable(),
  prints: z.array(print),
});
const message = z.object({ at: z.unknown(), to: z.string(), text: z.string(), code: z.string().optional() });
const gatewayState = z.object({
  mode: z.string(),
  codes: z.array(z.looseObject({ holder: z.string(), state: z.string() })),
});

export type PrinterView = z.infer<typeof printerState>;
export type GatewayMode = 'online' | 'offline' | 'slow' | 'half-open' | 'wrong' | 'error';

/** The panel's HTTP API, for journeys: what a person does at the simulated hardware. Throws on every refusal. */
export type PanelClient = ReturnType<typeof openPanelClient>;

export function openPanelClient(panelUrl: string) {
  const ask = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const answer = await fetch(new URL(`/api/${path}`, panelUrl), {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  const read = async (path: string): Promise<unknown> => (await ask('GET', path)).json();
  const post = async (path: string, body?: unknown): Promise<unknown> =>
    (await ask('POST', path, body)).json();

  return {
    /** Any path of the API that has no name here. */
    read,
    post,

    layCard: (person: PersonId, wrongCheckDigit = false) =>
      post('identity-reader/card', wrongCheckDigit ? { person, wrongCheckDigit } : { person }),
    layIdentity: (identity: SyntheticIdentity) => post('identity-reader/card', { identity }),
    liftCard: async () => void (await ask('DELETE', 'identity-reader/card')),
    readerFault: (fault: ReaderFault) => post('identity-reader/fault', { fault }),

    scan: (text: string) => post('code-scanner/scan', { text }),
    /** Holds this person's 随申码 before the scanner. */
    scanCodeOf: async (person: PersonId) => {
      const code = z.object({ text: z.string() }).parse(await read(`gateway/suishenma/${person}`));
      return post('code-scanner/scan', { text: code.text });
    },

    printer: async (): Promise<PrinterView> =>
      z
        .object({ devices: z.object({ 'card-printer': z.object({ state: printerState }) }) })
        .parse(await read('state')).devices['card-printer'].state,
    printerFault: (fault: string) => post('card-printer/fault', { fault }),
    hold: (at: 'accepted' | 'printing' | 'completed') => post('card-printer/hold', { at }),
    release: () => post('card-printer/release'),
    takeCard: () => post('card-printer/take-card'),
    refill: () => post('card-printer/refill'),
    /** The PDF of a print. */
    printed: async (number: number) =>
      new Uint8Array(await (await ask('GET', `card-printer/prints/${number}`)).arrayBuffer()),

    /** The picture of a slip: a dot of the printer a pixel. */
    slip: async (number: number) =>
      new Uint8Array(await (await ask('GET', `slip-printer/slips/${number}`)).arrayBuffer()),

    /** The document locker: its doors, and hands before them. */
    locker: lockerHands(async (method, path, body) => (await ask(method, `locker/${path}`, body)).json()),

    gateway: async () => gatewayState.parse(await read('gateway/state')),
    gatewayMode: (mode: GatewayMode) => post('gateway/mode', { mode }),
    gatewayPolicy: (policy: Readonly<Record<string, unknown>>) => post('gateway/policy', policy),
    gatewayPerson: (person: PersonId, change: Readonly<Record<string, unknown>>) =>
      post(`gateway/people/${person}`, change),
    /** The text messages sent, the newest first. */
    messages: async () => z.array(message).parse(await read('gateway/messages')),
  };
}
