import type {
  PapersLeftSlip,
  PickupCodeSlip,
  QuestionLeftSlip,
  Slip,
  TestSlip,
  WhatToBringSlip,
} from './slip.ts';
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
    ...ofMatter(slip, words),
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

function ofMatter(slip: Exclude<Slip, TestSlip>, words: DocumentWords): readonly SlipBlock[] {
  switch (slip.kind) {
    case 'what-to-bring':
      return aboutMatter(slip, words);
    case 'question-left':
      return aboutQuestion(slip, words);
    case 'pickup-code':
      return aboutPickup(slip, words);
    case 'papers-left':
      return aboutPapers(slip, words);
  }
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

function aboutPickup({ code, where, until }: PickupCodeSlip, words: DocumentWords): readonly SlipBlock[] {
  const label = words.say('slip.pickup.code');
  const note = words.say('slip.pickup.secret');
  return [
    { kind: 'number', label, number: code, note },
    ...fact(words.say('slip.pickup.where'), where),
    ...fact(words.say('slip.pickup.until'), until && words.day(until)),
    ...fact(words.say('slip.pickup.how'), words.say('slip.pickup.howText')),
  ];
}

function aboutPapers(slip: PapersLeftSlip, words: DocumentWords): readonly SlipBlock[] {
  const { receipt, who, printedOn, time, where, textMessage } = slip;
  const next = words.say(textMessage ? 'slip.papers.textMessage' : 'slip.papers.ring');
  const label = words.say('slip.papers.receipt');
  const note = words.say('slip.papers.keep');
  return [
    { kind: 'number', label, number: receipt, note },
    ...fact(words.say('slip.papers.who'), who),
    ...fact(words.say('slip.papers.at'), `${words.day(printedOn)} ${time}`),
    ...fact(words.say('slip.papers.where'), where),
    ...fact(words.say('slip.papers.next'), next),
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
