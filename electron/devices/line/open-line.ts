import type { Line } from './line.ts';
import { parseLineAddress } from './line-address.ts';
import { type LineTools, reconnectingLine } from './reconnecting-line.ts';
import { serialConnection } from './serial-connection.ts';
import { tcpConnection } from './tcp-connection.ts';

/**
 * Opens the line that a URI of the configuration names: `serial:/dev/ttyS1?baud=115200` or `tcp://10.0.0.5:4001`.
 * Returns at once; the line is `lost` until it is connected. The log gets the address and reasons, never bytes.
 * Throws where the URI is no line: the configuration refuses such a one first.
 */
export function openLine(uri: string, { clock, log }: LineTools): Line {
  const address = parseLineAddress(uri);
  if (!address.ok) throw new Error(`${uri}: ${address.error.detail}`);
  const tools: LineTools = { clock, log: log && ((message, facts) => log(message, { line: uri, ...facts })) };
  switch (address.value.kind) {
    case 'serial':
      return reconnectingLine(serialConnection(address.value.path, address.value.baud, clock), tools);
    case 'tcp':
      return reconnectingLine(tcpConnection(address.value.host, address.value.port), tools);
  }
}
