import type { ToDoSource } from '../source.ts';
import type { LockerForToDo } from './locker-sources.ts';
import { lyingThere } from './lying-there.ts';

/** Papers that residents left in the document locker. Over once they are taken out, and in no other way. */
export function leftPapersSource(locker: Pick<LockerForToDo, 'waiting'>): ToDoSource {
  const find = (id: string) => locker.waiting('papers').find((stay) => String(stay.id) === id);
  return {
    kind: 'left-papers',
    roles: ['clerk'],
    verdicts: [],
    waiting: () =>
      locker
        .waiting('papers')
        .map(({ id, cell, insideSince = 0 }) => ({ id: String(id), since: insideSince, words: cell })),
    facts: (id) => {
      const stay = find(id);
      if (!stay) return undefined;
      const receipt = stay.content?.receipt;
      return {
        ...{ kind: 'left-papers', cell: stay.cell, lies: lyingThere(stay) },
        ...(receipt !== undefined && { receipt }),
      };
    },
    settle: () => undefined,
  };
}
