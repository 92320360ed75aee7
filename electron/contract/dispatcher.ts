import { describeThrown, type Log } from '../foundation/log.ts';
import { err, ok, type Result } from '../foundation/result.ts';
import type { Attachment, KioskScreen } from './attachment.ts';
import {
  type AnswerOf,
  type InputOf,
  type ProcedureName,
  type PushOf,
  procedures,
  type SubscriptionName,
  subscriptions,
} from './contract.ts';
import type { CallFailure } from './declare.ts';
import { type HeldGrants, holds } from './grants.ts';

export type Handlers = {
  readonly [N in ProcedureName]: (input: InputOf<N>) => AnswerOf<N> | Promise<AnswerOf<N>>;
};

/** Where a subscription's values come from. */
export type Sources = {
  readonly [N in SubscriptionName]: {
    present(): PushOf<N>;
    onChange(listener: () => void): () => void;
  };
};

type AnyHandler = (input: unknown) => Result<unknown> | Promise<Result<unknown>>;

/**
 * The one place where every call is checked, before any handler: is there such a procedure, may the present session
 * make it, has its input the declared shape? Answers always have the declared shape too.
 */
export function createKioskScreen(parts: {
  readonly handlers: Handlers;
  readonly sources: Sources;
  readonly grants: () => HeldGrants;
  readonly log: Log;
}): KioskScreen {
  let holder: Attachment | undefined;

  async function call(name: string, input: unknown): Promise<Result<unknown, CallFailure>> {
    if (!isProcedure(name)) return err('unknown-name');
    const declared = procedures[name];
    if (!holds(parts.grants(), declared.needs)) return err('not-permitted');
    const parsed = declared.input.safeParse(input);
    if (!parsed.success)
      return err('invalid-input', parsed.error.issues.map((issue) => issue.path.join('.')).join(' '));
    try {
      const answer = await (parts.handlers[name] as AnyHandler)(parsed.data);
      return answer.ok ? ok(declared.output.parse(answer.value)) : answer;
    } catch (thrown) {
      parts.log.error('call-threw', { name, ...describeThrown(thrown) });
      return err('kiosk-fault');
    }
  }

  function attach(
    push: (subscription: string, value: unknown) => void,
  ): Result<Attachment, { code: 'screen-taken' }> {
    if (holder) return err('screen-taken');
    const running = new Map<string, () => void>();
    const attachment: Attachment = {
      call,
      subscribe: (name) => {
        if (!isSubscription(name)) return err('unknown-name');
        const declared = subscriptions[name];
        if (!holds(parts.grants(), declared.needs)) return err('not-permitted');
        if (running.has(name)) return ok();
        const source = parts.sources[name];
        const send = () => push(name, declared.output.parse(source.present()));
        running.set(name, source.onChange(send));
        send();
        return ok();
      },
      unsubscribe: (name) => {
        running.get(name)?.();
        running.delete(name);
      },
      detach: () => {
        for (const stop of running.values()) stop();
        running.clear();
        if (holder === attachment) holder = undefined;
      },
    };
    holder = attachment;
    return ok(attachment);
  }

  return { attach };
}

function isProcedure(name: string): name is ProcedureName {
  return Object.hasOwn(procedures, name);
}

function isSubscription(name: string): name is SubscriptionName {
  return Object.hasOwn(subscriptions, name);
}
