import type { Handlers } from '../../contract/dispatcher.ts';
import type { CardPrinter } from '../../devices/card-printer/card-printer.ts';
import type { CodeScanner } from '../../devices/code-scanner/code-scanner.ts';
import type { IdentityReader } from '../../devices/identity-reader/identity-reader.ts';
import type { DocumentRenderer } from '../../documents/document-renderer.ts';
import type { Clock } from '../../foundation/clock.ts';
import { describeThrown, type Log } from '../../foundation/log.ts';
import type { Gateway, StaffReference } from '../../gateway/gateway.ts';
import type { AuditLog } from '../../store/audit/audit-log.ts';
import { openJobs } from '../../store/jobs/jobs.ts';
import type { Outbox } from '../../store/outbox.ts';
import type { Store } from '../../store/store.ts';
import type { KioskSigner } from '../offline-signing/kiosk-signer.ts';
import type { ReportDelivery } from '../reporting/report-delivery.ts';
import type { Session } from '../session/session.ts';
import { cardHandlers } from './card-handlers.ts';
import { startCardJourney } from './card-journey.ts';
import type { CardIssues } from './issuing/card-issues.ts';
import { type CardMakerParts, createCardMaker } from './issuing/card-maker.ts';
import { createCardPress } from './issuing/card-press.ts';
import { signCodesHere } from './issuing/sign-here.ts';
import { reportLossWith } from './loss-report.ts';
import { watchLyingCards } from './lying-cards.ts';
import type { PolicyBook } from './policy-book.ts';
import { watchUntaken } from './untaken-cards.ts';

/** An issue that nobody came back for is forgotten after this long (ms). */
const forgetAfter = 30 * 24 * 3_600_000;

export interface CardService {
  readonly handlers: ReturnType<typeof cardHandlers>;
  /** What whoever comes to the home screen should know. */
  notice(): 'print-interrupted' | 'identity-card-left' | undefined;
  /** What lies on the reader now is not the next resident's. */
  sessionEnded(): void;
  /** The last presence on the reader that belonged to an earlier session, or to a helper. */
  staleUpToPresence(): number;
  close(): void;
}

/** Everything about offline-code cards, from the first question to the card in the hand. */
export function openCardService(parts: {
  readonly store: Store;
  readonly issues: CardIssues;
  readonly outbox: Outbox;
  /** Delivers what stands in the outbox; its senders include `cardReportSenders`. */
  readonly reports: ReportDelivery;
  readonly audit: AuditLog;
  readonly session: Session;
  readonly reader: IdentityReader;
  readonly scanner: CodeScanner | undefined;
  readonly printer: CardPrinter;
  readonly gateway: Gateway;
  readonly renderer: DocumentRenderer;
  readonly drawing: Pick<CardMakerParts, 'drawCard' | 'cardSize'>;
  readonly policies: PolicyBook;
  /** A backup took the database's place: what it says of open cards may be out of date. */
  readonly restored: boolean;
  readonly signer: KioskSigner;
  /** Called when the platform's status lists say something new. */
  readonly listsChanged: () => void;
  /** False while the platform says that it does not know this kiosk. */
  readonly maySign: () => boolean;
  /** False while cards cannot be made. */
  readonly makesCards: () => boolean;
  readonly canReportLoss: () => boolean;
  /** The clerk who helps with the present matter, if any. */
  readonly vouchingClerk: () => StaffReference | undefined;
  /** The platform is out of reach, and this kiosk makes the cards itself. */
  readonly cardsMadeHere: () => boolean;
  /** How long a card that came out waits for somebody to say that they took it, after a restart. */
  readonly untakenAfterMilliseconds: number;
  readonly clock: Clock;
  readonly log: Log;
}): CardService {
  const { store, issues, outbox, reports, audit, clock, reader, gateway, log } = parts;
  const jobs = openJobs({ ...store, clock, kind: 'print-card' });
  const press = createCardPress({
    jobs,
    audit,
    clock,
    log,
    printer: parts.printer,
    onRecovered: () => untaken.watch(maker.untaken()),
  });
  const maker = createCardMaker({
    ...parts.drawing,
    issues,
    jobs,
    press,
    outbox,
    gateway,
    audit,
    clock,
    log,
    signHere: signCodesHere({ store, issues, outbox, audit, clock, log, signer: parts.signer }),
    seal: store.seal,
    printer: parts.printer,
    renderer: parts.renderer,
  });

  const untaken = watchUntaken({
    clock,
    log,
    grace: parts.untakenAfterMilliseconds,
    isUntaken: (issue) => maker.untaken().includes(issue),
    leave: async (issue) => {
      await maker.leaveUntaken(issue);
      reports.wake();
    },
  });
  const lying = watchLyingCards(reader, parts.session.isAside);

  for (const forgotten of issues.openSince(clock.now() - forgetAfter)) issues.close(forgotten, 'ended');
  if (parts.restored) maker.doubtEverythingOpen();
  let interrupted = press.begunBefore();
  void press.recover().catch((thrown) => log.error('recovery-threw', describeThrown(thrown)));

  const handlers = cardHandlers({
    session: parts.session,
    makesCards: parts.makesCards,
    canReportLoss: parts.canReportLoss,
    start: (host, matter) =>
      startCardJourney(
        {
          ...{ reader, gateway, maker, audit, clock, log },
          scanner: parts.scanner,
          policies: parts.policies,
          vouchingClerk: parts.vouchingClerk,
          seal: store.seal,
          staleUpToPresence: lying.staleUpToPresence,
          wakeReports: reports.wake,
          flushReports: reports.flush,
          reportLoss: reportLossWith({
            ...{ gateway, outbox, audit, clock, seal: store.seal },
            listsChanged: parts.listsChanged,
          }),
          signsForDays: () => (parts.maySign() ? parts.signer.offer()?.days : undefined),
          makesCards: parts.makesCards,
          cardsMadeHere: parts.cardsMadeHere,
        },
        host,
        matter,
      ),
  });

  return {
    handlers: handlers satisfies Partial<Handlers>,
    notice: () => {
      if (interrupted) return 'print-interrupted';
      return lying.isLeftBehind() ? 'identity-card-left' : undefined;
    },
    staleUpToPresence: lying.staleUpToPresence,
    sessionEnded: () => {
      interrupted = false;
      lying.nextResident();
    },
    close: () => {
      press.close();
      lying.close();
      untaken.close();
    },
  };
}
