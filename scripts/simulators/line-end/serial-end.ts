import type { Line } from '../../../electron/devices/line/line.ts';
import { openLine } from '../../../electron/devices/line/open-line.ts';
import { systemClock } from '../../../electron/foundation/clock.ts';
import type { LineEnd } from './line-end.ts';

/** One end of a serial cable, `path` here and `kioskPath` at the kiosk. A cable that is laid anew is found again. */
export function serialEnd(path: string, kioskPath: string, baud: number): Promise<LineEnd> {
  const byteListeners: ((bytes: Uint8Array) => void)[] = [];
  const connectionListeners: (() => void)[] = [];
  let line: Line | undefined;
  const tell = (): void => {
    for (const listener of connectionListeners) listener();
  };
  const plugIn = (): Promise<void> => {
    if (line) return Promise.resolve();
    const opened = openLine(`serial:${path}?baud=${baud}`, { clock: systemClock });
    line = opened;
    opened.onBytes((bytes) => {
      for (const listener of byteListeners) listener(bytes);
    });
    return new Promise((resolve) =>
      opened.onState((state) => {
        tell();
        if (state === 'connected') resolve();
      }),
    );
  };
  const unplug = async (): Promise<void> => {
    const closing = line;
    line = undefined;
    await closing?.close();
    tell();
  };
  const end: LineEnd = {
    address: `serial:${kioskPath}?baud=${baud}`,
    get connected() {
      return line?.state === 'connected';
    },
    onBytes: (listener) => void byteListeners.push(listener),
    onConnection: (listener) => void connectionListeners.push(listener),
    write: (bytes) => void line?.write(bytes),
    unplug,
    plugIn,
    close: unplug,
  };
  return plugIn().then(() => end);
}
