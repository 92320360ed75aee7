import type { WebSocket } from 'ws';
import type { Clock } from '../../foundation/clock.ts';

/** Pings the page; one that did not answer by the next ping is dead, and its socket is ended so that the screen is free. */
export function watchHeartbeat(socket: WebSocket, clock: Clock, everyMilliseconds: number): void {
  let answered = true;
  let cancel = clock.after(everyMilliseconds, beat);
  socket.on('pong', () => {
    answered = true;
  });
  socket.once('close', () => cancel());

  function beat(): void {
    if (!answered) {
      socket.terminate();
      return;
    }
    answered = false;
    socket.ping();
    cancel = clock.after(everyMilliseconds, beat);
  }
}
