import { randomUUID } from 'node:crypto';
import type { Clock } from '../../foundation/clock.ts';
import type { Gateway } from '../../gateway/gateway.ts';
import { reference } from '../../gateway/person-reference.ts';
import type { AuditLog } from '../../store/audit/audit-log.ts';
import type { Outbox } from '../../store/outbox.ts';
import type { FieldSeal } from '../../store/sealed-field.ts';
import { refusalOf } from './issuing/code-source.ts';
import type { CardEvent, Plan } from './journey/card-state.ts';

/** Tells the platform that a card is lost, at once or, while it is out of reach, as soon as it can be told. */
export function reportLossWith(parts: {
  readonly gateway: Gateway;
  readonly outbox: Outbox;
  readonly audit: AuditLog;
  readonly seal: FieldSeal;
  readonly clock: Clock;
  /** The platform's status lists say something new from now on. */
  readonly listsChanged: () => void;
}): (plan: Plan, token: string | null) => Promise<CardEvent> {
  const { gateway, outbox, audit, seal, clock } = parts;

  return async ({ people, standing }, token) => {
    const id = `${randomUUID()}/loss`;
    const agent = people.agent ? reference(people.agent) : null;
    const holder = reference(people.holder);
    const reportedAt = clock.now();
    const record = (outcome: 'ended' | 'kept') =>
      audit.record('loss-reported', {
        holder: seal.pseudonym(holder.number),
        agent: agent && seal.pseudonym(agent.number),
        outcome,
      });
    if (standing) {
      const loss = { holder, agent, secondProofToken: token, ageSeconds: 0 };
      const told = await gateway.reportLoss(loss, id);
      if (told.ok) {
        record('ended');
        parts.listsChanged();
        return { type: 'loss-reported', outcome: 'ended', notified: told.value.notified ?? undefined };
      }
      // A token of a second proof does not live long enough to be kept.
      if (told.error.code === 'gateway-refused' || token !== null)
        return { type: 'refuse', refusal: refusalOf(told.error) };
    }
    outbox.add({ id, kind: 'loss-report', body: { reportedAt }, personal: { holder, agent } });
    record('kept');
    return { type: 'loss-reported', outcome: 'kept', notified: undefined };
  };
}
