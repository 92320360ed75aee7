import type { CodeScanner } from '../../../devices/code-scanner/code-scanner.ts';
import type { Clock } from '../../../foundation/clock.ts';
import { patienceForHands, type RunningTest, type TestTeller } from './device-test.ts';

/** "Hold any code before it": how many characters came. What they say is dropped at once. */
export function testScanner(
  { scanner, clock }: { readonly scanner: CodeScanner; readonly clock: Clock },
  tell: TestTeller,
): RunningTest {
  function end(ended: Parameters<TestTeller['end']>[0]): void {
    stop();
    tell.end(ended);
  }
  function lookAtLine(): void {
    if (scanner.state === 'offline') end({ kind: 'bad', troubles: ['offline'] });
  }

  const endCode = scanner.onCode((text) => end({ kind: 'good', characters: [...text].length }));
  const endState = scanner.onState(lookAtLine);
  const cancel = clock.after(patienceForHands, () => end({ kind: 'nothing-came' }));
  function stop(): void {
    endCode();
    endState();
    cancel();
  }
  tell.stage('hold-code');
  lookAtLine();
  return { isAtWork: false, stop };
}
