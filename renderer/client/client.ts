import type {
  AnswerOf,
  Bridge,
  InputOf,
  ProcedureName,
  PushOf,
  SubscriptionName,
} from '../../electron/contract/contract.ts';

/** Asks the core. Never rejects: a call that could not be carried answers `disconnected`. */
export type Call = <N extends ProcedureName>(name: N, input: InputOf<N>) => Promise<AnswerOf<N>>;

type Subscribe = <N extends SubscriptionName>(name: N, listener: (value: PushOf<N>) => void) => () => void;

export interface Client {
  readonly call: Call;
  readonly subscribe: Subscribe;
}

/**
 * Gives the bridge the contract's types. The core checked what it sends against the same contract, so its word is
 * taken: nothing is parsed again here.
 */
export function clientOver(bridge: Bridge): Client {
  return {
    call: async <N extends ProcedureName>(name: N, input: InputOf<N>) => {
      try {
        return (await bridge.call(name, input)) as AnswerOf<N>;
      } catch {
        return { ok: false, error: { code: 'disconnected' } };
      }
    },
    subscribe: (name, listener) => bridge.subscribe(name, (value) => listener(value as PushOf<typeof name>)),
  };
}
