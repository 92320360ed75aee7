import { useCallback, useState } from 'react';
import type { InputOf, ProcedureName } from '../../electron/contract/contract.ts';
import type { Call } from '../client/client.ts';

/** Calls without an answer of their own: what they did shows in the next view. A failure is kept for this page alone. */
export function useAsk(call: Call, page: string) {
  const [failedOn, setFailedOn] = useState<string>();
  const ask = useCallback(
    <N extends ProcedureName>(name: N, input: InputOf<N>) => {
      setFailedOn(undefined);
      void call(name, input).then((answer) => {
        // `moved-on`: the view that makes the press pointless is here or on its way.
        if (!answer.ok && answer.error.code !== 'moved-on') setFailedOn(page);
      });
    },
    [call, page],
  );
  return { ask, notDone: failedOn === page };
}
