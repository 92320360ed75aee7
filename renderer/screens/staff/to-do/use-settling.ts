import type { ToDoKind } from '../../../../electron/contract/staff/lines.ts';
import {
  cardWhereabouts,
  messageVerdict,
  printVerdict,
  reportVerdict,
  type ToDoVerdict,
} from '../../../../electron/contract/staff/to-do-views.ts';
import { useKiosk } from '../../../app/kiosk-context.ts';

/** How a matter of this kind may end, and how that is told to the core. A question ends with its answer. */
export function useSettling(kind: ToDoKind): {
  readonly verdicts: readonly ToDoVerdict[];
  readonly settle: (verdict: ToDoVerdict) => void;
} {
  const { ask } = useKiosk();
  switch (kind) {
    case 'uncertain-print':
      return {
        verdicts: printVerdict.options,
        settle: (given) => ask('toDo.settlePrint', { verdict: printVerdict.parse(given) }),
      };
    case 'untaken-card':
      return {
        verdicts: cardWhereabouts.options,
        settle: (given) => ask('toDo.settleCard', { verdict: cardWhereabouts.parse(given) }),
      };
    case 'refused-report':
      return {
        verdicts: reportVerdict.options,
        settle: (given) => ask('toDo.settleReport', { verdict: reportVerdict.parse(given) }),
      };
    case 'undelivered-message':
      return {
        verdicts: messageVerdict.options,
        settle: (given) => ask('toDo.settleMessage', { verdict: messageVerdict.parse(given) }),
      };
    case 'question':
      return { verdicts: [], settle: () => {} };
  }
}
