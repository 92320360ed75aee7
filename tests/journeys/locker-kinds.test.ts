import { expect, test } from 'vitest';
import { stepUpTo, words } from '../support/at-the-screen.ts';
import { startLockerKiosk } from '../support/locker-kiosk.ts';

const { locker } = words;

/** The demonstration's cabinets A to D hang on one line, at boards of the four kinds: a CU48, an 8A, a CU16, a Modbus relay board. */
const doors = [
  { cell: 'A07', documentNumber: '3109900001', person: 'senior' },
  { cell: 'B13', documentNumber: '3109900002', person: 'adult' },
  { cell: 'C10', documentNumber: '3109900004', person: 'minor' },
  { cell: 'D02', documentNumber: '3109900005', person: 'disabled-adult' },
] as const;

test('at a board of each kind on one serial line a resident opens the door that was meant, and no other', async () => {
  const kiosk = await startLockerKiosk();
  try {
    await kiosk.depositAt(doors);
    const resident = await stepUpTo(kiosk.kioskUrl);
    for (const { cell, documentNumber, person } of doors) {
      const code = await kiosk.codeOf(person);
      await resident.tap(locker.home.collect.title);
      await resident.tap(locker.way.code);
      await resident.sees(locker.code.title);
      for (const digit of code) await resident.page.keyboard.press(digit);
      await resident.tap(locker.code.open);
      await resident.sees(locker.door.open.title.replace('{{cell}}', cell));
      expect(await kiosk.takeAndShut(cell)).toBe(documentNumber);
      await resident.sees(locker.collected.title);
      await resident.presses(locker.collected.finish);
    }
    const opened = (await kiosk.panel.locker.unlocks()).map(
      ({ board, lock }) => `${board.toUpperCase()}${String(lock).padStart(2, '0')}`,
    );
    const once = doors.map(({ cell }) => cell);
    expect(opened).toEqual([...once, ...once]);
  } finally {
    await kiosk.close();
  }
}, 180_000);
