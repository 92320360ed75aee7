import {
  cardWhereabouts,
  lockerVerdict,
  messageVerdict,
  printVerdict,
  reportVerdict,
  type ToDoFacts,
  type ToDoVerdict,
} from '../../../../electron/contract/staff/to-do-views.ts';
import { useKiosk } from '../../../app/kiosk-context.ts';

/** How a matter of this kind may end, and how that is told to the core. A question ends with its answer, papers that are taken out of the locker. */
export function useSettling(facts: ToDoFacts): {
  readonly verdicts: readonly ToDoVerdict[];
  readonly settle: (verdict: ToDoVerdict) => void;
} {
  const { ask } = useKiosk();
  const settleLocker = (given: ToDoVerdict) =>
    ask('toDo.settleLocker', { verdict: lockerVerdict.parse(given) });
  const settleMessage = (given: ToDoVerdict) =>
    ask('toDo.settleMessage', { verdict: messageVerdict.parse(given) });
  switch (facts.kind) {
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
        settle: settleMessage,
      };
    case 'pickup-message': {
      // Without a phone nothing can be sent.
      const mayBeSent = facts.why !== 'no-phone';
      return {
        verdicts: messageVerdict.options.filter((each) => mayBeSent || each !== 'sent-again'),
        settle: settleMessage,
      };
    }
    case 'door-difference':
      return { verdicts: facts.lies ? ['inside', 'gone'] : ['looked'], settle: settleLocker };
    case 'wrong-pickup-codes':
      return { verdicts: ['looked'], settle: settleLocker };
    case 'left-papers':
    case 'question':
      return { verdicts: [], settle: () => {} };
  }
}
