import { z } from 'zod';
import { maskIdentityNumber, maskName } from '../../electron/foundation/identity-number.ts';
import { type Answer, json, refuse } from './answer.ts';
import { identified, identify } from './identify.ts';
import { recordPrintedText, tell } from './messages.ts';
import type { Platform } from './platform.ts';
import { randomId } from './random.ts';
import { recordKindsOn, recordSections } from './record-data.ts';
import { acts, asks, asksFor, type Route } from './route.ts';

const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/);
const question = identified.extend({
  kind: z.string().max(64),
  period: z.object({ from: month, to: month }).nullable(),
  purpose: z.enum(['show', 'print']),
});
const printed = z.object({ sealed: z.boolean(), ageSeconds: z.int().min(0).max(31_536_000) });

export const recordRoutes: readonly Route[] = [
  asksFor('/v1/record-kinds', (platform) => json({ kinds: recordKindsOn(platform.today()) })),
  asks('/v1/records', question, answerRecord),
  acts('/v1/records/{id}/prints', printed, (platform, _, { id }) => reportPrinted(platform, id)),
];

function answerRecord(platform: Platform, asked: z.infer<typeof question>): Answer {
  const kind = recordKindsOn(platform.today()).find((each) => each.kind === asked.kind);
  const level = kind?.[asked.purpose];
  if (!kind || !level) return refuse('record-kind-unknown');
  const holder = identify(platform, asked, `${asked.purpose}-record`, level);
  if (!holder.ok) return refuse(holder.error.code);
  if (!isPeriodOf(kind.period, asked.period)) return refuse('period-not-accepted');
  const sections = recordSections(asked.kind, holder.value, asked.period);
  if (!sections) return refuse('nothing-on-record');
  const recordId = randomId();
  platform.state.records[recordId] = { holder: holder.value.id, kind: asked.kind };
  const { number, name } = asked.holder;
  return json({
    ...{ recordId, kind: asked.kind, title: kind.name, issuer: kind.keeper, sections },
    holder: { name: maskName(name.trim()), number: maskIdentityNumber(number) },
    issuedAt: new Date(platform.moment()).toISOString(),
    notes: ['演示数据，没有任何效力。'],
    seal: asked.purpose === 'print' ? kind.keeper : null,
    checkCode: recordId.replace(/[^A-Za-z0-9]/g, '').slice(0, 12),
  });
}

function reportPrinted(platform: Platform, recordId: string): Answer {
  const { records } = platform.state;
  const record = Object.hasOwn(records, recordId) ? records[recordId] : undefined;
  if (!record) return refuse('record-unknown');
  const kind = recordKindsOn(platform.today()).find((each) => each.kind === record.kind);
  return json({ notified: tell(platform, record.holder, recordPrintedText(kind?.name ?? '记录')) });
}

function isPeriodOf(
  rule: { readonly earliest: string; readonly latest: string; readonly mostMonths: number } | null,
  period: { readonly from: string; readonly to: string } | null,
): boolean {
  if (rule === null || period === null) return rule === period;
  const { from, to } = period;
  if (from > to || from < rule.earliest || to > rule.latest) return false;
  const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth + 1 <= rule.mostMonths;
}
