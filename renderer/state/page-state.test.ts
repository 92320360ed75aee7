import { expect, test } from 'vitest';
import type { Bridge } from '../../electron/contract/contract.ts';
import { neutralDescription, neutralHome } from '../app/neutral.ts';
import { clientOver } from '../client/client.ts';
import { createPageState } from './page-state.ts';

function core() {
  let push: (value: unknown) => void = () => {};
  let connect: Parameters<Bridge['onConnection']>[0] = () => {};
  const bridge: Bridge = {
    call: async () => ({ ok: true, value: neutralDescription }),
    subscribe: (_name, listener) => {
      push = listener;
      return () => {};
    },
    onConnection: (listener) => {
      connect = listener;
      return () => {};
    },
  };
  const state = createPageState(bridge, clientOver(bridge));
  return {
    state,
    push: (value: unknown) => push(value),
    connect: (to: Parameters<typeof connect>[0]) => connect(to),
  };
}

test('a late push is not drawn over a newer one', () => {
  const { state, push } = core();
  push({ ...neutralHome, revision: 7 });
  push({ ...neutralHome, revision: 6 });
  expect(state.getState().view?.revision).toBe(7);
});

test('when the core is lost nothing of the resident stays on the page', () => {
  const { state, push, connect } = core();
  connect('connected');
  push({ ...neutralHome, revision: 7 });
  connect('lost');
  expect(state.getState()).toMatchObject({ connection: 'lost', view: undefined });
});

test('a core that was started anew counts from the beginning and is believed', () => {
  const { state, push, connect } = core();
  push({ ...neutralHome, revision: 7 });
  connect('lost');
  connect('connected');
  push({ ...neutralHome, revision: 1 });
  expect(state.getState().view?.revision).toBe(1);
});

test('the kiosk is described as soon as the core is there', async () => {
  const { state, connect } = core();
  connect('connected');
  await expect.poll(() => state.getState().description).toEqual(neutralDescription);
});
