import { EventEmitter } from 'node:events';

export interface Frame {
  readonly url: string;
  readonly parent: Frame | null;
}

type Handler = (event: object, ...input: unknown[]) => unknown;
const handlers = new Map<string, Handler>();

export const ipcMain = {
  handle: (channel: string, handler: Handler) => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
  removeHandler: (channel: string) => {
    handlers.delete(channel);
  },
  /** For tests: the channels that are handled now. */
  handled: (): readonly string[] => [...handlers.keys()],
};

/** The `ipcRenderer` of one loaded document. Messages are structured clones, arrive later, and keep their order. */
export class StandInIpcRenderer extends EventEmitter {
  #gone = false;

  readonly sender: object;
  readonly frame: Frame;

  constructor(sender: object, frame: Frame) {
    super();
    this.sender = sender;
    this.frame = frame;
  }

  async invoke(channel: string, ...input: unknown[]): Promise<unknown> {
    if (this.#gone) return never();
    const sent = structuredClone(input);
    await nextTurn();
    const handler = handlers.get(channel);
    if (!handler) throw remoteError(channel, `No handler registered for '${channel}'`);
    let answer: unknown;
    try {
      answer = await handler({ sender: this.sender, senderFrame: this.#gone ? null : this.frame }, ...sent);
    } catch (thrown) {
      throw remoteError(channel, String(thrown));
    }
    const received = structuredClone(answer);
    await nextTurn();
    return this.#gone ? never() : received;
  }

  /** From the main process. */
  receive(channel: string, input: readonly unknown[]): void {
    const received = structuredClone(input);
    void nextTurn().then(() => {
      if (!this.#gone) this.emit(channel, { sender: this }, ...received);
    });
  }

  /** The document was replaced or its process is gone: nothing reaches it, its promises never settle. */
  end(): void {
    this.#gone = true;
  }
}

function remoteError(channel: string, message: string): Error {
  return new Error(`Error invoking remote method '${channel}': ${message}`);
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function never(): Promise<never> {
  return new Promise(() => {});
}
