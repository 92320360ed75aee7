import { randomInt } from 'node:crypto';
import { documentWords } from '../../../documents/words.ts';
import { ageInYears, type CalendarDate } from '../../../foundation/calendar-date.ts';
import type { CellSize } from '../cell.ts';
import type { Locker } from '../locker.ts';
import type { CollectEvent, Leaver } from './collect-state.ts';

const sizes: readonly CellSize[] = ['small', 'medium', 'large'];
const digits = 6;

/** Finds room for what a resident leaves. */
export function roomForPapers(
  locker: Pick<Locker, 'cellsFor' | 'reserve' | 'waiting'>,
  today: () => CalendarDate,
) {
  // What staff call such papers, whoever left them in whatever language.
  const title = documentWords('zh-CN').say('papersLeft.title');
  const fitting = (person: Leaver, size: CellSize) =>
    locker.cellsFor({ size, age: ageInYears(person.birthDate, today()) });

  /** People read it to staff on the telephone: short, and no other that waits has the same. */
  function newReceipt(): string {
    const others = new Set(locker.waiting('papers').map(({ content }) => content?.receipt));
    for (;;) {
      const receipt = String(randomInt(10 ** digits)).padStart(digits, '0');
      if (!others.has(receipt)) return receipt;
    }
  }

  return {
    /** For how much there is a free cell. */
    freeSizes: (person: Leaver) => sizes.filter((size) => fitting(person, size).length > 0),
    /** Holds a cell for it. */
    reserve: (person: Leaver, size: CellSize, phone: string | undefined): CollectEvent => {
      const { number, name } = person;
      for (const { name: cell } of fitting(person, size)) {
        const receipt = newReceipt();
        const content = { title, person: { number, name }, receipt, phone };
        const held = locker.reserve({ kind: 'papers', content, cell });
        if (held.ok) return { type: 'reserved', stay: held.value.id, cell, receipt };
        // Staff at this very screen cannot be; a door that opened by hand meanwhile can.
        if (held.error.code !== 'cell-taken') break;
      }
      return { type: 'locker-refuses', why: 'full' };
    },
  };
}
