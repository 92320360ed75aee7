import { describe, expect, test } from 'vitest';
import { keepingAtLocker, openDoor, scanned } from '../../../../tests/support/keeping-at-locker.ts';

type Desk = ReturnType<typeof keepingAtLocker>;

const stage = (desk: Desk) => desk.shows('keeping-door').stage;
describe('shut with the document inside, and not opened again', () => {
  /** The document is in, they said that it was not, and asked for the door once more. */
  async function shutTooEarly(pulse: 'not-sent' | 'does-nothing') {
    const desk = keepingAtLocker();
    await scanned(desk);
    const cell = await openDoor(desk);
    desk.hand.see(Number(cell), 'closed');
    desk.handlers['keeping.notDone']({});
    desk.hand.pulseWill(pulse);
    desk.handlers['keeping.openAgain']({});
    if (pulse === 'does-nothing') {
      await expect.poll(() => stage(desk)).toBe('waiting');
      desk.clock.advance(8000);
    }
    await expect.poll(() => stage(desk)).toBe(pulse === 'not-sent' ? 'not-sent' : 'stayed-shut');
    return { ...desk, cell, use: () => desk.locker.cell(cell)?.use };
  }

  test.each(['not-sent', 'does-nothing'] as const)(
    '%s: no other door, and it is asked whether it is in',
    async (pulse) => {
      const desk = await shutTooEarly(pulse);
      expect(desk.shows('keeping-door').wasOpen).toBe(true);
      expect(desk.handlers['keeping.anotherCell']({})).toMatchObject({ ok: false });
      desk.back();
      expect(desk.shows('keeping-outcome')).toMatchObject({ cell: desk.cell, isOpen: false });
      desk.handlers['keeping.tellOutcome']({ done: true });
      expect(desk.shows('keeping-number').last).toEqual({ cell: desk.cell, end: 'inside' });
      expect(desk.locker.cell(desk.cell)?.stay).toBeDefined();
      expect(desk.news.map(({ kind }) => kind)).toEqual(['ready']);
    },
  );

  test.each(['not-sent', 'does-nothing'] as const)('%s, and gone: its cell is kept', async (pulse) => {
    const desk = await shutTooEarly(pulse);
    desk.leave();
    expect(desk.use()).toBe('doubtful');
    expect(desk.locker.differences()).toContainEqual(expect.objectContaining({ kind: 'interrupted' }));
  });

  test('where the door may not be opened any more it is asked too', async () => {
    const desk = await shutTooEarly('not-sent');
    desk.locker.setOutOfService(desk.cell, true, 3);
    desk.handlers['keeping.openAgain']({});
    expect(desk.shows('keeping-outcome').cell).toBe(desk.cell);
    desk.handlers['keeping.tellOutcome']({ done: true });
    expect(desk.locker.cell(desk.cell)?.stay).toBeDefined();
  });
});
