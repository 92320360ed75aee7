import { err, type Failure, ok, type Result } from '../../foundation/result.ts';

export type LineAddress =
  | { readonly kind: 'serial'; readonly path: string; readonly baud: number }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number };

const defaultBaud = 115_200;
/** What termios knows; anything else is a slip of the pen. */
const bauds = [1200, 2400, 4800, 9600, 19_200, 38_400, 57_600, 115_200, 230_400, 460_800, 921_600];

/**
 * Parses `serial:/dev/ttyS1?baud=115200` (8N1; baud may be left out), `tcp://host:port`, or `file:/dev/usb/lp0` for a
 * device that the kernel shows as a file of bytes.
 */
export function parseLineAddress(uri: string): Result<LineAddress, Failure<'not-a-line'>> {
  const serial = /^serial:(\/[^?\s]+)(?:\?baud=(\d+))?$/.exec(uri);
  if (serial) {
    const baud = Number(serial[2] ?? defaultBaud);
    if (!bauds.includes(baud)) return err('not-a-line', `baud is one of ${bauds.join(', ')}`);
    return ok({ kind: 'serial', path: serial[1] ?? '', baud });
  }
  const tcp = /^tcp:\/\/([^:/\s]+|\[[\da-fA-F:]+\]):(\d{1,5})$/.exec(uri);
  if (tcp) {
    const port = Number(tcp[2]);
    if (port < 1 || port > 65_535) return err('not-a-line', 'port is 1 to 65535');
    return ok({ kind: 'tcp', host: (tcp[1] ?? '').replace(/^\[|\]$/g, ''), port });
  }
  const file = /^file:(\/[^/?\s][^?\s]*)$/.exec(uri);
  if (file) return ok({ kind: 'file', path: file[1] ?? '' });
  return err(
    'not-a-line',
    'a line is written serial:/dev/ttyS1?baud=115200, tcp://10.0.0.5:4001 or file:/dev/usb/lp0',
  );
}
