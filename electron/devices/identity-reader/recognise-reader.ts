import type { Clock } from '../../foundation/clock.ts';
import { openLine } from '../line/open-line.ts';
import { done, notDone, samExchange } from './sam-exchange.ts';

const connectMilliseconds = 2_000;

/**
 * Whether something at this line answers as a SAM-V module does. Opens the line for a moment: not to be asked of one that
 * a device of the kiosk holds.
 */
export async function answersAsReader(uri: string, clock: Clock): Promise<boolean> {
  const line = openLine(uri, { clock });
  try {
    if (!(await connected(line, clock))) return false;
    const answer = await samExchange(line, clock).ask('find');
    return answer.ok && [done.find, notDone.find].some((status) => status === answer.value.status);
  } finally {
    await line.close();
  }
}

function connected(line: ReturnType<typeof openLine>, clock: Clock): Promise<boolean> {
  if (line.state === 'connected') return Promise.resolve(true);
  return new Promise((resolve) => {
    const settle = (is: boolean): void => {
      cancel();
      stop();
      resolve(is);
    };
    const cancel = clock.after(connectMilliseconds, () => settle(false));
    const stop = line.onState((state) => state === 'connected' && settle(true));
  });
}
