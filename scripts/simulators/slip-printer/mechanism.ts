/** What the print head and the cutter have to do, in this order. */
export type Task =
  | { readonly kind: 'row'; readonly dots: Uint8Array }
  | { readonly kind: 'feed' }
  | { readonly kind: 'cut' }
  | { readonly kind: 'say-done' };

export interface MechanismEvents {
  /** Whether head and cutter can do this now. */
  able(task: Task): boolean;
  /** A row of dots, or a white one, has come out. */
  row(dots: Uint8Array | undefined): void;
  cut(): void;
  done(): void;
}

/** The head, the motor and the cutter, with the buffer that they work from. */
export interface Mechanism {
  /** False where the buffer is full: these are lost. `bytes`: the room they take. */
  accept(tasks: readonly Task[], bytes: number): boolean;
  /** Something was mended, or the speed changed. */
  goOn(): void;
  forget(): void;
  stop(): void;
  readonly idle: boolean;
}

/** A small printer's receive buffer. It is full sooner than a picture is whole, so that a kiosk must keep pace. */
const bufferBytes = 8_192;
const tickMilliseconds = 5;

/** `rowsPerSecond` is asked anew all the while. */
export function startMechanism(events: MechanismEvents, rowsPerSecond: () => number): Mechanism {
  let queue: { readonly task: Task; readonly bytes: number }[] = [];
  let held = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastTick = 0;
  /** Rows that may come out by now. */
  let due = 0;

  const work = (): void => {
    const now = performance.now();
    due = Math.min(due + ((now - lastTick) * rowsPerSecond()) / 1000, rowsPerSecond());
    lastTick = now;
    for (let next = queue[0]; next && events.able(next.task); next = queue[0]) {
      const takesTime = next.task.kind === 'row' || next.task.kind === 'feed';
      if (takesTime && due < 1) break;
      queue.shift();
      held -= next.bytes;
      if (takesTime) due -= 1;
      carryOut(next.task);
    }
    const next = queue[0];
    timer = next && events.able(next.task) ? setTimeout(work, tickMilliseconds) : undefined;
  };
  const carryOut = (task: Task): void => {
    switch (task.kind) {
      case 'row':
        events.row(task.dots);
        break;
      case 'feed':
        events.row(undefined);
        break;
      case 'cut':
        events.cut();
        break;
      case 'say-done':
        events.done();
        break;
    }
  };
  const goOn = (): void => {
    if (timer) return;
    lastTick = performance.now();
    due = 0;
    timer = setTimeout(work, 0);
  };

  return {
    accept: (tasks, bytes) => {
      if (tasks.length === 0) return true;
      if (held + bytes > bufferBytes) return false;
      queue.push(...tasks.map((task) => ({ task, bytes: bytes / tasks.length })));
      held += bytes;
      goOn();
      return true;
    },
    goOn,
    forget: () => {
      queue = [];
      held = 0;
    },
    stop: () => {
      clearTimeout(timer);
      timer = undefined;
      queue = [];
      held = 0;
    },
    get idle() {
      return queue.length === 0;
    },
  };
}
