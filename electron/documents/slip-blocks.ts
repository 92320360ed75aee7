import type { QuestionLeftSlip, Slip, TestSlip, WhatToBringSlip } from './slip.ts';
import { slipCodeText } from './slip-code-text.ts';
import type { DocumentWords } from './words.ts';

/** What stands on a slip between its head and its foot, from the top; none of them is torn in two. */
export type SlipBlock =
  /** `group` stands above the first of its things. */
  | { readonly kind: 'thing'; readonly group: string; readonly text: string }
  | { readonly kind: 'fact'; readonly label: string; readonly text: string }
  /** In a frame: what people must not overlook. */
  | { readonly kind: 'notice'; readonly text: string }
  /** The number that opens an answer. */
  | { readonly kind: 'number'; readonly label: string; readonly number: string; readonly note: string }
  /** Millimetres over the whole width, and stripes from light to black. */
  | { readonly kind: 'ruler'; readonly label: string }
  | { readonly kind: 'wedge'; readonly label: string }
  | { readonly kind: 'ring'; readonly label: string; readonly numbers: readonly string[] }
  | { readonly kind: 'code'; readonly text: string; readonly caption: string };

/** What is not known gives no block. */
export function slipBlocks(slip: Slip, words: DocumentWords): readonly SlipBlock[] {
  if (slip.kind === 'test') return ofTest(slip, words);
  return [
    ...(slip.kind === 'what-to-bring' ? aboutMatter(slip, words) : aboutQuestion(slip, words)),
    ...toAsk(slip, words),
    ...(slip.kind === 'what-to-bring'
      ? [
          {
            kind: 'code',
            text: slipCodeText(slip, words),
            caption: words.say('slip.codeFor'),
          } as const,
        ]
      : []),
  ];
}

function aboutMatter(slip: WhatToBringSlip, words: DocumentWords): readonly SlipBlock[] {
  const { doubt, factsOfYear } = slip;
  return [
    ...notice(doubt && words.say('slip.doubt', { doubt })),
    ...things(slip, words),
    ...fact(words.say('slip.who'), slip.who),
    ...fact(words.say('slip.howLong'), slip.howLong),
    ...fact(words.say('slip.fee'), slip.fee),
    ...fact(words.say('slip.where'), slip.where),
    ...notice(factsOfYear && words.say('slip.factsOfYear', { year: factsOfYear })),
  ];
}

/** First what is always needed, then each case for itself. */
function things({ bring }: WhatToBringSlip, words: DocumentWords): readonly SlipBlock[] {
  const cases = [undefined, ...new Set(bring.map(({ when }) => when).filter((when) => when !== undefined))];
  return cases.flatMap((when) => {
    const group = when === undefined ? words.say('slip.bring') : words.say('slip.bringWhen', { when });
    return bring
      .filter((thing) => thing.when === when)
      .map(({ text }) => ({ kind: 'thing', group, text }) as const);
  });
}

function ofTest({ time, siteName, printedOn }: TestSlip, words: DocumentWords): readonly SlipBlock[] {
  return [
    ...fact(words.say('slip.test.at'), time),
    { kind: 'ruler', label: words.say('slip.test.ruler') },
    { kind: 'wedge', label: words.say('slip.test.wedge') },
    { kind: 'code', text: `${siteName} ${printedOn} ${time}`, caption: words.say('slip.test.code') },
  ];
}

function aboutQuestion(slip: QuestionLeftSlip, words: DocumentWords): readonly SlipBlock[] {
  const next = words.say(slip.textMessage ? 'slip.question.textMessage' : 'slip.question.comeBack');
  const label = words.say('slip.question.number');
  const note = words.say('slip.question.secret');
  return [
    { kind: 'number', label, number: slip.number, note },
    ...fact(words.say('slip.question.next'), next),
  ];
}

function toAsk({ ring, counter }: Slip, words: DocumentWords): readonly SlipBlock[] {
  return [
    ...(ring.length > 0 ? [{ kind: 'ring', label: words.say('slip.ring'), numbers: ring } as const] : []),
    ...fact(words.say('slip.counter'), counter && `${counter.hours}\n${counter.place}`),
  ];
}

function fact(label: string, text: string | undefined): readonly SlipBlock[] {
  return text ? [{ kind: 'fact', label, text }] : [];
}

function notice(text: string | number | undefined): readonly SlipBlock[] {
  return text ? [{ kind: 'notice', text: `${text}` }] : [];
}
