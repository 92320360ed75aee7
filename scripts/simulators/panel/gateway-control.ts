import { json, type PanelAnswer } from '../simulator.ts';

/** The sandbox gateway's own control interface, seen through the panel. */
export interface GatewayControl {
  handle(method: string, path: string, body: unknown): Promise<PanelAnswer>;
  /** What the panel shows; undefined while the sandbox cannot be reached. */
  state(): Promise<unknown>;
}

const deadlineMilliseconds = 5000;

/** `url`: base address of the sandbox gateway; undefined where none runs. */
export function openGatewayControl(url: string | undefined): GatewayControl {
  const ask = (method: string, path: string, body: unknown) =>
    fetch(new URL(`/control/${path}`, url), {
      method,
      signal: AbortSignal.timeout(deadlineMilliseconds),
      ...(body === undefined
        ? {}
        : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    });
  return {
    handle: async (method, path, body) => {
      if (url === undefined) return json({ error: 'no sandbox gateway runs beside this panel' }, 404);
      try {
        const answer = await ask(method, path, body);
        return {
          status: answer.status,
          contentType: answer.headers.get('content-type') ?? 'application/json',
          body: new Uint8Array(await answer.arrayBuffer()),
        };
      } catch {
        return json({ error: 'the sandbox gateway does not answer' }, 502);
      }
    },
    state: async () => {
      if (url === undefined) return undefined;
      try {
        const [state, messages, certificates, documents] = await Promise.all(
          ['state', 'messages', 'kiosk-certificates', 'documents'].map(async (path) =>
            (await ask('GET', path, undefined)).json(),
          ),
        );
        return { ...(state as object), messages, certificates, documents };
      } catch {
        return undefined;
      }
    },
  };
}
