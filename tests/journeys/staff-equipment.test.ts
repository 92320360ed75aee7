import { expect, test } from 'vitest';
import { signIn } from '../support/staff-at-kiosk.ts';
import { openWholeCore, printFirstCard, type WholeCore } from '../support/whole-core.ts';

const soon = { interval: 20 };

/** From the screen to the one before. */
async function back(core: WholeCore): Promise<void> {
  await core.call('session.goBack', {});
}

async function ended(core: WholeCore) {
  await expect.poll(async () => (await core.shows('device-test')).end, soon).toBeDefined();
  return (await core.shows('device-test')).end;
}

const say = (simulator: WholeCore['printer'], path: string, body: unknown) =>
  simulator.handle({ method: 'POST', path, body });

test('a technician sees a fault in the middle of their visit, mends it, tries every device and the network', async () => {
  const core = await openWholeCore({ cardPrinter: { countsCardsThatLeft: true } });
  await signIn(core);
  const { parts, devices } = await core.shows('maintenance');
  expect(parts).toEqual(expect.arrayContaining(['supplies', 'devices', 'network']));
  expect(devices.map(({ device }) => device)).toEqual([
    ...['identity-reader', 'code-scanner', 'card-printer', 'slip-printer'],
  ]);

  await say(core.printer, 'fault', { fault: 'cover-open' });
  await core.call('devices.open', {});
  const cardPrinter = async () => (await core.shows('devices')).devices[2];
  await expect.poll(cardPrinter, soon).toMatchObject({ condition: 'bad', troubles: ['cover-open'] });
  await core.call('devices.openDevice', { device: 'card-printer' });
  await core.call('devices.test', { test: 'ask-printer' });
  expect(await ended(core)).toEqual({ kind: 'bad', troubles: ['cover-open'] });
  await say(core.printer, 'fault', { fault: 'none' });
  await core.call('devices.test', { test: 'ask-printer' });
  await expect.poll(async () => (await core.shows('device-test')).end, soon).toEqual({ kind: 'good' });

  await back(core);
  await core.call('devices.test', { test: 'print-card' });
  await core.shows('device-confirm-card');
  await core.call('devices.printTestCard', {});
  await core.shows('device-test');
  expect(core.present().can).toEqual({ goBack: false, goHome: false });
  expect(await core.call('session.end', {})).toMatchObject({ ok: false });
  expect(await ended(core)).toEqual({ kind: 'good' });

  await back(core);
  await back(core);
  await core.call('devices.openDevice', { device: 'identity-reader' });
  await core.call('devices.test', { test: 'read-card' });
  await core.shows('device-test');
  await core.layCard('senior');
  expect(await ended(core)).toMatchObject({ kind: 'good' });
  await core.liftCard();

  await back(core);
  await back(core);
  await core.call('devices.openDevice', { device: 'slip-printer' });
  await core.call('devices.test', { test: 'print-slip' });
  expect(await ended(core)).toEqual({ kind: 'good' });

  await core.call('network.open', {});
  await core.shows('network');
  await core.call('network.test', {});
  await expect.poll(async () => (await core.shows('network-test')).over, soon).toBe(true);
  const { stages } = await core.shows('network-test');
  expect(stages.map(({ state }) => state)).toEqual(['good', 'good', 'good', 'good', 'good']);
  await back(core);
  await back(core);
  await core.shows('maintenance');
});

test('a clerk says that a box of cards is in, a resident takes one, and one is missing in the count', async () => {
  const core = await openWholeCore({ cardPrinter: { countsCardsThatLeft: true } });
  await signIn(core);
  await core.call('supplies.open', {});
  await core.call('supplies.openSupply', { supply: 'cards' });
  await core.call('supplies.enterFull', {});
  await core.call('supplies.filled', {});
  const { supply, history } = await core.shows('supply');
  expect(supply).toMatchObject({ left: 100, full: 100 });
  expect(history).toMatchObject([{ act: 'refilled', left: 100, by: '陈敏' }]);
  await core.call('session.end', {});

  await printFirstCard(core);
  await core.shows('take-card');
  await say(core.printer, 'take-card', {});
  await core.call('cards.cardCameOut', { cameOut: true });
  await core.call('session.end', {});
  await signIn(core);
  const cards = async () =>
    (await core.shows('maintenance')).supplies.find((line) => line.supply === 'cards')?.left;
  expect(await cards()).toBe(99);
});

test('no line is used that was not found, whatever the page says', async () => {
  const core = await openWholeCore();
  await signIn(core);
  await core.call('devices.open', {});
  await core.call('devices.look', {});
  await core.shows('devices-found');
  expect(
    await core.call('devices.use', { line: 'tcp://127.0.0.1:9', device: 'identity-reader' }),
  ).toMatchObject({ error: { code: 'moved-on' } });
  await back(core);
  await core.shows('devices');
});

test('nobody who is not signed in asks anything of the devices, the network or the supplies', async () => {
  const core = await openWholeCore();
  await core.shows('home');
  for (const opener of [
    'devices.open',
    'network.open',
    'supplies.open',
    'network.test',
    'devices.look',
  ] as const)
    expect(await core.call(opener, {})).toMatchObject({ error: { code: 'not-permitted' } });
});
