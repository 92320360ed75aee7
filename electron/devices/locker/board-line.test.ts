import { describe, expect, onTestFinished, test } from 'vitest';
import { type SpokenLine, spokenLine } from '../../../tests/support/spoken-line.ts';
import type { LockerBoardConfiguration } from '../../configuration/locker-configuration.ts';
import { type Clock, systemClock } from '../../foundation/clock.ts';
import type { LockerBoards } from './locker-boards.ts';
import { lowByteOfSum } from './low-byte-of-sum.ts';
import { openLockerBoards } from './open-locker-boards.ts';

const serial = 'serial:/dev/ttyS9?baud=19200';
const network = 'tcp://10.0.0.5:4001';
const status = 0x30;
const unlock = 0x31;
const release = 0x38;

describe('on one line', () => {
  test('nothing is asked while another answer is awaited', async () => {
    const { spoken, boards } = await open(4);
    let awaited = 0;
    let most = 0;
    spoken.answers((request) => {
      awaited += 1;
      most = Math.max(most, awaited);
      setTimeout(() => {
        awaited -= 1;
        const answer = answerOf(request);
        if (answer) spoken.say(answer);
      }, 5);
      return undefined;
    });
    await Promise.all([
      boards.look(),
      ...[1, 2, 3].map((lock) => boards.unlock({ board: 'B', lock })),
      boards.look(),
    ]);
    expect(most).toBe(1);
  });

  test('a pulse goes before the next question of a round that has begun', async () => {
    const { spoken, boards } = await open(4);
    const before = spoken.written.length;
    const looked = boards.look();
    await expect.poll(() => spoken.written.length).toBeGreaterThan(before);
    const atUnlock = spoken.written.length;
    await boards.unlock({ board: 'D', lock: 16 });
    await looked;
    expect(spoken.written.slice(atUnlock).findIndex((request) => request[2] === unlock)).toBeLessThanOrEqual(
      1,
    );
  });

  test('a door among ten boards that is open for half a second is seen', async () => {
    const { boards, shut } = await open(10);
    const seen: string[] = [];
    boards.onDoor(({ board, lock }, { state }) => seen.push(`${board}${lock} ${state}`));
    shut.delete('9/3');
    setTimeout(() => shut.add('9/3'), 500);
    await expect.poll(() => seen).toEqual(['J3 open', 'J3 closed']);
  });

  test('doors are watched on when somebody who listens throws', async () => {
    const { boards, shut } = await open(1);
    const end = boards.onDoor(() => {
      throw new Error('a bug');
    });
    shut.delete('0/1');
    await expect.poll(() => boards.door({ board: 'A', lock: 1 }).state).toBe('open');
    end();
    shut.delete('0/2');
    await expect.poll(() => boards.door({ board: 'A', lock: 2 }).state).toBe('open');
  });

  test('whoever looks at a board that does not answer waits no longer than its deadline', async () => {
    const { spoken, boards } = await open(2);
    spoken.answers((request) => (request[1] === 0 ? answerOf(request) : undefined));
    await expect.poll(() => boards.board('B')?.condition).toBe('silent');
    await boards.look();
    expect(boards.board('A')?.condition).toBe('answers');
  });
});

describe('boards that do not answer', () => {
  const silent = (boards: LockerBoards, names: string) =>
    expect
      .poll(() => [...names].map((name) => boards.board(name)?.condition))
      .toEqual([...names].map(() => 'silent'));
  const askedIn = ({ written }: SpokenLine, from: number) =>
    written
      .slice(from)
      .filter((request) => request[2] === status)
      .map((request) => (request[1] ?? 0) >> 4);

  test('do not take their neighbour’s pace when one of them comes and goes', async () => {
    const { spoken, boards } = await open(5);
    spoken.answers((request) => (request[1] === 0 ? answerOf(request) : undefined));
    await silent(boards, 'BCDE');
    const from = spoken.written.length;
    spoken.answers((request) => (request[1] === 0 || request[1] === 0x10 ? answerOf(request) : undefined));
    await expect.poll(() => new Set(askedIn(spoken, from)).size).toBe(5);
    const rounds = askedIn(spoken, from).join('').split('0');
    for (const round of rounds) expect(round.replaceAll('1', '').length).toBeLessThanOrEqual(1);
    expect(rounds.length).toBeGreaterThan(3);
  });

  test('are all asked at once when what was wrong was the line', async () => {
    const { spoken, boards } = await open(5);
    spoken.answers(() => undefined);
    await silent(boards, 'ABCDE');
    const from = spoken.written.length;
    spoken.answers((request) => answerOf(request));
    await expect.poll(() => new Set(askedIn(spoken, from)).size).toBe(5);
    // Each until two readings agree, none a second time before all others.
    expect(askedIn(spoken, from).length).toBeLessThanOrEqual(10);
  });
});

describe('the machine’s time', () => {
  test('may be set back by an hour, and doors are seen as before', async () => {
    const clock = movableClock();
    const { boards, shut, spoken } = await open(2, { clock });
    spoken.answers((request) => (request[1] === 0 ? answerOf(request, shut) : undefined));
    await expect.poll(() => boards.board('B')?.condition).toBe('silent');
    clock.move(-3_600_000);
    shut.delete('0/1');
    await expect.poll(() => boards.door({ board: 'A', lock: 1 }).state).toBe('open');
    spoken.answers((request) => answerOf(request, shut));
    await expect.poll(() => boards.board('B')?.condition).toBe('answers');
  });

  test('that has moved on while a pulse waited leaves the door shut', async () => {
    const clock = movableClock();
    const { boards, spoken } = await open(1, { clock });
    const unlocked = boards.unlock({ board: 'A', lock: 1 });
    clock.move(60_000);
    expect(await unlocked).toMatchObject({ error: { code: 'not-sent' } });
    expect(words(spoken)).not.toContain(unlock);
  });
});

describe('a CU16', () => {
  test('that answered an unlock is not sent what wakes a busy one', async () => {
    const { spoken, boards } = await open(1);
    expect(await boards.unlock({ board: 'A', lock: 1 })).toMatchObject({ value: { acknowledged: true } });
    await boards.look();
    expect(words(spoken)).not.toContain(release);
  });

  test('that is dumb after an unlock is woken before it is asked again, and unlocks once', async () => {
    const { spoken, boards } = await open(1);
    let busy = false;
    spoken.answers((request) => {
      if (request[2] === release) busy = false;
      if (busy) return undefined;
      if (request[2] === unlock) busy = true;
      return request[2] === unlock ? undefined : answerOf(request);
    });
    expect(await boards.unlock({ board: 'A', lock: 1 })).toMatchObject({ value: { acknowledged: false } });
    await boards.look();
    const after = words(spoken).slice(words(spoken).indexOf(unlock));
    expect(after.slice(0, 3)).toEqual([unlock, release, status]);
    expect(after.filter((word) => word === unlock)).toHaveLength(1);
    expect(boards.board('A')?.condition).toBe('answers');
  });
});

describe('behind a network', () => {
  test('a pulse that nothing there lives to prove is taken back', async () => {
    const { spoken, boards } = await open(1, { line: network });
    spoken.answers(() => undefined);
    expect(await boards.unlock({ board: 'A', lock: 1 })).toMatchObject({ error: { code: 'unsure' } });
    expect(spoken.forgotten).toBe(1);
  });

  test('a pulse that one board does not confirm came all the same where its neighbour still answers', async () => {
    const { spoken, boards } = await open(2, { line: network });
    spoken.answers((request) => (request[1] === 0x10 ? answerOf(request) : undefined));
    expect(await boards.unlock({ board: 'A', lock: 1 })).toEqual({
      ok: true,
      value: { acknowledged: false },
    });
    expect(spoken.forgotten).toBe(0);
  });
});

/** CU16 boards named A, B, … with sixteen doors each, all of which answer. */
async function open(count: number, { line = serial, clock = systemClock } = {}) {
  const spoken = spokenLine();
  const shut = new Set(
    Array.from({ length: count }, (_, board) =>
      Array.from({ length: 16 }, (_, index) => `${board}/${index + 1}`),
    ).flat(),
  );
  spoken.answers((request) => answerOf(request, shut));
  const configured = Array.from(
    { length: count },
    (_, address): LockerBoardConfiguration => ({
      ...{ name: 'ABCDEFGHIJ'.charAt(address), driver: 'kerong-cu16', line, address, locks: 16 },
      ...{ shutIs: 1, statusBytes: 'first-byte-first', pulseMilliseconds: 500 },
    }),
  );
  const boards = openLockerBoards({
    ...{ boards: configured, clock, openLine: () => spoken.line },
  });
  onTestFinished(() => boards.close());
  await boards.look();
  return { spoken, boards, shut };
}

/** What a board says; its doors as in `shut`, or all shut. */
function answerOf([, address = 0, word]: Uint8Array, shut?: ReadonlySet<string>): Uint8Array | undefined {
  const board = address >> 4;
  const isShut = (lock: number) => ((shut?.has(`${board}/${lock}`) ?? true) ? 1 : 0);
  const byte = (first: number) =>
    [0, 1, 2, 3, 4, 5, 6, 7].reduce((sum, bit) => sum + (isShut(first + bit) << bit), 0);
  const frame = (head: readonly number[]) => Uint8Array.from([...head, lowByteOfSum(head)]);
  if (word === 0x37) return frame([0x02, board << 4, 0x38, 0, 50, 0x03]);
  if (word === release) return undefined;
  return frame([0x02, board << 4, 0x35, byte(1), byte(9), 0, 0, 0x03]);
}

function words({ written }: SpokenLine): readonly number[] {
  return written.map((request) => request[2] ?? 0);
}

function movableClock(): Clock & { move(milliseconds: number): void } {
  let moved = 0;
  return {
    now: () => Date.now() + moved,
    after: systemClock.after,
    move: (milliseconds) => {
      moved += milliseconds;
    },
  };
}
