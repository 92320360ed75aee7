import type { HoldUp } from '../../contract/session-view.ts';
import type { CardPrinter } from '../../devices/card-printer/card-printer.ts';
import { cardSize } from '../../documents/card-geometry.ts';
import type { DocumentRenderer } from '../../documents/document-renderer.ts';
import type { FontLibrary } from '../../documents/embedded-fonts.ts';
import { testCardDocument } from '../../documents/test-card-document.tsx';
import { calendarDateInShanghai } from '../../foundation/calendar-date.ts';
import type { Clock } from '../../foundation/clock.ts';
import { describeThrown, type Log } from '../../foundation/log.ts';
import type { AuditLog } from '../../store/audit/audit-log.ts';
import { openJobs } from '../../store/jobs/jobs.ts';
import type { Store } from '../../store/store.ts';
import { createCardPress, type PressOutcome } from '../cards/issuing/card-press.ts';

/** What a test card belongs to, in its job and in the audit log. */
const subject = 'test-card';

export interface TestCards {
  /** A card is being printed, or somebody is still to say whether it came out. */
  isUnderWay(): boolean;
  /** Draws and prints one: a durable job of its own, never repeated by itself. */
  print(
    key: string,
    onProgress: (stage: 'draw' | 'send' | 'print', heldUpBy: readonly HoldUp[]) => void,
  ): Promise<PressOutcome | { readonly kind: 'not-drawn' }>;
  /** What came of a card of which the printer cannot tell. */
  settle(key: string, verdict: 'came-out' | 'did-not' | 'nobody-said'): void;
  close(): void;
}

/** Cards that staff print to try the printer. What was under way when the kiosk stopped is asked of the printer. */
export function openTestCards(parts: {
  readonly store: Store;
  readonly audit: AuditLog;
  readonly printer: CardPrinter;
  readonly renderer: DocumentRenderer;
  readonly fonts: FontLibrary;
  readonly siteName: string;
  readonly clock: Clock;
  readonly log: Log;
}): TestCards {
  const { store, audit, printer, renderer, clock, log } = parts;
  const jobs = openJobs({ ...store, clock, kind: 'print-test-card' });
  const residents = openJobs({ ...store, clock, kind: 'print-card' });
  const press = createCardPress({ jobs, audit, printer, clock, log, onRecovered: () => {} });
  void press.recover().catch((thrown) => log.error('recovery-threw', describeThrown(thrown)));

  return {
    isUnderWay: () =>
      [jobs, residents].some(
        ({ inState }) => inState('sending').length > 0 || inState('accepted').length > 0,
      ),
    print: async (key, onProgress) => {
      onProgress('draw', []);
      const card = { siteName: parts.siteName, printedOn: calendarDateInShanghai(clock.now()) };
      const pdf = await renderer.pdf(testCardDocument(card, parts.fonts), cardSize);
      if (!pdf.ok) {
        log.error('test-card-not-drawn', { reason: pdf.error.code });
        return { kind: 'not-drawn' };
      }
      const outcome = await press.print({
        ...{ key, issue: subject, copy: 1, pdf: pdf.value },
        onProgress: ({ stage, heldUpBy }) => onProgress(stage === 'sending' ? 'send' : 'print', heldUpBy),
        abandoned: new AbortController().signal,
      });
      const job = jobs.find(key);
      if (outcome.kind === 'came' && outcome.evidence && job) press.confirm(job, 'printer');
      return outcome;
    },
    settle: (key, verdict) => {
      const job = jobs.find(key);
      if (job?.state !== 'accepted') return;
      if (verdict === 'did-not') press.fail(job, ['staff-says-no'], 'staff');
      else press.confirm(job, verdict === 'came-out' ? 'staff' : 'silence');
    },
    close: press.close,
  };
}
