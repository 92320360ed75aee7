import { connect } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { simulatedLocker, startSimulatedLocker } from '../../../tests/support/simulated-locker.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import type { SimulatedBoard } from './locker-simulator.ts';
import { startLockerSimulator } from './locker-simulator.ts';
import { atAnotherSpeed } from './other-speed.ts';

const cu48: SimulatedBoard = { name: 'a', driver: 'kerong-cu48', address: 0, locks: 48 };
const cu16: SimulatedBoard = { name: 'b', driver: 'kerong-cu16', address: 1, locks: 16 };

const askA = '020000500355';
const unlockA1 = '020000510356';
const askB = '0210300345';
const unlockB1 = '0210310346';
const answerOfA = '02000065ffffffffffff0364';
const answerOfB = '021035ffff00000348';

/** Bytes to and from a line, as hex. */
function listenAt(address: string) {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  let heard = '';
  socket.on('data', (bytes) => {
    heard += bytes.toString('hex');
  });
  onTestFinished(() => void socket.destroy());
  return {
    say: (hex: string) => void socket.write(Buffer.from(hex, 'hex')),
    hears: (hex: string) => expect.poll(() => heard, { interval: 5 }).toBe(hex),
    hearsAmongOthers: (hex: string) => expect.poll(() => heard).toContain(hex),
    heard: () => heard,
    forget: () => {
      heard = '';
    },
  };
}

async function twoBoards() {
  const locker = await simulatedLocker([cu48, cu16]);
  return { ...locker, ...listenAt(locker.address()) };
}

test('boards of two kinds share a line, and each answers for itself', async () => {
  const { say, hears, forget } = await twoBoards();
  say(askA);
  await hears(answerOfA);
  forget();
  say(askB);
  await hears(answerOfB);
});

test('an unlocked door springs open, its board says so, and its contents can be taken', async () => {
  const { say, hears, move, putIn, takeOut, unlocks, door } = await twoBoards();
  await move('a', 1, 'open');
  await putIn('a', 1, 'residence permit');
  await move('a', 1, 'shut');
  await expect(takeOut('a', 1)).rejects.toThrow('the door is shut');
  say(unlockA1);
  await expect.poll(() => door('a', 1).open).toBe(true);
  say(askA);
  await hears('02000065feffffffffff0363');
  expect(await takeOut('a', 1)).toBe('residence permit');
  expect(await takeOut('a', 1)).toBeNull();
  expect(await unlocks()).toMatchObject([{ number: 1, board: 'a', lock: 1, how: 'one' }]);
});

test('a door whose lock sticks stays shut though it got its pulse', async () => {
  const { say, mechanics, unlocks, door } = await twoBoards();
  await mechanics('a', 1, { spring: 'stays-shut' });
  say(unlockA1);
  await expect.poll(unlocks).toHaveLength(1);
  expect(door('a', 1).open).toBe(false);
});

test('a dead board is silent and its neighbour answers', async () => {
  const { say, hears, boardFault, unlocks } = await twoBoards();
  await boardFault('a', 'dead');
  say(unlockA1 + askA + askB);
  await hears(answerOfB);
  expect(await unlocks()).toEqual([]);
});

test('an echoing line says first what it heard', async () => {
  const { say, hears, lineFault } = await twoBoards();
  await lineFault('echo');
  say(askB);
  await hears(askB + answerOfB);
});

test('noise stands between the answers, not in them, and opens nothing', async () => {
  const { say, hearsAmongOthers, lineFault, unlocks, heard } = await twoBoards();
  await lineFault('noise');
  say(askA);
  await hearsAmongOthers(answerOfA);
  await expect.poll(() => heard().length).toBeGreaterThan(200);
  expect(await unlocks()).toEqual([]);
});

test('a wrong sum, garbage before it, and pieces', async () => {
  const { say, hears, boardFault, forget } = await twoBoards();
  await boardFault('a', 'bad-checksum');
  say(askA);
  await hears(`${answerOfA.slice(0, -2)}3e`);
  forget();
  await boardFault('a', 'garbage');
  say(askA);
  await hears(`ff0080027e${answerOfA}`);
  forget();
  await boardFault('a', 'fragments');
  say(askA);
  await hears(answerOfA);
});

test('a CU16 is busy after an unlock until it is sent 38, or says nothing to it', async () => {
  const { say, hears, boardFault, forget, unlocks } = await twoBoards();
  await boardFault('b', 'busy');
  say(unlockB1);
  await hears('021035feff00000347');
  forget();
  say(askB);
  say(`021038034d${askB}`);
  await hears('021035feff00000347');
  await boardFault('b', 'unlock-unanswered');
  forget();
  say(`${unlockB1}${askA}`);
  await hears(answerOfA);
  expect(await unlocks()).toHaveLength(2);
});

test('frozen and stuck sensors tell what is not so', async () => {
  const { say, hears, boardFault, mechanics, move, forget } = await twoBoards();
  await boardFault('a', 'sensors-frozen');
  await move('a', 1, 'open');
  say(askA);
  await hears(answerOfA);
  forget();
  await boardFault('a', 'none');
  await mechanics('a', 1, { sensor: 'says-shut' });
  say(askA);
  await hears(answerOfA);
});

test('at another speed nothing is understood, nothing opens, and what comes back is no frame', async () => {
  const { say, kioskSpeed, unlocks, heard, hears, forget } = await twoBoards();
  await kioskSpeed(9_600);
  say(unlockA1);
  await expect.poll(heard).not.toBe('');
  expect(heard()).not.toContain('0200');
  await kioskSpeed(19_200);
  forget();
  say(askA);
  await hears(answerOfA);
  expect(await unlocks()).toEqual([]);
});

test.each([
  [19_200, 9_600],
  [9_600, 19_200],
  [19_200, 115_200],
])('bytes sent at %i are others at %i, and the same at the same speed', (sent, heard) => {
  const request = Uint8Array.from(Buffer.from(unlockA1, 'hex'));
  expect(atAnotherSpeed(request, sent, heard)).not.toEqual(request);
  expect(atAnotherSpeed(request, sent, sent)).toEqual(request);
});

test('answers take their time on the wire', async () => {
  const { address } = await startSimulatedLocker({
    lines: [{ name: 'line', listen: { port: 0 }, kioskBaud: 300, boards: [{ ...cu48, baud: 300 }] }],
  });
  const { say, hears } = listenAt(address());
  const start = performance.now();
  say(askA);
  await hears(answerOfA);
  // 6 bytes there and 12 back, of ten bits each.
  expect(performance.now() - start).toBeGreaterThan(590);
});

test('doors, contents, faults and unlocks are found again after a restart', async () => {
  const options = {
    lines: [{ name: 'line', listen: { port: 0 }, boards: [cu48] }],
    stateFile: join(temporaryFolder(), 'locker.json'),
  };
  const first = await startLockerSimulator(options);
  const ask = (path: string, body: unknown) => first.handle({ method: 'POST', path, body });
  await ask('door', { board: 'a', lock: 3, is: 'open' });
  await ask('put-in', { board: 'a', lock: 3, contents: 'a card' });
  await ask('fault', { board: 'a', fault: 'slow' });
  await ask('traits', { board: 'a', shutIs: 0 });
  await first.close();
  const second = await startSimulatedLocker(options);
  expect(second.door('a', 3)).toMatchObject({ open: true, contents: 'a card' });
  expect(second.simulator.state()).toMatchObject({
    lines: [{ boards: [{ fault: 'slow', shutIs: 0, baud: 19_200 }] }],
  });
});

test.each([
  ['door', { board: 'a', lock: 49, is: 'open' }, 'a with 1 to 48'],
  ['door', { board: 'a', lock: 1 }, 'right is'],
  ['put-in', { board: 'a', lock: 1, contents: 'a card' }, 'the door is shut'],
  ['fault', { board: 'a', fault: 'echo' }, 'right is'],
  ['fault', { line: 'none', fault: 'echo' }, 'there are line'],
  ['traits', { board: 'a', baud: 1 }, 'right is'],
  ['lock', { board: 'z', spring: 'opens' }, 'there is no lock'],
])('%s %j is refused with what is right', async (path, body, words) => {
  const { simulator } = await simulatedLocker([cu48]);
  const answer = await simulator.handle({ method: 'POST', path, body });
  expect(answer.status).toBe(400);
  expect(JSON.parse(String(answer.body)).error).toContain(words);
});
