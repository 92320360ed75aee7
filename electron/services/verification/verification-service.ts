import type { Handlers } from '../../contract/dispatcher.ts';
import type { CodeScanner } from '../../devices/code-scanner/code-scanner.ts';
import { err } from '../../foundation/result.ts';
import type { AuditLog } from '../../store/audit/audit-log.ts';
import { done } from '../session/done.ts';
import type { Session } from '../session/session.ts';
import { type CheckJourney, startCheckJourney } from './check-journey.ts';
import type { VerificationBook } from './verification-book.ts';

type VerificationHandlers = Pick<Handlers, Extract<keyof Handlers, `verification.${string}`>>;

/** Is this card good? For whoever stands there, resident or staff. */
export interface VerificationService {
  readonly handlers: VerificationHandlers;
  /** A scanner is there, and something to judge by. */
  canCheck(): boolean;
  close(): void;
}

/** A card that is held to the scanner at the home screen is checked at once. */
export function openVerificationService(parts: {
  readonly session: Session;
  readonly scanner: CodeScanner | undefined;
  readonly book: VerificationBook;
  readonly audit: AuditLog;
  /** At home this code means something else: it is the badge of somebody who works here. */
  readonly isForOthers: (code: string) => boolean;
}): VerificationService {
  const { session, scanner, book, audit, isForOthers } = parts;
  let journey: CheckJourney | undefined;

  const canCheck = () => scanner?.state === 'online' && book.isUsable();

  function begin(firstCode?: string) {
    if (!scanner || !canCheck()) return err('moved-on');
    return session.begin((host) => {
      journey = startCheckJourney({ scanner, book, audit }, host, firstCode);
      return journey;
    });
  }

  const endings = [
    book.onChange(session.homeChanged),
    ...(scanner
      ? [
          scanner.onState(session.homeChanged),
          scanner.onCode((code) => !session.isBusy() && !isForOthers(code) && begin(code)),
        ]
      : []),
  ];

  return {
    handlers: {
      'verification.start': () => begin(),
      'verification.checkAnother': () => done(journey?.checkAnother()),
    },
    canCheck,
    close: () => {
      for (const end of endings) end();
    },
  };
}
