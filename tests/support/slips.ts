import type {
  PapersLeftSlip,
  PickupCodeSlip,
  QuestionLeftSlip,
  WhatToBringSlip,
} from '../../electron/documents/slip.ts';

const counter = { hours: '周一到周六 9:00–16:30', place: '一楼服务大厅' };
const englishCounter = {
  hours: 'Monday to Saturday, 9:00–16:30',
  place: 'the service hall on the ground floor',
};

/** A slip on which everything is known. */
export const whatToBring: WhatToBringSlip = {
  kind: 'what-to-bring',
  language: 'zh-CN',
  siteName: '新华路街道社区事务受理服务中心',
  printedOn: '2026-11-21',
  ring: ['12333', '962222'],
  counter,
  matter: '社会保障卡补领、换领',
  itemCode: '310114011000',
  bring: [
    { text: '您自己的身份证，要原件、在有效期内' },
    { text: '代办人自己的身份证原件', when: '代人来办' },
    { text: '坏了的社保卡' },
    { text: '本人写的委托书，按手印', when: '代人来办' },
  ],
  who: '社保卡坏了或者丢了的人。',
  howLong: '约5天。',
  fee: '补领收25元。',
  where: '全市任何一家社区事务受理服务中心的窗口。',
  doubt: '年龄的规定可能变了',
  factsOfYear: 2018,
};

export const whatToBringInEnglish: WhatToBringSlip = {
  ...whatToBring,
  language: 'en',
  counter: englishCounter,
};

/** Nothing is known but what must be. */
export const leastToBring: WhatToBringSlip = {
  kind: 'what-to-bring',
  language: 'zh-CN',
  siteName: '试验',
  printedOn: '2026-11-21',
  ring: [],
  matter: '婚姻登记档案查询',
  bring: [{ text: '身份证' }],
};

/** As many and as long things to bring as the catalogue allows, 20 of 400 characters. Each begins with its number. */
export const mostToBring: WhatToBringSlip = { ...whatToBring, bring: thingsOf(400) };

/** Too much for one piece of paper. */
export const muchToBring: WhatToBringSlip = { ...whatToBring, bring: thingsOf(80) };

export const questionLeft: QuestionLeftSlip = {
  kind: 'question-left',
  language: 'zh-CN',
  siteName: '新华路街道社区事务受理服务中心',
  printedOn: '2026-11-21',
  ring: ['12345'],
  counter,
  number: '482 719',
  textMessage: true,
};

export const questionLeftInEnglish: QuestionLeftSlip = {
  ...questionLeft,
  language: 'en',
  counter: englishCounter,
};

export const pickupCode: PickupCodeSlip = {
  ...{ kind: 'pickup-code', language: 'zh-CN', siteName: questionLeft.siteName, printedOn: '2026-11-21' },
  ...{ ring: ['12345'], counter, code: '4827 1930', where: '这台机器右手边', until: '2026-11-28' },
};

export const pickupCodeInEnglish: PickupCodeSlip = {
  ...{ ...pickupCode, language: 'en', counter: englishCounter, where: 'to the right of this machine' },
};

export const papersLeft: PapersLeftSlip = {
  ...{ kind: 'papers-left', language: 'zh-CN', siteName: questionLeft.siteName, printedOn: '2026-11-21' },
  ...{ ring: ['12345'], counter, receipt: '604 173', who: '王*英', time: '16:05', textMessage: true },
  where: 'A 柜，这台机器右手边',
};

export const papersLeftInEnglish: PapersLeftSlip = {
  ...{ ...papersLeft, language: 'en', counter: englishCounter, who: 'J*** S***', textMessage: false },
  where: 'cabinet A, to the right of this machine',
};

function thingsOf(characters: number): WhatToBringSlip['bring'] {
  return Array.from({ length: 20 }, (_, index) => ({
    text: `第${index + 1}样${textOf(characters - 4, '户口簿首页和本人页的原件复印件')}`,
    ...(index > 12 ? { when: textOf(30, '代人来办而且住得远') } : {}),
  }));
}

/** So many characters of a text that begins again and again. */
function textOf(length: number, seed: string): string {
  return seed.repeat(Math.ceil(length / seed.length)).slice(0, length);
}
