import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readerOverSerial, readerOverTcp } from '../../../tests/support/reader-at-simulator.ts';
import { personIds } from '../people/people.ts';
import { startIdentityReaderSimulator } from './identity-reader-simulator.ts';

describe('the driver at the simulated module', () => {
  test('reads everybody of the cast, card after card, each with a presence of its own', async () => {
    const { reaches, lay, lift, cast } = await readerOverTcp({ paced: false });
    for (const [index, person] of personIds.entries()) {
      await lay({ person });
      const { number, name, birthDate, validUntil, sex, layout } = cast[person];
      await reaches({
        kind: 'card',
        presence: index + 1,
        card: { number, name, birthDate, validUntil, sex, layout },
      });
      await lift();
      await reaches({ kind: 'empty' });
    }
  });

  test('goes from empty over reading to the card, and says nothing twice', async () => {
    const { reaches, lay, lift, states } = await readerOverSerial();
    await reaches({ kind: 'empty' });
    await lay({ person: 'senior' });
    await reaches({ kind: 'card' });
    await lift();
    await reaches({ kind: 'empty' });
    expect(states.map(({ kind }) => kind)).toEqual(['offline', 'empty', 'reading', 'card', 'empty']);
  });

  test('sees one card put in the place of another', async () => {
    const { reaches, lay, cast } = await readerOverTcp();
    await lay({ person: 'senior' });
    await reaches({ kind: 'card', presence: 1 });
    await lay({ person: 'adult' });
    await reaches({ kind: 'card', presence: 2, card: { number: cast.adult.number } });
  });

  test('writes nothing of a person into the log', async () => {
    const { reaches, lay, fault, log, cast } = await readerOverTcp();
    await lay({ person: 'senior' });
    await reaches({ kind: 'card' });
    await fault('unplugged');
    await reaches({ kind: 'offline' });
    await fault('none');
    await reaches({ kind: 'card' });
    expect(log.length).toBeGreaterThan(0);
    for (const secret of [cast.senior.number, cast.senior.name, cast.senior.birthDate])
      expect(log.join('\n')).not.toContain(secret);
  });
});

describe('a reader that cannot sense removal', () => {
  const options = { selectsLiftedCard: true, sensesRemoval: false };

  test('goes on showing a card that was lifted', async () => {
    const { reaches, looksAgain, lay, lift, reader, states } = await readerOverTcp(options);
    await lay({ person: 'senior' });
    await reaches({ kind: 'card', presence: 1 });
    await lift();
    await looksAgain();
    expect(states.at(-1)).toMatchObject({ kind: 'card', presence: 1 });
    await lay({ person: 'adult' });
    await reaches({ kind: 'card', presence: 2 });
    expect(reader.sensesRemoval).toBe(false);
  });

  test('tells that the same card was laid down anew', async () => {
    const { reaches, looksAgain, lay, lift } = await readerOverTcp(options);
    await lay({ person: 'senior' });
    await reaches({ kind: 'card', presence: 1 });
    await lift();
    await looksAgain();
    await lay({ person: 'senior' });
    await reaches({ kind: 'card', presence: 2 });
  });
});

describe('the simulated module', () => {
  test('sends no faster than the wire', async () => {
    const { reaches, lay, reader } = await readerOverTcp({ baud: 9600 });
    await reaches({ kind: 'empty' });
    const moments = new Map<string, number>();
    reader.subscribe(({ kind }) => moments.set(kind, performance.now()));
    await lay({ person: 'senior' });
    await reaches({ kind: 'card' });
    // 1,295 bytes of ten bits each.
    expect((moments.get('card') ?? 0) - (moments.get('reading') ?? 0)).toBeGreaterThan(1_348);
  });

  test('finds the card and the fault again after a restart, and keeps no name or number in plain text', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'reader-state-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const options = { listen: { port: 0 }, stateFile: join(folder, 'reader.json') };
    const first = await startIdentityReaderSimulator(options);
    const identity = {
      ...{ layout: 'resident', name: '郑和平', number: '310101195001019930', sex: 'male', address: '示例路' },
      ...{ birthDate: '1950-01-01', issuer: '公安局', validFrom: '2010-01-01', validUntil: 'long-term' },
    };
    expect((await first.handle({ method: 'POST', path: 'card', body: { identity } })).status).toBe(200);
    await first.handle({ method: 'POST', path: 'fault', body: { fault: 'slow' } });
    await first.close();
    expect(readFileSync(options.stateFile, 'utf8')).not.toMatch(/郑和平|310101195001019930/);

    const second = await startIdentityReaderSimulator(options);
    onTestFinished(() => second.close());
    expect(second.state()).toMatchObject({ fault: 'slow', card: { textBlockHex: expect.any(String) } });
  });

  test.each([
    ['POST', 'card', { person: 'nobody' }],
    ['POST', 'card', { textBlockHex: '00' }],
    ['POST', 'card', undefined],
    ['POST', 'fault', { fault: 'on fire' }],
  ])('refuses %s %s %o with what is right', async (method, path, body) => {
    const simulator = await startIdentityReaderSimulator({ listen: { port: 0 } });
    onTestFinished(() => simulator.close());
    const answer = await simulator.handle({ method, path, body });
    expect(answer.status).toBe(400);
    expect(JSON.parse(String(answer.body)).error).toContain('right is');
  });

  test('knows no other paths', async () => {
    const simulator = await startIdentityReaderSimulator({ listen: { port: 0 } });
    onTestFinished(() => simulator.close());
    expect((await simulator.handle({ method: 'GET', path: 'secrets', body: undefined })).status).toBe(404);
  });
});
