import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { Clock } from '../../foundation/clock.ts';
import type { Connect } from './line.ts';
import { watchNode } from './watch-node.ts';

/** How often a device is asked for bytes, in ms: while an answer may be under way, and while nobody asked anything. */
const pollAfterWrite = 5;
const pollAtRest = 250;
/** How long after a write an answer may be under way, in ms. */
const answersWithin = 3_000;
/** How soon a device that takes nothing now is offered the rest again, in ms. */
const retryWrite = 10;

const readBytes = 512;
/** Neither waits in the kernel, which would take a thread of the process with it, nor becomes our terminal. */
const openFlags = constants.O_RDWR | constants.O_NONBLOCK | constants.O_NOCTTY;

/**
 * Connections to a device file of bytes that is neither a terminal nor a socket, as Linux shows a USB printer
 * (`/dev/usb/lp0`, driver usblp). Node waits for readiness only of terminals and sockets, so it is asked again and
 * again. A device that only listens (usblp's unidirectional printers answer a read with EINVAL) is written to all the
 * same.
 */
export function fileConnection(path: string, clock: Clock): Connect {
  return (events) => {
    let ended = false;
    let stopWatching = (): void => {};
    let cancelPoll = (): void => {};
    let cancelRetry = (): void => {};
    let lastWrite = Number.NEGATIVE_INFINITY;
    let polling = false;
    let writing = false;
    const unsent: { readonly bytes: Uint8Array; readonly taken: () => void }[] = [];
    const buffer = new Uint8Array(readBytes);

    const opening = openDevice(path).catch((error: NodeJS.ErrnoException) => {
      lost(error.code ?? error.message);
      return undefined;
    });
    const release = async (): Promise<void> => {
      stopWatching();
      cancelPoll();
      cancelRetry();
      unsent.length = 0;
      // Node waits for a read or write under way; here neither waits for the device.
      await (await opening)?.close().catch(() => {});
    };
    const lost = (reason: string): void => {
      if (ended) return;
      ended = true;
      void release().then(() => events.lost(reason));
    };

    const poll = async (file: FileHandle): Promise<void> => {
      if (polling || ended) return;
      polling = true;
      const { outcome, bytes } = await readOnce(file, buffer);
      polling = false;
      if (ended || outcome === 'mute') return;
      if (outcome !== 'read') return lost(outcome);
      if (bytes > 0) events.bytes(buffer.slice(0, bytes));
      if (ended) return;
      const soon = bytes > 0 || clock.now() - lastWrite < answersWithin;
      cancelPoll = clock.after(soon ? pollAfterWrite : pollAtRest, () => void poll(file));
    };
    const send = async (file: FileHandle): Promise<void> => {
      const next = unsent[0];
      if (writing || ended || !next) return;
      writing = true;
      const { outcome, bytes } = await writeOnce(file, next.bytes);
      writing = false;
      if (ended) return;
      if (outcome !== 'written') return lost(outcome);
      unsent.shift();
      if (bytes === next.bytes.length) next.taken();
      else unsent.unshift({ bytes: next.bytes.subarray(bytes), taken: next.taken });
      if (bytes > 0) return send(file);
      cancelRetry = clock.after(retryWrite, () => void send(file));
    };

    void opening.then((file) => {
      if (!file || ended) return;
      stopWatching = watchNode(path, clock, () => lost('the device node is gone'));
      events.opened();
      void poll(file);
    });
    return {
      write: (bytes, taken) => {
        unsent.push({ bytes, taken });
        lastWrite = clock.now();
        void opening.then((file) => {
          if (!file || ended) return;
          void send(file);
          // What was put off for a long rest comes soon now.
          cancelPoll();
          void poll(file);
        });
      },
      close: () => {
        ended = true;
        return release();
      },
    };
  };
}

/** A file on a disk, which may be the kiosk's own database, would take what is meant for a printer. */
async function openDevice(path: string): Promise<FileHandle> {
  const file = await open(path, openFlags);
  const isDevice = await file.stat().then((stats) => stats.isCharacterDevice());
  if (isDevice) return file;
  await file.close();
  throw new Error('it is no device file');
}

/** `mute`: the device never says anything. Any other word than `read` says why the device is lost. */
async function readOnce(file: FileHandle, buffer: Uint8Array): Promise<{ outcome: string; bytes: number }> {
  try {
    const { bytesRead } = await file.read(buffer, 0, buffer.length, null);
    return { outcome: 'read', bytes: bytesRead };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unreadable';
    if (code === 'EAGAIN' || code === 'EINTR') return { outcome: 'read', bytes: 0 };
    return { outcome: code === 'EINVAL' ? 'mute' : code, bytes: 0 };
  }
}

/** How many bytes the device took now, none where it is busy; or why it is lost. */
async function writeOnce(file: FileHandle, bytes: Uint8Array): Promise<{ outcome: string; bytes: number }> {
  try {
    const { bytesWritten } = await file.write(bytes, 0, bytes.length, null);
    return { outcome: 'written', bytes: bytesWritten };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unwritable';
    if (code === 'EAGAIN' || code === 'EINTR') return { outcome: 'written', bytes: 0 };
    // usblp says so while the paper is out; what was written stays unsent until it is not (drivers/usb/class/usblp.c).
    if (code === 'ENOSPC') return { outcome: 'written', bytes: 0 };
    return { outcome: code, bytes: 0 };
  }
}
