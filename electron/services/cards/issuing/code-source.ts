import { randomUUID } from 'node:crypto';
import type { Refusal } from '../../../contract/session-view.ts';
import type { Gateway, GatewayFailure, IssueRequest } from '../../../gateway/gateway.ts';
import { reference } from '../../../gateway/person-reference.ts';
import type { AuditLog } from '../../../store/audit/audit-log.ts';
import type { FieldSeal } from '../../../store/sealed-field.ts';
import type { Plan } from '../journey/card-state.ts';
import type { CardIssue, CardIssues } from './card-issues.ts';

/** An issue that holds its code, or why there is none. */
export type CodedIssue = CardIssue | { readonly refusal: Refusal };

/** Signs a code here, for a plan that says so. */
export type CodeSigning = (plan: Plan, request: IssueRequest) => CodedIssue;

/**
 * Gets codes from the platform, or has this kiosk sign one. An issue begun earlier goes on under its own key, so that
 * the platform gives the same code however often it is asked.
 */
export function createCodeSource(parts: {
  readonly issues: CardIssues;
  readonly signHere: CodeSigning;
  readonly gateway: Gateway;
  readonly audit: AuditLog;
  readonly seal: FieldSeal;
}): (plan: Plan, token: string | null) => Promise<CodedIssue> {
  const { issues, audit, seal } = parts;

  async function codeFor(plan: Plan, token: string | null): Promise<CodedIssue> {
    const holder = seal.pseudonym(plan.people.holder.number);
    const earlier = issues.openOf(holder);
    if (earlier && plan.unfinished?.issue === earlier.id) {
      if (earlier.code) return earlier;
      if (earlier.request && !plan.madeHere) {
        const resumed = await askPlatform(earlier.id, earlier.request);
        if (!('refusal' in resumed) || resumed.refusal === 'gateway-offline') return resumed;
      }
    }
    const { agent } = plan.people;
    const request: IssueRequest = {
      holder: reference(plan.people.holder),
      agent: agent ? reference(agent) : null,
      reason: plan.reason,
      declaresNoSmartphone: plan.declaresNoSmartphone,
      secondProofToken: token,
    };
    if (plan.madeHere) return parts.signHere(plan, request);
    const id = randomUUID();
    issues.ask({ id, holder, reason: plan.reason, request });
    audit.record('code-asked-for', {
      holder,
      issue: id,
      reason: plan.reason,
      agent: agent ? seal.pseudonym(agent.number) : null,
    });
    return askPlatform(id, request);
  }

  async function askPlatform(id: string, request: IssueRequest): Promise<CodedIssue> {
    const issued = await parts.gateway.issueCode(request, id);
    if (!issued.ok) {
      if (issued.error.code === 'gateway-refused') issues.close(id, 'ended');
      return { refusal: refusalOf(issued.error) };
    }
    issues.keepCode(id, issued.value);
    audit.record('code-issued', { issue: id, codeId: issued.value.codeId });
    return issues.find(id) ?? { refusal: 'kiosk-fault' };
  }

  return codeFor;
}

/** The platform's word for why, as the screen knows it. */
export function refusalOf(failure: GatewayFailure): Refusal {
  if (failure.code !== 'gateway-refused') return 'gateway-offline';
  switch (failure.reason) {
    case 'not-eligible':
    case 'already-valid':
    case 'limit-reached':
      return failure.reason;
    case 'second-proof-required':
    case 'second-proof-invalid':
    case 'proof-unknown':
    case 'proof-expired':
      return 'second-proof-failed';
    default:
      return 'gateway-refused';
  }
}
