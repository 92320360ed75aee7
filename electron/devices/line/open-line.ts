import { type Log, silentLog } from '../../foundation/log.ts';
import { fileConnection } from './file-connection.ts';
import type { Line } from './line.ts';
import { parseLineAddress } from './line-address.ts';
import { type LineTools, reconnectingLine } from './reconnecting-line.ts';
import { serialConnection } from './serial-connection.ts';
import { tcpConnection } from './tcp-connection.ts';

/**
 * Opens the line that a URI of the configuration names: `serial:/dev/ttyS1?baud=115200`, `tcp://10.0.0.5:4001` or
 * `file:/dev/usb/lp0`. Returns at once; the line is `lost` until it is connected. The log gets the address and reasons, never bytes.
 * Throws where the URI is no line: the configuration refuses such a one first.
 */
export function openLine(uri: string, { clock, log = silentLog }: LineTools): Line {
  const address = parseLineAddress(uri);
  if (!address.ok) throw new Error(`${uri}: ${address.error.detail}`);
  const tools: LineTools = { clock, log: naming(uri, log) };
  switch (address.value.kind) {
    case 'serial':
      return reconnectingLine(serialConnection(address.value.path, address.value.baud, clock), tools);
    case 'tcp':
      return reconnectingLine(tcpConnection(address.value.host, address.value.port), tools);
    case 'file':
      return reconnectingLine(fileConnection(address.value.path, clock), tools);
  }
}

/** Several devices have a line each: their log says which. */
function naming(line: string, log: Log): Log {
  return {
    info: (event, fields) => log.info(event, { line, ...fields }),
    warn: (event, fields) => log.warn(event, { line, ...fields }),
    error: (event, fields) => log.error(event, { line, ...fields }),
  };
}
