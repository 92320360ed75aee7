import { err, ok } from '../foundation/result.ts';
import type { Attachment, KioskScreen } from './attachment.ts';

/** One screen for the page, over a kiosk that is built anew when its settings change. */
export interface LastingScreen extends KioskScreen {
  /**
   * Takes the screen from the kiosk it was over. What the page asks from now on waits for the next one; nothing is
   * pushed meanwhile. The page itself stays attached, and its subscriptions with it.
   */
  release(): void;
  /** Puts the screen over another kiosk, whose present values are pushed at once. */
  putOver(screen: KioskScreen): void;
}

export function createLastingScreen(first: KioskScreen): LastingScreen {
  let over: KioskScreen | undefined = first;
  let holder: LastingAttachment | undefined;
  /** Resolves when there is a kiosk again; calls wait for it. */
  let ready = Promise.resolve();
  let isReady = () => {};

  return {
    attach: (push) => {
      if (holder) return err('screen-taken');
      const attachment = createAttachment(
        push,
        () => ready,
        () => {
          if (holder === attachment) holder = undefined;
        },
      );
      if (over && !attachment.moveTo(over)) return err('screen-taken');
      holder = attachment;
      return ok(attachment);
    },
    release: () => {
      over = undefined;
      ready = new Promise((resolve) => {
        isReady = resolve;
      });
      holder?.moveTo(undefined);
    },
    putOver: (screen) => {
      over = screen;
      holder?.moveTo(screen);
      isReady();
    },
  };
}

interface LastingAttachment extends Attachment {
  /** False where the screen is held by somebody else. */
  moveTo(screen: KioskScreen | undefined): boolean;
}

function createAttachment(
  push: (subscription: string, value: unknown) => void,
  ready: () => Promise<void>,
  onDetached: () => void,
): LastingAttachment {
  const subscribed = new Set<string>();
  let inner: Attachment | undefined;
  let detached = false;

  return {
    moveTo: (screen) => {
      inner?.detach();
      inner = undefined;
      if (!screen) return true;
      const attached = screen.attach(push);
      if (!attached.ok) return false;
      inner = attached.value;
      for (const name of subscribed) inner.subscribe(name);
      return true;
    },
    call: async (name, input) => {
      // It may be built anew more than once while this call waits.
      let waitedFor: Promise<void>;
      do {
        waitedFor = ready();
        await waitedFor;
      } while (ready() !== waitedFor);
      return inner ? inner.call(name, input) : err('disconnected');
    },
    subscribe: (name) => {
      if (detached) return err('disconnected');
      const answer = inner?.subscribe(name) ?? ok();
      if (answer.ok) subscribed.add(name);
      return answer;
    },
    unsubscribe: (name) => {
      subscribed.delete(name);
      inner?.unsubscribe(name);
    },
    detach: () => {
      detached = true;
      inner?.detach();
      inner = undefined;
      onDetached();
    },
  };
}
