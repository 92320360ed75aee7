import type { WebSocket } from 'ws';
import type { KioskScreen } from '../../contract/attachment.ts';
import type { Clock } from '../../foundation/clock.ts';
import type { Log } from '../../foundation/log.ts';
import { closeCodes } from './contract-messages.ts';
import { watchHeartbeat } from './heartbeat.ts';
import { carryContract, send } from './page-connection.ts';

/** On a reload the new page's socket may come before the old one is seen to close. */
const patienceForTheOldPageMilliseconds = 1_000;
/** A page that vanished without a word frees the screen after at most two of these. */
const heartbeatMilliseconds = 5_000;
const patienceForClosingMilliseconds = 1_000;

export interface ContractEndpoint {
  accept(socket: WebSocket): void;
  close(): Promise<void>;
}

/** Gives the screen to the first page that connects, and to the next one only when it has gone. */
export function createContractEndpoint(parts: {
  readonly screen: KioskScreen;
  readonly clock: Clock;
  readonly log: Log;
}): ContractEndpoint {
  const { screen, clock, log } = parts;
  const sockets = new Set<WebSocket>();
  const waiting = new Set<() => void>();
  let closing = false;

  function accept(socket: WebSocket): void {
    sockets.add(socket);
    socket.on('error', (fault) => log.warn('page-socket-failed', { fault: fault.name }));
    socket.once('close', () => sockets.delete(socket));
    // Nothing is read before the page holds the screen, so no message is lost while it waits.
    socket.pause();
    if (!handOver(socket)) waitForTheOldPage(socket);
  }

  function handOver(socket: WebSocket): boolean {
    const attached = screen.attach((push, value) => send(socket, { push, value }));
    if (!attached.ok) return false;
    log.info('page-attached');
    socket.once('close', () => {
      log.info('page-detached');
      attached.value.detach();
      for (const retry of [...waiting]) retry();
    });
    carryContract(socket, attached.value, log);
    watchHeartbeat(socket, clock, heartbeatMilliseconds);
    socket.resume();
    return true;
  }

  function waitForTheOldPage(socket: WebSocket): void {
    const stopWaiting = () => {
      cancel();
      waiting.delete(retry);
    };
    const retry = () => {
      if (closing || handOver(socket)) stopWaiting();
    };
    const cancel = clock.after(patienceForTheOldPageMilliseconds, () => {
      stopWaiting();
      log.warn('page-refused', { code: 'screen-taken' });
      socket.resume();
      socket.close(closeCodes.screenTaken, 'screen-taken');
    });
    waiting.add(retry);
  }

  async function close(): Promise<void> {
    closing = true;
    const closed = [...sockets].map(
      (socket) => new Promise<void>((done) => socket.once('close', () => done())),
    );
    for (const socket of sockets) {
      socket.resume();
      socket.close(closeCodes.goingAway, 'kiosk-stopping');
    }
    const cancel = clock.after(patienceForClosingMilliseconds, () => {
      for (const socket of sockets) socket.terminate();
    });
    await Promise.all(closed);
    cancel();
  }

  return { accept, close };
}
