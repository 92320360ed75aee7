import type { CabinetConfiguration } from '../../../configuration/locker-configuration.ts';
import type { PapersLeftSlip, PickupCodeSlip, Slip } from '../../../documents/slip.ts';
import { documentWords } from '../../../documents/words.ts';
import { calendarDateInShanghai } from '../../../foundation/calendar-date.ts';
import { maskName } from '../../../foundation/identity-number.ts';
import type { SlipSite } from '../../catalogue/slip-content.ts';
import type { Locker } from '../locker.ts';
import type { Stay } from '../stay.ts';

/** What the locker's slips are made of besides the stay. */
export interface LockerSlipParts {
  readonly locker: Pick<Locker, 'pickupCode' | 'lastDay'>;
  readonly site: SlipSite;
  readonly cabinets: readonly CabinetConfiguration[];
  readonly language: Slip['language'];
  /** ms */
  readonly now: number;
}

/** With which code a document is collected; undefined where there is none. Only for whoever stands there. */
export function pickupCodeSlip(stay: Stay, parts: LockerSlipParts): PickupCodeSlip | undefined {
  const { locker, cabinets, language } = parts;
  const code = locker.pickupCode(stay.id);
  if (code === undefined) return undefined;
  return {
    ...{ kind: 'pickup-code', ...everySlip(parts), code: code.replace(/^(\d{4})/, '$1 ') },
    ...{ where: cabinetOf(stay, cabinets)?.place[language] ?? '', until: locker.lastDay(stay) },
  };
}

/** What shows that papers were left; undefined where nobody can tell whose they are any more. */
export function papersLeftSlip(stay: Stay, parts: LockerSlipParts): PapersLeftSlip | undefined {
  const { cabinets, language, now } = parts;
  const { content } = stay;
  if (content?.receipt === undefined) return undefined;
  const cabinet = cabinetOf(stay, cabinets);
  const place = cabinet && { cabinet: cabinet.name, place: cabinet.place[language] };
  return {
    ...{
      kind: 'papers-left',
      ...everySlip(parts),
      receipt: content.receipt.replace(/^(\d{3})(?=\d{3}$)/, '$1 '),
    },
    ...{ who: maskName(content.person.name), textMessage: content.phone !== undefined },
    time: new Date(now + 8 * 3_600_000).toISOString().slice(11, 16),
    where: place ? documentWords(language).say('slip.papers.cabinet', place) : '',
  };
}

function everySlip({ site, language, now }: LockerSlipParts) {
  const counter = { hours: site.counterHours[language], place: site.counterPlace[language] };
  const printedOn = calendarDateInShanghai(now);
  return { language, siteName: site.name, printedOn, counter, ring: [site.hotline] };
}

function cabinetOf({ cell }: Stay, cabinets: readonly CabinetConfiguration[]) {
  return cabinets.find(({ columns }) => columns.some(({ cells }) => cells.some(({ name }) => name === cell)));
}
