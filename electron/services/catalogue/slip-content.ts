import type { Slip, WhatToBringSlip } from '../../documents/slip.ts';
import type { GuideView } from './guide-view.ts';

/** What is the same on each slip of a site. */
export interface SlipSite {
  readonly name: string;
  readonly hotline: string;
  readonly counterHours: Readonly<Record<Slip['language'], string>>;
  readonly counterPlace: Readonly<Record<Slip['language'], string>>;
}

/** What was on the screen, for taking home. */
export function whatToBringSlip(
  guide: GuideView,
  site: SlipSite,
  language: Slip['language'],
  printedOn: string,
): WhatToBringSlip {
  const { name, code, bring, who, howLong, legalTimeLimit, fee, where, channels, doubt, asOf, ring } = guide;
  return {
    kind: 'what-to-bring',
    ...everySlip(site, language, printedOn),
    ring: ring.numbers,
    matter: name,
    itemCode: code,
    ...{ bring, who, fee, doubt },
    howLong: howLong ?? legalTimeLimit,
    where: where ?? (channels.map((channel) => channel.name).join('、') || undefined),
    factsOfYear: asOf,
  };
}

export function questionLeftSlip(
  question: { readonly number: string; readonly phone?: string },
  site: SlipSite,
  language: Slip['language'],
  printedOn: string,
): Slip {
  return {
    kind: 'question-left',
    ...everySlip(site, language, printedOn),
    ring: [site.hotline],
    number: question.number.replace(/^(\d{3})/, '$1 '),
    textMessage: question.phone !== undefined,
  };
}

function everySlip(site: SlipSite, language: Slip['language'], printedOn: string) {
  const counter = { hours: site.counterHours[language], place: site.counterPlace[language] };
  return { language, siteName: site.name, printedOn, counter };
}
