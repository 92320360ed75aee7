import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { openLine } from '../electron/devices/line/open-line.ts';
import { systemClock } from '../electron/foundation/clock.ts';
import { simulatedLocker } from '../tests/support/simulated-locker.ts';
import { temporaryFolder } from '../tests/support/temporary-folder.ts';

const script = join(import.meta.dirname, 'locker.ts');

async function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, [script, ...args])) };
  } catch (thrown) {
    return thrown as { code: number; stdout: string; stderr: string };
  }
}

/** A file that describes three doors on a board at this line. */
function fileFor(line: string, secondLock = 2): string {
  const file = join(temporaryFolder(), 'kiosk.yaml');
  const text = `
site: { name: 演示社区, kioskId: demo-1 }
help: {}
devices:
  identityReader: { driver: sam-v, line: 'tcp://127.0.0.1:9' }
  cardPrinter: { driver: ipp, uri: 'ipp://127.0.0.1:9/ipp/print' }
  lockerBoards: [{ name: left, driver: kerong-cu48, line: '${line}', address: 0, locks: 48 }]
locker:
  cabinets:
    - name: A
      place: { zh-CN: 机器左边, en: left of the kiosk }
      columns:
        - widthMillimetres: 400
          bottomMillimetres: 100
          cells:
            - { name: A01, size: small, heightMillimetres: 100, board: left, lock: 1 }
            - { name: A02, size: large, heightMillimetres: 300, board: left, lock: ${secondLock} }
        - widthMillimetres: 400
          bottomMillimetres: 100
          cells:
            - { name: A03, size: large, heightMillimetres: 400, board: left, lock: 48 }
gateway: { url: 'http://127.0.0.1:9' }
key: { source: demonstration }
`;
  writeFileSync(file, text);
  return file;
}

test('the wall is drawn as it stands, with each door on its lock', async () => {
  const { code, stdout } = await run('--config', fileFor('tcp://127.0.0.1:9'));
  expect(code).toBe(0);
  expect(stdout).toBe(`Cabinet A, left of the kiosk
  500  [ A01 small left:1 ] [ A03 large left:48 ]
  400  [ A02 large left:2 ] |                   |
  300  |                  | |                   |
  200  |                  | |                   |
  100
    0  ==========================================

3 doors: 1 small, 0 medium, 2 large; 1 in reach of somebody who sits
board left: kerong-cu48, tcp://127.0.0.1:9, address 0; 3 of its 48 locks have a door
`);
});

test('a slip is told with its line, and nothing is drawn', async () => {
  expect(await run('--config', fileFor('tcp://127.0.0.1:9', 1))).toMatchObject({
    ...{ code: 2, stdout: '' },
    stderr: expect.stringContaining('door A02 hangs on lock 1 of board left, where A01 hangs (line 17)'),
  });
});

test('the boards are asked what they see, and no door opens', async () => {
  const wall = await simulatedLocker([{ name: 'left', driver: 'kerong-cu48', locks: 48, address: 0 }]);
  await wall.move('left', 48, 'open');
  const { code, stdout } = await run('--config', fileFor(wall.address()), '--look');
  expect(code).toBe(0);
  expect(stdout).toContain('left: answers; 2 shut, open: A03, unknown: none\n');
  expect(await wall.unlocks()).toEqual([]);
  await wall.boardFault('left', 'dead');
  expect(await run('--config', fileFor(wall.address()), '--look')).toMatchObject({
    ...{ code: 1, stdout: expect.stringContaining('left: silent') },
  });
});

test.each(['127.0.0.1', 'localhost'])(
  'while somebody holds the line to %s its boards are not asked',
  async (host) => {
    const wall = await simulatedLocker([{ name: 'left', driver: 'kerong-cu48', locks: 48, address: 0 }]);
    const line = openLine(wall.address(), { clock: systemClock });
    onTestFinished(() => line.close());
    await expect.poll(() => wall.simulator.state()).toMatchObject({ connected: true });
    const file = fileFor(wall.address().replace('127.0.0.1', host));
    expect(await run('--config', file, '--look')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('a kiosk that runs would lose its boards'),
    });
    expect(wall.requests()).toBe(0);
    expect(await run('--config', file)).toMatchObject({ code: 0 });
    await line.close();
    expect(await run('--config', file, '--look')).toMatchObject({ code: 0 });
  },
);

test('nor while somebody holds it by a socket that speaks IPv6 too', async () => {
  const wall = await simulatedLocker([{ name: 'left', driver: 'kerong-cu48', locks: 48, address: 0 }]);
  const { port } = new URL(wall.address().replace('tcp:', 'http:'));
  const holder = connect({ host: '::ffff:127.0.0.1', port: Number(port) });
  onTestFinished(() => void holder.destroy());
  await once(holder, 'connect');
  expect(await run('--config', fileFor(wall.address()), '--look')).toMatchObject({ code: 2 });
  expect(wall.requests()).toBe(0);
});
