import { expect, test } from 'vitest';
import { manualClock } from '../../../tests/support/manual-clock.ts';
import { temporaryStore } from '../../../tests/support/temporary-store.ts';
import { silentLog } from '../../foundation/log.ts';
import { keepCells } from './cell-book.ts';

function book() {
  const [store, clock] = [temporaryStore(), manualClock()];
  store.database.exec(`CREATE TABLE written (door TEXT);
    CREATE TRIGGER told AFTER INSERT ON locker_cell BEGIN INSERT INTO written VALUES (new.name || ' ' || new.door); END;
    CREATE TRIGGER changed AFTER UPDATE ON locker_cell BEGIN INSERT INTO written VALUES (new.name || ' ' || new.door); END;`);
  const rows = store.database.prepare<[], string>('SELECT door FROM written ORDER BY rowid').pluck();
  return { cells: keepCells(store, clock, silentLog), clock, written: () => rows.all() };
}

/** The end of the turn in which doors were seen. */
const turn = () => Promise.resolve();

test('a loose contact is written down once in a while, and its last word counts', async () => {
  const { cells, clock, written } = book();
  for (let flap = 0; flap < 30; flap += 1) {
    cells.sawDoor('01', flap % 2 === 0 ? 'open' : 'closed');
    await turn();
    clock.advance(150);
  }
  expect(written()).toEqual(['01 open', '01 closed']);
  expect(cells.find('01')?.door).toBe('closed');
  cells.sawDoor('01', 'open');
  clock.advance(5_000);
  expect(written()).toEqual(['01 open', '01 closed', '01 open']);
});

test('that a door was shut again stands on disk at once: a power cut right after it must not hide who forces it', async () => {
  const { cells, written } = book();
  cells.sawDoor('01', 'open');
  await turn();
  cells.sawDoor('01', 'closed');
  await turn();
  expect(written()).toEqual(['01 open', '01 closed']);
});

test('the door beside it is written down at once', async () => {
  const { cells, written } = book();
  cells.sawDoor('01', 'open');
  await turn();
  cells.sawDoor('01', 'closed');
  await turn();
  cells.sawDoor('01', 'open');
  cells.sawDoor('02', 'open');
  await turn();
  expect(written()).toEqual(['01 open', '01 closed', '02 open']);
});

test('what is left is written when the kiosk ends', async () => {
  const { cells, clock, written } = book();
  cells.sawDoor('01', 'open');
  await turn();
  cells.sawDoor('01', 'closed');
  cells.close();
  expect(written()).toEqual(['01 open', '01 closed']);
  clock.advance(60_000);
  expect(written()).toHaveLength(2);
});
