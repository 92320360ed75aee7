import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { CalendarDate } from '../../electron/foundation/calendar-date.ts';
import { maskName } from '../../electron/foundation/identity-number.ts';
import {
  type SyntheticIdentity,
  syntheticNumber,
} from '../../scripts/simulators/people/synthetic-identity.ts';
import { takeCard } from '../support/card-steps.ts';
import type { KioskProcess } from '../support/kiosk-process.ts';
import { type AtTheScreen, words } from '../support/open-screen.ts';
import { lastTouch, watchForWords } from './moments.ts';
import { watchPanel } from './panel-watch.ts';

/** In milliseconds. */
export interface CardRound {
  /** From the card laid on the reader to the frame that shows its holder's name. */
  readonly cardToName: number;
  /** From the touch that confirms to the printer's having the job. */
  readonly confirmToAccepted: number;
}

/** A resident who was never here before: each round is somebody's first card. */
export function newcomer(count: number): SyntheticIdentity {
  const birthDate = '1950-03-14' as CalendarDate;
  return {
    layout: 'resident',
    name: '王春英',
    number: syntheticNumber('310105', birthDate, String(100 + 2 * count)),
    sex: 'female',
    nation: '01',
    birthDate,
    address: '上海市长宁区示例路1号101室',
    issuer: '上海市公安局长宁分局',
    validFrom: '2014-01-01' as CalendarDate,
    validUntil: 'long-term',
  };
}

/** One resident's way from home to a first card in the hand. */
export async function goRound(
  kiosk: KioskProcess,
  resident: AtTheScreen,
  person: SyntheticIdentity,
): Promise<CardRound> {
  await resident.tap(words.home.card.title);
  await resident.tap(words.cardAbout.begin);
  await resident.sees(words.placeCard.own.title);

  const nameShown = await watchForWords(resident.page, maskName(person.name));
  const laidAt = Date.now();
  await kiosk.panel.layIdentity(person);
  const cardToName = (await nameShown()) - laidAt;

  await resident.tap(words.chooseHolder['get-card'].self);
  await resident.sees(words.confirm.title);
  await kiosk.panel.liftCard();
  await kioskSawItGo(kiosk);
  await kiosk.panel.hold('accepted');
  const watch = await watchPanel(kiosk.panelUrl);
  try {
    await resident.tap(words.confirm.print);
    const acceptedAt = await watch.jobAccepted();
    const confirmToAccepted = acceptedAt - (await lastTouch(resident.page));
    await kiosk.panel.release();
    await takeCard(kiosk, resident);
    return { cardToName, confirmToAccepted };
  } finally {
    watch.close();
  }
}

const reader = z.object({ requests: z.int() });
/** One under way, and twice `find` and `select`: a card that is missed once may only have wobbled. */
const requestsUntilGone = 6;

/** With the ID card gone already, the touch that confirms begins the print and does not ask for the card first. */
async function kioskSawItGo(kiosk: KioskProcess): Promise<void> {
  const heard = async () => reader.parse(await kiosk.panel.read('identity-reader/state')).requests;
  const before = await heard();
  while ((await heard()) < before + requestsUntilGone) await pause(20);
}
