import type { CabinetConfiguration } from '../../../configuration/locker-configuration.ts';
import { documentWords } from '../../../documents/words.ts';
import { calendarDateInShanghai } from '../../../foundation/calendar-date.ts';
import type { TextMessageSubject } from '../../../gateway/gateway.ts';
import type { Locker } from '../locker.ts';
import type { Stay } from '../stay.ts';
import type { PickupMessage } from './pickup-message.ts';

/** Who speaks, and where people find the locker. */
export interface MessageSite {
  /** The centre's name. */
  readonly name: string;
  readonly hotline: string;
  readonly cabinets: readonly CabinetConfiguration[];
}

/** What stands in the place of a code wherever a text is kept or shown. */
export const hiddenCode = '********';

/** As people read it and as the screen and the slip show it: `4827 1930`. */
function inGroups(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`;
}

/**
 * What a message says, in Chinese as all messages do. It never says what lies there: a phone's lock screen is read by others
 * too. `code`: instead of the one there is.
 */
export function messageText(
  { kind, codeSerial, at, by }: PickupMessage,
  stay: Stay,
  locker: Pick<Locker, 'codeOf' | 'lastDay'>,
  site: MessageSite,
  /** ms; it may go out days after it was written down. */
  now: number,
  code = locker.codeOf(stay.id, codeSerial) ?? hiddenCode,
): string {
  const words = documentWords('zh-CN');
  const lastDay = locker.lastDay(stay);
  const isLate = lastDay !== undefined && calendarDateInShanghai(now) > lastDay;
  const comeBy = (key: 'message.until' | 'message.untilTakenBack') =>
    lastDay && !isLate ? words.say(key, { day: words.day(lastDay) }) : '';
  const place = placeOf(stay.cell, site);
  const values = {
    ...{ centre: site.name, hotline: site.hotline, code: inGroups(code) },
    place: place === undefined ? '' : words.say('message.place', { place }),
    until: comeBy('message.until'),
    moment: `${words.day(calendarDateInShanghai(at))}${timeInShanghai(at)}`,
    receipt: stay.content?.receipt ?? '',
  };
  switch (kind) {
    case 'ready':
      return words.say('message.documentReady', values);
    case 'reminder':
      return words.say('message.documentReminder', {
        ...values,
        until: isLate ? words.say('message.late') : comeBy('message.untilTakenBack'),
      });
    case 'new-code':
      return words.say('message.documentNewCode', values);
    case 'collected':
      return words.say(`message.documentCollected.${by ?? 'code'}`, values);
    case 'doubted':
      return words.say('message.documentDoubted', values);
    case 'collector-named':
      return words.say('message.collectorNamed', values);
    case 'phone-corrected':
      return words.say('message.phoneCorrected', values);
    case 'taken-back':
      return words.say(stay.kind === 'papers' ? 'message.papersTaken' : 'message.documentTakenBack', values);
    case 'papers-left':
      return words.say('message.papersLeft', values);
  }
}

/** For the platform's own count. */
export function subjectOf(kind: PickupMessage['kind'], stay: Stay): TextMessageSubject {
  switch (kind) {
    case 'ready':
      return 'document-ready';
    case 'reminder':
      return 'document-reminder';
    case 'new-code':
      return 'document-new-code';
    case 'collected':
    case 'doubted':
      return 'document-collected';
    case 'collector-named':
      return kind;
    case 'phone-corrected':
      return 'document-phone-corrected';
    case 'taken-back':
      return stay.kind === 'papers' ? 'papers-received' : 'document-taken-back';
    case 'papers-left':
      return 'papers-received';
  }
}

/** Where the cell's cabinet stands, in Chinese. */
function placeOf(cell: string, { cabinets }: MessageSite): string | undefined {
  const found = cabinets.find(({ columns }) =>
    columns.some(({ cells }) => cells.some(({ name }) => name === cell)),
  );
  return found?.place['zh-CN'];
}

/** `16:05` */
function timeInShanghai(milliseconds: number): string {
  return new Date(milliseconds + 8 * 3_600_000).toISOString().slice(11, 16);
}
