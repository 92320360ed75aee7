import { z } from 'zod';
import { addDays, parseCalendarDate } from '../../electron/foundation/calendar-date.ts';
import { caseStates } from '../../electron/gateway/case-gateway.ts';
import type { KeptCase } from './affairs-state.ts';
import { type Answer, json, refuse, wrongControl } from './answer.ts';
import { formOf } from './application-forms.ts';
import { identified, identify } from './identify.ts';
import { materialRefusal, materials } from './materials.ts';
import { caseText, tell } from './messages.ts';
import type { Platform } from './platform.ts';
import { acts, asks, type Route } from './route.ts';
import { spendToken } from './second-proofs.ts';

const ofCase = identified.extend({ acceptanceNumber: z.string().regex(/^[A-Za-z0-9-]{1,32}$/) });
const supplement = ofCase.extend({ materials });

export const caseRoutes: readonly Route[] = [
  asks('/v1/cases', identified, answerCases),
  acts('/v1/case-supplements', supplement, supplementCase),
  acts('/v1/case-withdrawals', ofCase, withdrawCase),
];

/** 15 digits: an invented district, the year, a running number. */
export function openCase(
  platform: Platform,
  holder: string,
  item: string,
  resultBy: KeptCase['resultBy'],
): KeptCase {
  const { state } = platform;
  const today = platform.today();
  const acceptanceNumber = `310999${today.slice(0, 4)}${String(state.nextCase).padStart(5, '0')}`;
  const { items } = platform.catalogue.document() as unknown as {
    readonly items: readonly { readonly id: string; readonly name: string }[];
  };
  const name = items.find(({ id }) => id === item)?.name ?? item;
  const opened: KeptCase = {
    ...{ acceptanceNumber, holder, item, name, state: 'submitted', resultBy },
    ...{ submittedOn: today, changedOn: today, remark: null, wanted: [] },
  };
  state.nextCase += 1;
  state.cases.unshift(opened);
  return opened;
}

function answerCases(platform: Platform, asked: z.infer<typeof identified>): Answer {
  const holder = identify(platform, asked, 'list-cases');
  if (!holder.ok) return refuse(holder.error.code);
  const own = platform.state.cases.filter((each) => each.holder === holder.value.id).slice(0, 200);
  return json({ cases: own.map(caseView) });
}

function caseView({ holder: _, wanted, resultBy, ...kept }: KeptCase) {
  const needed = formOf(kept.item)?.materials.filter(({ id }) => wanted.includes(id)) ?? [];
  const isOpen = kept.state === 'submitted' || kept.state === 'supplement-needed';
  const changedOn = parseCalendarDate(kept.changedOn);
  return {
    ...kept,
    wanted: needed.map(({ id, name, sources }) => ({
      material: id,
      name,
      sources,
      why: '看不清，请重新提供',
    })),
    supplementBy: needed.length > 0 && changedOn ? addDays(changedOn, 10) : null,
    mayBeWithdrawn: isOpen,
    result: kept.state === 'completed' ? { by: resultBy, where: null } : null,
  };
}

function supplementCase(platform: Platform, asked: z.infer<typeof supplement>): Answer {
  return changeCase(platform, asked, '材料已补正', (found, holder) => {
    if (found.state !== 'supplement-needed') return 'supplement-not-wanted';
    const refusal = materialRefusal(platform, asked.materials, holder);
    if (refusal) return refusal;
    const given = asked.materials.map(({ material }) => material);
    found.wanted = found.wanted.filter((each) => !given.includes(each));
    if (found.wanted.length === 0) Object.assign(found, { state: 'in-progress', remark: null });
    return undefined;
  });
}

function withdrawCase(platform: Platform, asked: z.infer<typeof ofCase>): Answer {
  return changeCase(platform, asked, '已撤销', (found) => {
    if (!caseView(found).mayBeWithdrawn) return 'too-late-to-withdraw';
    Object.assign(found, { state: 'withdrawn', wanted: [], remark: null });
    return undefined;
  });
}

function changeCase(
  platform: Platform,
  asked: z.infer<typeof ofCase>,
  what: '材料已补正' | '已撤销',
  act: (found: KeptCase, holder: string) => Parameters<typeof refuse>[0] | undefined,
): Answer {
  const holder = identify(platform, asked, 'change-case');
  if (!holder.ok) return refuse(holder.error.code);
  const found = platform.state.cases.find(
    (each) => each.acceptanceNumber === asked.acceptanceNumber && each.holder === holder.value.id,
  );
  if (!found) return refuse('case-unknown');
  const refusal = act(found, holder.value.id);
  if (refusal) return refuse(refusal);
  spendToken(platform, asked.secondProofToken, holder.value.id, 'change-case');
  found.changedOn = platform.today();
  return json({ state: found.state, notified: tell(platform, holder.value.id, caseText(found.name, what)) });
}

const caseChange = z.strictObject({
  state: z.enum(caseStates),
  remark: z.string().min(1).max(400).nullable().default(null),
});

/** Answers `POST /control/cases/{acceptanceNumber}`: what a clerk did. To want a supplement is to want every material again. */
export function controlCase(platform: Platform, acceptanceNumber: string, body: unknown): Answer {
  const found = platform.state.cases.find((each) => each.acceptanceNumber === acceptanceNumber);
  if (!found) return wrongControl('there is no such case', 404);
  const asked = caseChange.safeParse(body);
  if (!asked.success) return wrongControl(z.prettifyError(asked.error));
  const wanted = asked.data.state === 'supplement-needed' ? (formOf(found.item)?.materials ?? []) : [];
  Object.assign(found, asked.data, { wanted: wanted.map(({ id }) => id), changedOn: platform.today() });
  platform.save();
  return json(found);
}
