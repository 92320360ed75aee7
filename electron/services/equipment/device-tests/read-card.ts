import type { IdentityReader, ReaderState } from '../../../devices/identity-reader/identity-reader.ts';
import type { Clock } from '../../../foundation/clock.ts';
import { patienceForHands, type RunningTest, type TestTeller } from './device-test.ts';

/** "Lay any ID card down": whether it is read, and in what time. Whose it is nobody learns. */
export function testReader(
  { reader, clock }: { readonly reader: IdentityReader; readonly clock: Clock },
  tell: TestTeller,
): RunningTest {
  const lay = presenceOf(reader.state);
  let began = clock.now();

  function end(ended: Parameters<TestTeller['end']>[0]): void {
    stop();
    tell.end(ended);
  }

  function hear(state: ReaderState): void {
    // A card that lay there before was not read for this test.
    const isNew = presenceOf(state) !== lay;
    if (state.kind === 'offline') end({ kind: 'bad', troubles: ['offline'] });
    else if (state.kind === 'problem' && isNew) end({ kind: 'bad', troubles: [state.problem] });
    else if (state.kind === 'card' && isNew) end({ kind: 'good', milliseconds: clock.now() - began });
    else if (state.kind === 'reading') {
      began = clock.now();
      tell.stage('read-card');
    } else tell.stage('lay-card');
  }

  const unsubscribe = reader.subscribe(hear);
  const cancel = clock.after(patienceForHands, () => end({ kind: 'nothing-came' }));
  function stop(): void {
    unsubscribe();
    cancel();
  }
  hear(reader.state);
  return { isAtWork: false, stop };
}

function presenceOf(state: ReaderState): number | undefined {
  return state.kind === 'card' || state.kind === 'problem' ? state.presence : undefined;
}
