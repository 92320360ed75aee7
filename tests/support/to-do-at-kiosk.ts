import type { StaffRole } from '../../electron/contract/declare.ts';
import { keepSentMessages } from '../../electron/services/questions/sent-messages.ts';
import type { SignedIn } from '../../electron/services/staff/staff-part.ts';
import { type LockerForToDo, lockerSources } from '../../electron/services/to-do/sources/locker-sources.ts';
import { messagesSource } from '../../electron/services/to-do/sources/messages-source.ts';
import { questionsSource } from '../../electron/services/to-do/sources/questions-source.ts';
import { refusedReportsSource } from '../../electron/services/to-do/sources/refused-reports-source.ts';
import { uncertainPrintsSource } from '../../electron/services/to-do/sources/uncertain-prints-source.ts';
import { untakenCardsSource } from '../../electron/services/to-do/sources/untaken-cards-source.ts';
import { createToDoList } from '../../electron/services/to-do/to-do-list.ts';
import { openAuditLog } from '../../electron/store/audit/audit-log.ts';
import { type JobKind, openJobs } from '../../electron/store/jobs/jobs.ts';
import { questionsAtKiosk } from './questions-at-kiosk.ts';

export function staffWithRole(id: number, name: string, ...roles: readonly StaffRole[]): SignedIn {
  return { id, name, roles: new Set(roles) };
}

/** One kiosk's list of what waits, and what makes something wait. */
export function toDoAtKiosk(
  options: {
    readonly staff?: readonly SignedIn[];
    readonly locker?: (parts: Pick<ReturnType<typeof questionsAtKiosk>, 'store' | 'clock'>) => LockerForToDo;
  } = {},
) {
  const questions = questionsAtKiosk();
  const { store, clock, outbox } = questions;
  const audit = openAuditLog(store.database, clock);
  const jobs = openJobs({ database: store.database, clock, kind: 'print-card' });
  const sent = keepSentMessages(store, clock);
  let wakings = 0;
  const wake = () => {
    wakings += 1;
  };
  const messages = messagesSource({ store, clock, wake });
  const staff = options.staff ?? [staffWithRole(1, '周敏'), staffWithRole(2, '李建国')];
  const list = createToDoList({
    ...{ store, audit, clock },
    sources: [
      uncertainPrintsSource({ store, audit, clock }),
      untakenCardsSource(store),
      questionsSource(questions.desk),
      refusedReportsSource({ store, clock, wake }),
      messages,
      ...(options.locker
        ? lockerSources({ store, clock, wake, locker: options.locker({ store, clock }) }).all
        : []),
    ],
    nameOf: (id) => staff.find((member) => member.id === id)?.name,
  });
  return {
    ...questions,
    ...{ list, jobs, audit, messages },
    woken: () => wakings,
    uncertainPrint: (key: string, kind: JobKind = 'print-card') => {
      const jobs = openJobs({ database: store.database, clock, kind });
      jobs.intend({ key, subject: 'issue-1', copy: 1 });
      jobs.advance(key, 'send');
      jobs.advance(key, 'doubt', { reasons: ['card-jam'] });
    },
    untakenCard: (issue: string) =>
      audit.record('card-not-taken', { issue, liesThere: true, retracted: false }),
    refusedReport: (id: string, reason?: string) => {
      outbox.add({ id, kind: 'loss-report', body: {}, personal: { name: '王春英' } });
      outbox.settle(id, 'refused');
      if (reason) audit.record('report-refused', { report: id, reason });
    },
    undeliveredMessage: (id: string) => {
      sent.add({ id, messageId: `at-platform-${id}`, askAt: 0, phone: '13812345678', text: '可以的。' });
      sent.markUndelivered(id);
    },
    /** The events whose kind begins so, oldest first. */
    events: (beginning: string) =>
      store.database
        .prepare<[string], { kind: string; details: string }>(
          `SELECT kind, details FROM audit_event WHERE kind LIKE ? || '%' ORDER BY number`,
        )
        .all(beginning)
        .map(({ kind, details }) => [kind, JSON.parse(details)]),
  };
}
