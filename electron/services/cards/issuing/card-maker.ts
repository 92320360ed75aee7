import { randomUUID } from 'node:crypto';
import type { HoldUp, Refusal } from '../../../contract/session-view.ts';
import type { CardPrinter, PrinterReason } from '../../../devices/card-printer/card-printer.ts';
import type { DocumentRenderer } from '../../../documents/document-renderer.ts';
import { calendarDateInShanghai } from '../../../foundation/calendar-date.ts';
import type { Clock } from '../../../foundation/clock.ts';
import type { IdentityCard } from '../../../foundation/identity-card.ts';
import { maskIdentityNumber, maskName } from '../../../foundation/identity-number.ts';
import type { Log } from '../../../foundation/log.ts';
import type { CardReport, Gateway, HolderStanding, IssuedCode } from '../../../gateway/gateway.ts';
import type { AuditLog } from '../../../store/audit/audit-log.ts';
import type { Job, Jobs } from '../../../store/jobs/jobs.ts';
import type { Outbox } from '../../../store/outbox.ts';
import type { FieldSeal } from '../../../store/sealed-field.ts';
import type { UnfinishedIssue } from '../eligibility.ts';
import type { Handover, Plan, Stage } from '../journey/card-state.ts';
import type { CardIssue, CardIssues } from './card-issues.ts';
import { type CardPress, residentSaysNo } from './card-press.ts';
import { type CodeSigning, createCodeSource } from './code-source.ts';
import { offlineIssueReport } from './sign-here.ts';

/** A code may be printed at most this often before a person must look at the printer. */
const mostCopies = 3;

export type MadeCard =
  | { readonly kind: 'came'; readonly handover: Handover }
  | {
      readonly kind: 'print-failed';
      readonly issue: string;
      readonly outcome: 'not-printed' | 'uncertain';
      readonly reasons: readonly PrinterReason[];
      readonly mayPrintAgain: boolean;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly reasons: readonly PrinterReason[] };

/** Whoever waits for the card. */
export interface Following {
  readonly onStage: (stage: Stage, heldUpBy: readonly HoldUp[]) => void;
  /** They have gone. */
  readonly abandoned: AbortSignal;
}

/** Makes cards: the code once, the drawing, one durable print job at a time; and settles how each card ended. */
export interface CardMaker {
  make(plan: Plan, token: string | null, following: Following): Promise<MadeCard>;
  /** A new, counted, marked print of the same code, after the printer said that none was made. */
  printAgain(issue: string, following: Following): Promise<MadeCard>;
  /** What was begun here for this holder and not handed over, as far as the platform, where it answered, knows no better. */
  unfinishedOf(holder: IdentityCard, standing: HolderStanding | undefined): UnfinishedIssue | undefined;
  /** Whether this kiosk signed a code for the holder of which the platform has not heard yet. */
  hasUnreported(holder: IdentityCard): boolean;
  /** The resident has the card: it starts to count. */
  handOver(issue: string): void;
  /** The resident says that no card came out. */
  doubt(issue: string): void;
  /** The resident says that they never had the card of an earlier visit: whoever has it shall have no use of it. */
  stopCard(issue: string): void;
  /**
   * Nobody said that they took it. A card that the printer still senses is drawn back, or its code is suspended; else
   * it counts as taken. Staff see it either way.
   */
  leaveUntaken(issue: string): Promise<void>;
  /** A backup took the database's place: each open code may have been printed since. */
  doubtEverythingOpen(): void;
  /** Cards that the printer says came out, and that nobody has said they took. */
  untaken(): readonly string[];
}

export interface CardMakerParts {
  readonly issues: CardIssues;
  readonly jobs: Jobs;
  readonly press: CardPress;
  readonly printer: CardPrinter;
  readonly gateway: Gateway;
  readonly signHere: CodeSigning;
  readonly renderer: DocumentRenderer;
  /** The whole HTML document of a card, front and back. */
  readonly drawCard: (card: {
    face: { name: string; number: string; expiresOn: string };
    payload: Uint8Array;
    copy: number;
  }) => string;
  readonly cardSize: { readonly widthMillimetres: number; readonly heightMillimetres: number };
  readonly audit: AuditLog;
  readonly outbox: Outbox;
  readonly seal: FieldSeal;
  readonly clock: Clock;
  readonly log: Log;
}

export function createCardMaker(parts: CardMakerParts): CardMaker {
  const { issues, jobs, press, audit, outbox, seal } = parts;
  const codeFor = createCodeSource(parts);

  return {
    make: async (plan, token, following) => {
      // Asked before there is a code: issuing one ends the earlier card, which may still serve.
      const status = await parts.printer.status();
      if (!status.ready) return { kind: 'refused', refusal: 'printer-out-of-order', reasons: status.reasons };
      const coded = await codeFor(plan, token);
      return 'refusal' in coded ? { kind: 'refused', reasons: [], ...coded } : draw(coded, following);
    },
    printAgain: async (issue, following) => {
      const found = issues.find(issue);
      return found?.code ? draw(found, following) : { kind: 'refused', refusal: 'kiosk-fault', reasons: [] };
    },
    unfinishedOf: (holder, standing) => {
      const issue = issues.openOf(seal.pseudonym(holder.number));
      if (!issue) return undefined;
      const { code } = issue;
      if (
        code &&
        (code.expiresOn < calendarDateInShanghai(parts.clock.now()) || isOvertaken(issue.id, code, standing))
      ) {
        issues.close(issue.id, 'ended');
        return undefined;
      }
      return {
        issue: issue.id,
        reason: issue.reason,
        expiresOn: code?.expiresOn,
        madeHere: issue.signedBy === 'kiosk',
        card: hasPerhapsCard(issue.id) ? 'perhaps-printed' : 'not-printed',
      };
    },
    hasUnreported: (holder) => {
      const latest = issues.latestSignedHere(seal.pseudonym(holder.number));
      return latest !== undefined && outbox.isWaiting(offlineIssueReport(latest));
    },
    handOver: (id) => {
      const job = settleable(id);
      if (job) press.confirm(job, 'resident');
      closeWithReport(id, 'handed-over', 'printed');
    },
    doubt: (id) => {
      const job = settleable(id);
      if (job) press.doubt(job, [residentSaysNo]);
    },
    stopCard: (id) => {
      const job = settleable(id);
      if (job) press.doubt(job, [residentSaysNo]);
      closeWithReport(id, 'not-taken', 'not-taken');
    },
    leaveUntaken: async (id) => {
      const liesThere = await senseOutlet();
      const retracted = liesThere && (await parts.printer.retract?.())?.ok === true;
      audit.record('card-not-taken', { issue: id, liesThere, retracted });
      const job = settleable(id);
      // A card that is back in the machine is in nobody's hand: its holder may print the same code another time.
      if (retracted && job) return press.fail(job, ['retracted'], 'printer');
      if (job) press.confirm(job, 'silence');
      if (liesThere) closeWithReport(id, 'not-taken', 'not-taken');
      else closeWithReport(id, 'handed-over', 'printed');
    },
    doubtEverythingOpen: () => {
      for (const issue of issues.coded()) {
        if (hasPerhapsCard(issue)) continue;
        const { key } = jobs.intend({ key: randomUUID(), subject: issue, copy: 1 });
        press.doubt(jobs.advance(key, 'send'), ['restored-from-backup']);
      }
    },
    untaken: () => issues.coded().filter((id) => jobs.ofSubject(id).at(-1)?.state === 'confirmed'),
  };

  /**
   * Whether the platform knows better than this kiosk: it was told of this card already (perhaps before a backup took
   * the database's place), or the holder's newest code is another by now. A code it has not heard of yet is no such case.
   */
  function isOvertaken(issue: string, { codeId }: IssuedCode, standing: HolderStanding | undefined): boolean {
    if (!standing || outbox.isWaiting(offlineIssueReport(issue))) return false;
    return standing.card?.codeId !== codeId || standing.card.state !== 'issued';
  }

  async function senseOutlet(): Promise<boolean> {
    return parts.printer.sensesOutlet && (await parts.printer.status()).reasons.includes('output-full');
  }

  /** Whether a card of this issue may be somewhere: any print that neither failed nor expired. */
  function hasPerhapsCard(issue: string): boolean {
    return jobs.ofSubject(issue).some((job) => job.state !== 'failed' && job.state !== 'expired');
  }

  /** The print of an issue that is still open to be settled by a person. */
  function settleable(issue: string): Job | undefined {
    return jobs.ofSubject(issue).findLast((job) => job.state === 'accepted' || job.state === 'uncertain');
  }

  function closeWithReport(id: string, state: 'handed-over' | 'not-taken', report: CardReport): void {
    const codeId = issues.find(id)?.code?.codeId;
    if (codeId) outbox.add({ id: `${id}/${report}`, kind: 'card-report', body: { codeId, report } });
    issues.close(id, state);
  }

  async function draw(issue: CardIssue, following: Following): Promise<MadeCard> {
    const { code, request } = issue;
    if (!code || !request) return { kind: 'refused', refusal: 'kiosk-fault', reasons: [] };
    // Copies that came to nothing before the printer took them were never printed: only sent ones are counted.
    const copy = jobs.ofSubject(issue.id).filter((job) => job.state !== 'expired').length + 1;
    if (copy > mostCopies) return { kind: 'refused', refusal: 'printer-out-of-order', reasons: ['other'] };
    following.onStage('drawing-card', []);
    const face = {
      name: maskName(request.holder.name),
      number: maskIdentityNumber(request.holder.number),
      expiresOn: code.expiresOn,
    };
    const html = parts.drawCard({ face, payload: code.payload, copy });
    const pdf = await parts.renderer.pdf(html, parts.cardSize);
    if (!pdf.ok) {
      parts.log.error('card-not-drawn', { code: pdf.error.code, detail: pdf.error.detail });
      return { kind: 'refused', refusal: 'kiosk-fault', reasons: [] };
    }
    const status = await parts.printer.status();
    if (!status.ready) return notPrinted(issue.id, status.reasons, copy);
    following.onStage('sending', []);
    const outcome = await press.print({
      key: randomUUID(),
      issue: issue.id,
      copy,
      pdf: pdf.value,
      onProgress: ({ stage, heldUpBy }) => following.onStage(stage, heldUpBy),
      abandoned: following.abandoned,
    });
    switch (outcome.kind) {
      case 'came':
        return { kind: 'came', handover: handoverOf(issue, code, outcome.evidence) };
      case 'not-printed':
        return notPrinted(issue.id, outcome.reasons, copy + 1);
      case 'uncertain':
        return {
          kind: 'print-failed',
          issue: issue.id,
          outcome: 'uncertain',
          reasons: outcome.reasons,
          mayPrintAgain: false,
        };
    }
  }

  function notPrinted(issue: string, reasons: readonly PrinterReason[], nextCopy: number): MadeCard {
    return {
      kind: 'print-failed',
      issue,
      outcome: 'not-printed',
      reasons,
      mayPrintAgain: nextCopy <= mostCopies,
    };
  }
}

function handoverOf({ id, signedBy }: CardIssue, code: IssuedCode, evidence: boolean): Handover {
  const { expiresOn, notified } = code;
  return { issue: id, evidence, expiresOn, notified: notified ?? undefined, madeHere: signedBy === 'kiosk' };
}
