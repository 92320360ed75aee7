import type { TestEnd } from '../../../contract/staff/equipment-views.ts';
import type { TestCards } from '../test-cards.ts';
import type { RunningTest, TestTeller } from './device-test.ts';

/** A card that is of no use to anybody. Where the printer cannot tell whether it came out, staff say it. */
export function testCard(
  { cards, key }: { readonly cards: TestCards; readonly key: string },
  tell: TestTeller,
): RunningTest {
  let at: 'printing' | 'asking' | 'over' = 'printing';
  let stopped = false;

  function end(ended: TestEnd): void {
    at = 'over';
    if (!stopped) tell.end(ended);
  }

  void cards
    .print(key, (stage, heldUpBy) => !stopped && tell.stage(stage, heldUpBy))
    .then((outcome) => {
      switch (outcome.kind) {
        case 'not-drawn':
          return end({ kind: 'bad', troubles: ['not-drawn'] });
        case 'not-printed':
          return end({ kind: 'bad', troubles: [...outcome.reasons] });
        case 'uncertain':
          return end({ kind: 'unknown', troubles: [...outcome.reasons] });
        case 'came': {
          if (outcome.evidence) return end({ kind: 'good' });
          if (stopped) return cards.settle(key, 'nobody-said');
          at = 'asking';
          return tell.stage('came-out');
        }
      }
    })
    .catch((thrown) => {
      at = 'over';
      tell.threw(thrown);
    });

  return {
    get isAtWork() {
      return at === 'printing';
    },
    cameOut: (cameOut) => {
      if (at !== 'asking') return;
      cards.settle(key, cameOut ? 'came-out' : 'did-not');
      end(cameOut ? { kind: 'good' } : { kind: 'bad', troubles: ['did-not-come-out'] });
    },
    stop: () => {
      stopped = true;
      if (at === 'asking') cards.settle(key, 'nobody-said');
    },
  };
}
