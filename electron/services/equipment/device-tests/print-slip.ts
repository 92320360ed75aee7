import type { TestEnd } from '../../../contract/staff/equipment-views.ts';
import type { TestSlip } from '../../../documents/slip.ts';
import type { SlipOutcome, SlipService } from '../../slips/slip-service.ts';
import type { RunningTest, TestTeller } from './device-test.ts';

/** A slip with a ruler, stripes and a code: a job like that of any other slip. */
export function testSlipPrinter(
  { slips, slip }: { readonly slips: SlipService; readonly slip: TestSlip },
  tell: TestTeller,
): RunningTest {
  let stopped = false;
  let isAtWork = true;
  tell.stage('draw');
  void slips
    .print(slip, (stage) => !stopped && tell.stage(stage === 'drawing' ? 'draw' : 'print'))
    .finally(() => {
      isAtWork = false;
    })
    .then((outcome) => {
      if (!stopped) tell.end(endOf(outcome));
    })
    .catch(tell.threw);
  return {
    get isAtWork() {
      return isAtWork;
    },
    stop: () => {
      stopped = true;
    },
  };
}

function endOf(outcome: SlipOutcome): TestEnd {
  switch (outcome.kind) {
    case 'printed':
      return { kind: 'good' };
    case 'not-printed':
    case 'cut-short':
      return { kind: 'bad', troubles: [outcome.trouble] };
    case 'unknown':
      return { kind: 'unknown', troubles: [outcome.trouble] };
  }
}
