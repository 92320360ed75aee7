import type { ServerResponse } from 'node:http';
import type { Simulator } from '../simulator.ts';
import type { GatewayControl } from './gateway-control.ts';

/** Everything that the panel shows. */
export interface PanelState {
  readonly devices: Readonly<Record<string, { readonly address: string; readonly state: unknown }>>;
  /** Undefined while no sandbox gateway can be reached. */
  readonly gateway: unknown;
}

export interface StateStream {
  state(): Promise<PanelState>;
  /** Sends the state as server-sent events, now and after each change, until the browser goes. */
  add(response: ServerResponse): void;
  /** Something changed that no simulator tells of. */
  changed(): void;
  close(): void;
}

/** The sandbox gateway tells nobody of its changes (a message sent to a phone): it is asked while somebody watches. */
const gatewayIntervalMilliseconds = 1000;

/** Follows the simulators and the sandbox gateway for those who watch. */
export function openStateStream(simulators: readonly Simulator[], control: GatewayControl): StateStream {
  const watching = new Set<ServerResponse>();
  let lastSent = '';
  let pending = false;

  const state = async (): Promise<PanelState> => ({
    devices: Object.fromEntries(
      simulators.map((each) => [each.name, { address: each.address, state: each.state() }]),
    ),
    gateway: await control.state(),
  });

  const tell = async () => {
    pending = false;
    const text = JSON.stringify(await state());
    if (text === lastSent) return;
    lastSent = text;
    for (const response of watching) response.write(`data: ${text}\n\n`);
  };
  // Several changes in one turn are told once.
  const changed = () => {
    if (pending || watching.size === 0) return;
    pending = true;
    setImmediate(() => void tell());
  };
  const endings = simulators.map((each) => each.onChange(changed));
  const timer = setInterval(changed, gatewayIntervalMilliseconds).unref();

  return {
    state,
    changed,
    add: (response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      response.on('close', () => watching.delete(response));
      void state().then((now) => {
        response.write(`data: ${JSON.stringify(now)}\n\n`);
        watching.add(response);
      });
    },
    close: () => {
      clearInterval(timer);
      for (const end of endings) end();
      for (const response of watching) response.end();
    },
  };
}
