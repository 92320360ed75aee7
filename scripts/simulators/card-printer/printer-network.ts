import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { decodeIpp } from '../../../electron/devices/card-printer/decode-ipp.ts';
import { encodeIpp } from '../../../electron/devices/card-printer/encode-ipp.ts';
import { operations } from '../../../electron/devices/card-printer/ipp-operations.ts';
import { answer } from './printer-answers.ts';
import type { PrinterMachine } from './printer-machine.ts';
import { isOffline } from './printer-state.ts';

const path = '/ipp/print';
const mostOctets = 32 * 1024 * 1024;
const slowMilliseconds = 2_000;

export interface PrinterNetwork {
  readonly address: string;
  close(): Promise<void>;
}

/** The printer's IPP server on this machine; it goes away and comes back at the same port as the faults want it. */
export async function openNetwork(machine: PrinterMachine, port: number): Promise<PrinterNetwork> {
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    receive(request).then(
      (octets) => octets && serve(octets, request, response),
      () => request.socket.destroy(),
    );
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  });

  /** Undefined when the printer does something else than taking the request. */
  const receive = async (request: IncomingMessage): Promise<Buffer | undefined> => {
    const parts: Buffer[] = [];
    let length = 0;
    for await (const part of request as AsyncIterable<Buffer>) {
      parts.push(part);
      length += part.length;
      const isPrintJob = Buffer.concat(parts.slice(0, 2))
        .subarray(2, 4)
        .equals(Buffer.of(0, operations.printJob));
      if (length > mostOctets || (machine.state.fault === 'reset' && isPrintJob)) {
        request.socket.resetAndDestroy();
        return undefined;
      }
    }
    return machine.state.fault === 'half-open' ? undefined : Buffer.concat(parts);
  };

  const serve = (octets: Buffer, request: IncomingMessage, response: ServerResponse) => {
    const { fault } = machine.state;
    const send = (status: number, body: Uint8Array | string, type = 'application/ipp') =>
      response.writeHead(status, { 'content-type': type }).end(body);
    if (request.url !== path || request.method !== 'POST') {
      send(404, 'the printer is at POST /ipp/print\n', 'text/plain');
      return;
    }
    if (fault === 'garbage') {
      send(200, '<html>printer busy</html>');
      return;
    }
    const message = decodeIpp(octets);
    if (!message.ok) {
      send(400, 'not IPP\n', 'text/plain');
      return;
    }
    const encoded = encodeIpp(answer(machine, message.value, address));
    if (!encoded.ok) throw new Error(encoded.error.detail);
    if (fault === 'answer-lost' && message.value.code === operations.printJob) request.socket.destroy();
    else if (fault === 'slow') setTimeout(() => send(200, encoded.value), slowMilliseconds).unref();
    else send(200, encoded.value);
  };

  await listen(port);
  const address = `ipp://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
  const boundPort = (server.address() as AddressInfo).port;
  let closed = false;

  async function listen(at: number): Promise<void> {
    server.listen(at, '127.0.0.1');
    await once(server, 'listening');
  }
  const hangUp = () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  let wasHalfOpen = false;
  const follow = () => {
    if (isOffline(machine.state) && server.listening) hangUp();
    if (!isOffline(machine.state) && !server.listening && !closed) listen(boundPort).catch(retry);
    if (machine.state.fault !== 'half-open' && wasHalfOpen) for (const socket of sockets) socket.destroy();
    wasHalfOpen = machine.state.fault === 'half-open';
  };
  const retry = () => setTimeout(follow, 50).unref();
  machine.onChange(follow);
  follow();
  return {
    address,
    close: async () => {
      closed = true;
      const gone = server.listening ? once(server, 'close') : undefined;
      hangUp();
      await gone;
    },
  };
}
