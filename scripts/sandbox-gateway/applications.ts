import { z } from 'zod';
import { type Answer, json, refuse } from './answer.ts';
import { applicationForms, formOf } from './application-forms.ts';
import { openCase } from './cases.ts';
import { identified, identify } from './identify.ts';
import { problemsOf } from './judge-application.ts';
import { materialRefusal, materials } from './materials.ts';
import { caseText, maskPhone, tell } from './messages.ts';
import { type Platform, recordOf } from './platform.ts';
import { acts, asks, asksFor, type Route } from './route.ts';
import { spendToken } from './second-proofs.ts';

const word = z.string().max(64);
const application = identified.extend({
  item: word,
  formVersion: z.int().min(1),
  values: z.array(z.object({ field: word, value: z.string().max(500) })).max(80),
  materials,
  resultBy: z.enum(['locker', 'counter', 'courier', 'electronic']),
});
const prefilling = identified.extend({ item: word });

export const applicationRoutes: readonly Route[] = [
  asksFor('/v1/application-forms', () => json({ items: applicationForms.map(({ item }) => item) })),
  asksFor('/v1/application-forms/{id}', (_, item) => {
    const form = formOf(item);
    return form ? json(form) : refuse('item-not-offered');
  }),
  asks('/v1/prefilled-facts', prefilling, prefill),
  acts('/v1/applications', application, submit),
];

function prefill(platform: Platform, asked: z.infer<typeof prefilling>): Answer {
  const form = formOf(asked.item);
  if (!form) return refuse('item-not-offered');
  const holder = identify(platform, asked, 'apply');
  if (!holder.ok) return refuse(holder.error.code);
  const { phone } = recordOf(platform, holder.value.id);
  const known: Readonly<Record<string, string | null>> = {
    phone: phone && maskPhone(phone),
    address: '上海市示例路1号',
  };
  const facts = form.fields.flatMap(({ id }) => {
    const value = known[id] ?? null;
    return value === null ? [] : [{ field: id, value, fixed: false }];
  });
  return json({ facts });
}

function submit(platform: Platform, asked: z.infer<typeof application>): Answer {
  const form = formOf(asked.item);
  if (!form) return refuse('item-not-offered');
  const holder = identify(platform, asked, 'apply');
  if (!holder.ok) return refuse(holder.error.code);
  if (asked.formVersion !== form.version) return refuse('form-changed');
  const refusal = materialRefusal(platform, asked.materials, holder.value.id);
  if (refusal) return refuse(refusal);
  const problems = problemsOf(form, asked);
  if (problems.length > 0) return json({ accepted: false, problems });
  spendToken(platform, asked.secondProofToken, holder.value.id, 'apply');
  const opened = openCase(platform, holder.value.id, form.item, asked.resultBy);
  const notified = tell(platform, holder.value.id, caseText(opened.name, '已提交'));
  return json({ accepted: true, acceptanceNumber: opened.acceptanceNumber, notified, within: '5个工作日' });
}
