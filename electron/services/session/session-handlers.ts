import type { Handlers } from '../../contract/dispatcher.ts';
import { ok } from '../../foundation/result.ts';
import type { Session } from './session.ts';

type SessionHandlers = Pick<Handlers, Extract<keyof Handlers, `session.${string}`>>;

export function sessionHandlers(session: Session): SessionHandlers {
  return {
    'session.end': session.end,
    'session.goBack': session.goBack,
    'session.openHelp': session.openHelp,
    'session.closeHelp': session.closeHelp,
    'session.stillHere': () => {
      session.stillHere();
      return ok({});
    },
  };
}
