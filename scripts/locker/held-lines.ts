import { lookup } from 'node:dns/promises';
import { readFileSync } from 'node:fs';
import { SocketAddress } from 'node:net';
import { parseLineAddress } from '../../electron/devices/line/line-address.ts';

/** The state of a connection that is open at both ends, in the system's own table. */
const established = '01';
const mappedIpv4 = `${'00'.repeat(10)}ffff`;

/**
 * Those of these lines to which somebody on this machine is connected over TCP: a serial device server often serves whoever
 * came last, and the kiosk would lose its boards. A serial port keeps a second one out by itself. Only Linux can tell.
 */
export async function heldLines(lines: readonly string[]): Promise<readonly string[]> {
  if (process.platform !== 'linux') return [];
  const farEnds = new Set([...farEndsIn('/proc/net/tcp'), ...farEndsIn('/proc/net/tcp6')]);
  const held: string[] = [];
  for (const line of new Set(lines)) {
    const address = parseLineAddress(line);
    if (!address.ok || address.value.kind !== 'tcp') continue;
    const { host, port } = address.value;
    // A name that leads nowhere leads nobody to it either.
    const found = await lookup(host, { all: true }).catch(() => []);
    if (found.some((each) => farEnds.has(endOf(each.address, each.family, port)))) held.push(line);
  }
  return held;
}

/** With whom this machine is connected; `sl local_address rem_address st …`, a line each (proc_net_tcp). */
function farEndsIn(table: string): readonly string[] {
  return readTable(table)
    .split('\n')
    .map((row) => row.trim().split(/\s+/))
    .flatMap(([, , farEnd, state]) => {
      const [address = '', port = ''] = farEnd?.split(':') ?? [];
      if (state !== established) return [];
      const words = address.match(/.{8}/g)?.map((word) => Buffer.from(word, 'hex').reverse()) ?? [];
      const inTable = Buffer.concat(words);
      // A socket that speaks both writes IPv4 as the last four bytes of IPv6.
      const bytes = inTable.toString('hex').startsWith(mappedIpv4) ? inTable.subarray(12) : inTable;
      return bytes.length === 4
        ? endOf(bytes.join('.'), 4, Number.parseInt(port, 16))
        : endOf(bytes.toString('hex').match(/.{4}/g)?.join(':') ?? '', 6, Number.parseInt(port, 16));
    });
}

/** The same for the same end, however it is written. */
function endOf(address: string, family: number, port: number): string {
  const end = new SocketAddress({ address, port, family: family === 6 ? 'ipv6' : 'ipv4' });
  return `${end.address} ${end.port}`;
}

function readTable(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    // A machine without IPv6.
    return '';
  }
}
