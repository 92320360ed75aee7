import { expect, test } from 'vitest';
import { readConfiguration } from './load-configuration.ts';

/** A cabinet as somebody writes it: a line a cell. */
const right = `
site: { name: 演示社区, kioskId: demo-1 }
help: {}
devices:
  identityReader: { driver: sam-v, line: 'serial:/dev/ttyS1?baud=115200' }
  cardPrinter: { driver: ipp, uri: 'ipp://127.0.0.1:8631/ipp/print' }
  lockerBoards:
    - { name: left, driver: kerong-cu48, line: 'serial:/dev/ttyS3?baud=19200', address: 0, locks: 48 }
    - { name: right, driver: eight-a, line: 'tcp://10.0.0.9:4001', address: 1, locks: 24, pulseMilliseconds: 300 }
locker:
  cabinets:
    - name: A
      place: { zh-CN: 机器左边, en: to the left of the kiosk }
      columns:
        - widthMillimetres: 400
          bottomMillimetres: 150
          cells:
            - { name: A01, size: small, heightMillimetres: 120, board: left, lock: 1 }
            - { name: A02, size: small, heightMillimetres: 120, board: left, lock: 2 }
            - { name: A03, size: large, heightMillimetres: 300, board: left, lock: 3 }
        - widthMillimetres: 400
          bottomMillimetres: 150
          cells:
            - { name: A04, size: medium, heightMillimetres: 200, board: right, lock: 24 }
gateway: { url: 'http://127.0.0.1:8080' }
key: { source: demonstration }
`;

function detailOf(text: string): string {
  const read = readConfiguration(text);
  return read.ok ? '' : (read.error.detail ?? '');
}

test('a wall of cells is read, a line a cell, and the rest has sensible defaults', () => {
  expect(readConfiguration(right)).toMatchObject({
    value: {
      devices: {
        lockerBoards: [
          { shutIs: 1, statusBytes: 'first-byte-first', pulseMilliseconds: 500 },
          { pulseMilliseconds: 300 },
        ],
      },
      locker: {
        cabinets: [{ columns: [{ cells: [{ name: 'A01' }, {}, {}] }, { cells: [{ name: 'A04' }] }] }],
        ...{ reminderAfterDays: 5, overdueAfterDays: 7, leftOpenSeconds: 40 },
      },
    },
  });
});

test.each<[string, string, string, string, [string, string]?]>([
  ['a name twice', 'name: A02', 'name: A01', 'A01 stands on another door too (line 19)'],
  [
    'a lock twice',
    'board: left, lock: 2',
    'board: left, lock: 1',
    'door A02 hangs on lock 1 of board left, where A01 hangs (line 19)',
  ],
  [
    'a lock beyond the board',
    'lock: 24',
    'lock: 25',
    'door A04 hangs on lock 25, and board right has 24 (line 24)',
  ],
  [
    'a board that is none',
    'board: right',
    'board: middle',
    'door A04 hangs on board middle, which devices.lockerBoards does not name (line 24)',
  ],
  ['two boards of a name', 'name: right', 'name: left', 'another board is called left (line 9)'],
  [
    'two boards of an address',
    'tcp://10.0.0.9:4001',
    'serial:/dev/ttyS3?baud=19200',
    'another board on serial:/dev/ttyS3?baud=19200 has address 1 (line 9)',
    ['address: 0', 'address: 1'],
  ],
  [
    'a wire with two speeds',
    'tcp://10.0.0.9:4001',
    'serial:/dev/ttyS3?baud=9600',
    'another board speaks on serial:/dev/ttyS3?baud=19200: one wire has one speed (line 9)',
  ],
  [
    'a wire without a speed',
    'ttyS3?baud=19200',
    'ttyS3',
    'it says no speed: serial:/dev/ttyS3?baud=19200, or what the board is set to (line 8)',
  ],
  ['too many locks', 'locks: 48', 'locks: 49', 'kerong-cu48 has at most 48 locks (line 8)'],
  [
    'an address that the board cannot have',
    'address: 1,',
    'address: 0,',
    'eight-a has addresses 1 to 254 (line 9)',
  ],
  ['a size that is none', 'size: medium', 'size: huge', 'locker.cabinets.0.columns.1.cells.0.size'],
  ['a name as nobody writes it', 'name: A04', 'name: A-4', 'what stands on a door is written 14 or A14'],
  ['a slip of the pen', 'heightMillimetres: 300', 'hightMillimetres: 300', 'hightMillimetres'],
  [
    'a reminder after it was taken back',
    '  cabinets:',
    '  reminderAfterDays: 8\n  cabinets:',
    'locker.reminderAfterDays: people are reminded before it is taken back (line 11)',
  ],
])('%s is refused where it stands', (_, from, to, words, [before, after] = ['', '']) => {
  expect(detailOf(right.replace(from, to).replace(before, after))).toContain(words);
});

test('of many slips each is told at once', () => {
  const faulty = right.replaceAll('board: left', 'board: middle');
  expect(detailOf(faulty).split('\n')).toHaveLength(3);
});

test('a kiosk without a locker needs to say nothing of one', () => {
  const without = right.replace(/ {2}lockerBoards:[\s\S]*(?=gateway:)/, '');
  expect(readConfiguration(without)).toMatchObject({
    value: { devices: { lockerBoards: [] }, locker: { cabinets: [] } },
  });
});
