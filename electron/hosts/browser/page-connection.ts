import type { WebSocket } from 'ws';
import type { Attachment } from '../../contract/attachment.ts';
import type { Log } from '../../foundation/log.ts';
import { closeCodes, type HostMessage, type PageMessage, readPageMessage } from './contract-messages.ts';

/** Carries the contract between one attached page and the kiosk until the socket closes. */
export function carryContract(socket: WebSocket, attachment: Attachment, log: Log): void {
  socket.on('message', (data, isBinary) => {
    const message = isBinary ? undefined : readPageMessage(data.toString());
    if (!message) {
      log.warn('page-message-malformed');
      socket.close(closeCodes.policyViolation, 'malformed-message');
      return;
    }
    void take(message);
  });

  async function take(message: PageMessage): Promise<void> {
    if ('call' in message) {
      const result = await attachment.call(message.name, message.input);
      send(socket, { answer: message.call, result });
    } else if ('subscribe' in message) {
      const subscribed = attachment.subscribe(message.subscribe);
      if (!subscribed.ok) log.warn('subscription-refused', { code: subscribed.error.code });
    } else {
      attachment.unsubscribe(message.unsubscribe);
    }
  }
}

/** Sends to a page that is still there; what is meant for one that has gone is dropped. */
export function send(socket: WebSocket, message: HostMessage): void {
  if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
}
