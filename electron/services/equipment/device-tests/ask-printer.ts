import type { CardPrinter } from '../../../devices/card-printer/card-printer.ts';
import type { RunningTest, TestTeller } from './device-test.ts';

/** Asks the printer how it is; within its own deadline it answers or counts as out of reach. */
export function testPrinter({ printer }: { readonly printer: CardPrinter }, tell: TestTeller): RunningTest {
  let over = false;
  tell.stage('ask-printer');
  void printer
    .status()
    .then(({ ready, reasons }) => {
      if (!over) tell.end(ready ? { kind: 'good' } : { kind: 'bad', troubles: [...reasons] });
    })
    .catch(tell.threw);
  return {
    isAtWork: false,
    stop: () => {
      over = true;
    },
  };
}
