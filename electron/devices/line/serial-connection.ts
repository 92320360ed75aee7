import { SerialPort } from 'serialport';
import type { Clock } from '../../foundation/clock.ts';
import type { Connect } from './line.ts';
import { watchNode } from './watch-node.ts';

/**
 * Connections over a serial port, 8N1 without flow control. Two things tell that a device was pulled out: the port's
 * own `close` or `end` (which serialport gives only while somebody listens to its data), and, where neither comes
 * (serialport #2351), the device node that is gone or has become another one.
 */
export function serialConnection(path: string, baud: number, clock: Clock): Connect {
  return (events) => {
    let ended = false;
    let stopWatching = (): void => {};
    const port = new SerialPort({ path, baudRate: baud, autoOpen: false });

    // An opening that hangs is waited for: a second one would only take another thread of the process with it.
    const release = async (): Promise<void> => {
      stopWatching();
      if (port.opening)
        await new Promise<void>((resolve) => port.once('open', resolve).once('error', () => resolve()));
      // The driver of a port goes on sending what it holds, for up to half a minute, unless it is told to forget it.
      if (port.isOpen) await new Promise<void>((resolve) => port.flush(() => resolve()));
      if (port.isOpen) await new Promise<void>((resolve) => port.close(() => resolve()));
      port.destroy();
    };
    const lost = (reason: string): void => {
      if (ended) return;
      ended = true;
      void release().then(() => events.lost(reason));
    };

    port.on('data', (bytes: Uint8Array) => {
      if (!ended) events.bytes(bytes);
    });
    port.on('error', (error) => lost(error.message));
    port.on('close', () => lost('closed'));
    port.on('end', () => lost('end of data'));
    port.open((error) => {
      if (error) return lost(error.message);
      if (ended) return;
      stopWatching = watchNode(path, clock, () => lost('the device node is gone'));
      events.opened();
    });
    return {
      // The callback of a write may never come (serialport #1361): whoever wrote brings a deadline.
      write: (bytes, taken) =>
        void port.write(bytes, (error) => {
          if (!error) taken();
        }),
      close: () => {
        ended = true;
        return release();
      },
    };
  };
}
