import { expect, test } from 'vitest';
import { collectingAtLocker } from '../../../../tests/support/collecting-at-locker.ts';

type Kiosk = ReturnType<typeof collectingAtLocker>;

const phase = (kiosk: Kiosk) => kiosk.shown('locker-door').phase;
const reaches = (kiosk: Kiosk, screen: string) => expect.poll(kiosk.screen).toBe(screen);
const opens = (kiosk: Kiosk) => expect.poll(() => phase(kiosk)).toBe('open');
const other = (code: string) => code.replace(/\d$/, (last) => String((Number(last) + 1) % 10));

async function comeToOpenDoor(kiosk: Kiosk) {
  const waiting = kiosk.waits();
  kiosk.startBy('code');
  kiosk.ask('locker.enterCode', { code: waiting.code });
  await opens(kiosk);
  return waiting;
}

test('a pickup code opens its door at once, and what was behind it is taken when the door is shut', async () => {
  const kiosk = collectingAtLocker();
  const { stay } = await comeToOpenDoor(kiosk);
  expect(kiosk.hand.pulses).toEqual([1]);
  expect(kiosk.shown('locker-door').picture?.columns[0]?.cells[0]).toMatchObject({
    mark: 'this',
    isOpen: true,
  });
  kiosk.hand.see(1, 'closed');
  expect(kiosk.screen()).toBe('locker-collected');
  expect(kiosk.locker.stay(stay)?.state).toBe('taken');
  expect(kiosk.news.at(-1)).toMatchObject({ kind: 'collected', by: 'code' });
});

test('no more is told of what lies there than door and day', async () => {
  const kiosk = collectingAtLocker();
  await comeToOpenDoor(kiosk);
  expect(JSON.stringify(kiosk.session.view())).not.toMatch(/居住证|王春英|D0000/);
});

test('a wrong code opens nothing, says so, and the right one still opens', async () => {
  const kiosk = collectingAtLocker();
  const { code } = kiosk.waits();
  kiosk.startBy('code');
  kiosk.ask('locker.enterCode', { code: other(code) });
  expect(kiosk.view()).toMatchObject({ screen: 'locker-code', problem: 'wrong' });
  expect(kiosk.hand.pulses).toEqual([]);
  kiosk.ask('locker.enterCode', { code });
  await opens(kiosk);
});

test('the same wrong code sent again and again counts once', () => {
  const kiosk = collectingAtLocker();
  const { code } = kiosk.waits();
  kiosk.startBy('code');
  for (let times = 0; times < 10; times += 1) kiosk.ask('locker.enterCode', { code: other(code) });
  // Each is told, though it is one.
  expect(kiosk.view()).toMatchObject({ screen: 'locker-code', problem: 'wrong', tries: 10 });
  expect(kiosk.locker.wrongCodes()).toBeUndefined();
});

test('after many wrong codes none is looked at for a while, the other ways stay open, and then codes again', async () => {
  const kiosk = collectingAtLocker();
  const { code } = kiosk.waits();
  kiosk.startBy('code');
  for (let tries = 0; kiosk.screen() !== 'locker-code-wait'; tries += 1) {
    kiosk.ask('locker.enterCode', { code: String(10_000_000 + tries) });
    expect(tries).toBeLessThan(20);
  }
  const { millisecondsLeft, ways } = kiosk.shown('locker-code-wait');
  expect(ways).toEqual(['identity-card', 'offline-card']);
  expect(kiosk.ask('locker.enterCode', { code })).toBe(false);
  kiosk.clock.advance(millisecondsLeft);
  expect(kiosk.screen()).toBe('locker-code');
  kiosk.ask('locker.enterCode', { code });
  await opens(kiosk);
});

test('a code that was used says when, and opens nothing', async () => {
  const kiosk = collectingAtLocker();
  const { code } = await comeToOpenDoor(kiosk);
  kiosk.hand.see(1, 'closed');
  kiosk.session.end();
  kiosk.startBy('code');
  kiosk.ask('locker.enterCode', { code });
  expect(kiosk.view()).toMatchObject({ screen: 'locker-refused', why: 'taken', date: expect.any(String) });
  expect(kiosk.hand.pulses).toEqual([1]);
});

test('a door that was shut too early opens once more for them, and only once', async () => {
  const kiosk = collectingAtLocker();
  await comeToOpenDoor(kiosk);
  kiosk.hand.see(1, 'closed');
  expect(kiosk.ask('locker.open', {})).toBe(true);
  await opens(kiosk);
  kiosk.hand.see(1, 'closed');
  expect(kiosk.shown('locker-collected').mayOpenAgain).toBe(false);
  expect(kiosk.ask('locker.open', {})).toBe(false);
  expect(kiosk.hand.pulses).toEqual([1, 1]);
});

test('an empty cell is told to staff, and a person has to see to it', async () => {
  const kiosk = collectingAtLocker();
  const { stay } = await comeToOpenDoor(kiosk);
  kiosk.hand.see(1, 'closed');
  kiosk.ask('locker.complain', { what: 'not-there' });
  expect(kiosk.view()).toMatchObject({ screen: 'locker-person', what: 'not-there' });
  expect(kiosk.locker.differences()).toMatchObject([{ kind: 'not-there', cell: '01', stay }]);
  // What they were told when the door shut is true no longer.
  expect(kiosk.news.map(({ kind }) => kind)).toEqual(['ready', 'collected', 'doubted']);
  expect(kiosk.session.grants().others.size).toBe(0);
});

test('an own code that is said to have opened an empty cell, again and again, buys no guesses', async () => {
  const kiosk = collectingAtLocker();
  const { code } = kiosk.waits();
  const collect = async () => {
    kiosk.ask('locker.enterCode', { code });
    await opens(kiosk);
    kiosk.hand.see(1, 'closed');
    kiosk.ask('locker.complain', { what: 'not-there' });
    kiosk.session.end();
    kiosk.startBy('code');
  };
  kiosk.startBy('code');
  await collect();
  for (const wrong of ['10000001', '10000002', '10000003', '10000004'])
    kiosk.ask('locker.enterCode', { code: wrong });
  await collect();
  kiosk.ask('locker.enterCode', { code: other(code) });
  expect(kiosk.screen()).toBe('locker-code-wait');
  expect(kiosk.locker.wrongCodes()).toMatchObject({ count: 5 });
});

test('a document that staff did not find is not said to be at the counter', () => {
  const kiosk = collectingAtLocker();
  const { stay, code } = kiosk.waits();
  kiosk.locker.notThere(stay, 1);
  kiosk.startBy('code');
  kiosk.ask('locker.enterCode', { code });
  expect(kiosk.view()).toMatchObject({ screen: 'locker-refused', why: 'lost' });
});

test('a door that does not open is tried twice more when they ask for it, and never by itself', async () => {
  const kiosk = collectingAtLocker();
  const { code } = kiosk.waits();
  kiosk.hand.pulseWill('does-nothing');
  kiosk.startBy('code');
  kiosk.ask('locker.enterCode', { code });
  for (const pulses of [1, 2, 3]) {
    await expect.poll(() => kiosk.hand.pulses.length).toBe(pulses);
    await new Promise(setImmediate);
    kiosk.clock.advance(8000);
    await reaches(kiosk, 'locker-not-opened');
    expect(kiosk.view()).toMatchObject({ mayTryAgain: pulses < 3, again: pulses > 1 });
    kiosk.clock.advance(60_000);
    expect(kiosk.ask('locker.open', {})).toBe(pulses < 3);
  }
  expect(kiosk.hand.pulses).toEqual([1, 1, 1]);
});

test('a door that springs open late is open for them', async () => {
  const kiosk = collectingAtLocker();
  const { code } = kiosk.waits();
  kiosk.hand.pulseWill('does-nothing');
  kiosk.startBy('code');
  kiosk.ask('locker.enterCode', { code });
  await expect.poll(() => kiosk.hand.pulses.length).toBe(1);
  await new Promise(setImmediate);
  kiosk.clock.advance(8000);
  expect(kiosk.screen()).toBe('locker-not-opened');
  kiosk.hand.see(1, 'open');
  expect(phase(kiosk)).toBe('open');
});

test('while the pulse is sent nobody leaves; an open door is warned of, and whoever cannot shut it may go', async () => {
  const kiosk = collectingAtLocker();
  const { code } = kiosk.waits();
  kiosk.startBy('code');
  kiosk.ask('locker.enterCode', { code });
  expect(phase(kiosk)).toBe('opening');
  expect(kiosk.session.view().can).toEqual({ goBack: false, goHome: false });
  await opens(kiosk);
  expect(kiosk.session.view().can.goHome).toBe(false);
  expect(kiosk.ask('locker.say', { what: 'cannot-shut' })).toBe(false);
  kiosk.clock.advance(40_000);
  expect(phase(kiosk)).toBe('left-open');
  expect(kiosk.session.view().can.goHome).toBe(true);
  kiosk.ask('locker.say', { what: 'cannot-shut' });
  expect(kiosk.view()).toMatchObject({ screen: 'locker-person', what: 'door' });
  // At once: the screen says that staff will come.
  expect(kiosk.locker.differences()).toMatchObject([{ kind: 'left-open', cell: '01' }]);
});

test('whoever walks off from an open door is forgotten in silence, and staff find the door', async () => {
  const kiosk = collectingAtLocker();
  await comeToOpenDoor(kiosk);
  kiosk.clock.advance(180_000 + 45_000);
  expect(kiosk.screen()).toBe('home');
  expect(kiosk.session.grants().others.size).toBe(0);
  expect(kiosk.locker.differences()).toMatchObject([{ kind: 'left-open' }]);
});

test('a door that was pushed to and springs open again is asked for once more, and then it is done', async () => {
  const kiosk = collectingAtLocker();
  await comeToOpenDoor(kiosk);
  kiosk.hand.see(1, 'closed');
  expect(kiosk.screen()).toBe('locker-collected');
  kiosk.hand.see(1, 'open');
  expect(phase(kiosk)).toBe('open');
  kiosk.hand.see(1, 'closed');
  expect(kiosk.screen()).toBe('locker-collected');
  expect(kiosk.locker.differences()).toEqual([]);
});

test('where the sensor says nothing the resident is asked, and their word counts', async () => {
  const kiosk = collectingAtLocker();
  const { stay, code } = kiosk.waits();
  kiosk.hand.see(1, 'unknown');
  kiosk.hand.pulseWill('does-nothing');
  kiosk.startBy('code');
  kiosk.ask('locker.enterCode', { code });
  await expect.poll(() => phase(kiosk)).toBe('ask-opened');
  kiosk.ask('locker.say', { what: 'opened' });
  expect(phase(kiosk)).toBe('ask-shut');
  kiosk.ask('locker.say', { what: 'shut' });
  expect(kiosk.screen()).toBe('locker-collected');
  expect(kiosk.locker.stay(stay)?.state).toBe('taken');
});

test('a board that is gone opens nothing, and what lies there stays theirs', async () => {
  const kiosk = collectingAtLocker();
  const { stay, code } = kiosk.waits();
  kiosk.hand.pulseWill('not-sent');
  kiosk.startBy('code');
  kiosk.ask('locker.enterCode', { code });
  await reaches(kiosk, 'locker-not-opened');
  expect(kiosk.view()).toMatchObject({ why: 'not-sent', mayTryAgain: true });
  expect(kiosk.locker.stay(stay)?.state).toBe('inside');
  kiosk.hand.pulseWill('opens');
  kiosk.ask('locker.open', {});
  await opens(kiosk);
});

test('a door that staff took out of service says so, and another code can be typed after one', async () => {
  const kiosk = collectingAtLocker();
  const [one, two] = [kiosk.waits(), kiosk.waits(undefined, '02')];
  kiosk.locker.setOutOfService('01', true, 1);
  kiosk.startBy('code');
  kiosk.ask('locker.enterCode', { code: one.code });
  expect(kiosk.view()).toMatchObject({ screen: 'locker-refused', why: 'cell-out-of-service' });
  kiosk.session.goBack();
  kiosk.ask('locker.chooseWay', { way: 'code' });
  kiosk.ask('locker.enterCode', { code: two.code });
  await opens(kiosk);
  kiosk.hand.see(2, 'closed');
  expect(kiosk.view()).toMatchObject({ otherCode: true });
  kiosk.ask('locker.collectAnother', {});
  expect(kiosk.screen()).toBe('locker-code');
});
