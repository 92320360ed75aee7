import { z } from 'zod';
import type { PersonId } from '../../scripts/simulators/people/people.ts';
import { type ContractClient, connect } from './contract-client.ts';
import { type KioskProcess, startKiosk } from './kiosk-process.ts';
import { openSerialPair } from './serial-pair.ts';
import { signIn } from './staff-at-kiosk.ts';
import { unlocksIn } from './unlocks-on-the-wire.ts';
import { waitUntil } from './wait-until.ts';

const sent = z.array(z.object({ person: z.string(), text: z.string() }));

/** A whole kiosk with the demonstration's locker on a real serial line (a pair of ptys). */
export interface LockerKiosk extends Pick<KioskProcess, 'kioskUrl' | 'panel'> {
  /** Staff put this document of the sandbox in, before anybody stands at the screen; gives the cell. */
  deposit(documentNumber: string): Promise<string>;
  /** Several, each into a cell of their choice. */
  depositAt(documents: readonly { readonly documentNumber: string; readonly cell: string }[]): Promise<void>;
  /** The text messages to this person, the newest first. */
  messagesTo(person: PersonId): Promise<readonly string[]>;
  /** The pickup code that this person was sent last. */
  codeOf(person: PersonId): Promise<string>;
  /** Takes out what is behind a door that is open, and shuts it. */
  takeAndShut(cell: string): Promise<string | null>;
  /** How often this door got a pulse. */
  pulses(cell: string): Promise<number>;
  /** How many unlocks, of whichever door, the kiosk has written on the line. */
  unlocksOnTheWire(): Promise<number>;
  close(): Promise<void>;
}

/** Board and lock behind what stands on a door of the demonstration: A07 hangs on lock 7 of board a. */
export function lockOf(cell: string): readonly [board: string, lock: number] {
  return [cell.slice(0, 1).toLowerCase(), Number(cell.slice(1))];
}

export async function startLockerKiosk(): Promise<LockerKiosk> {
  const line = await openSerialPair();
  const kiosk = await startKiosk({
    arguments: ['--serial-locker', `${line.devicePath},${line.kioskPath}`, '--print-milliseconds', '300'],
  });
  return {
    ...lockerOf(kiosk),
    panel: kiosk.panel,
    get kioskUrl() {
      return kiosk.kioskUrl;
    },
    unlocksOnTheWire: async () => unlocksIn(await line.kioskSaid()),
    close: async () => {
      await kiosk.close();
      await line.close();
    },
  };
}

/** What is done at the locker of a kiosk that runs. */
export function lockerOf(
  kiosk: KioskProcess,
): Omit<LockerKiosk, 'kioskUrl' | 'panel' | 'unlocksOnTheWire' | 'close'> {
  const { panel } = kiosk;
  const messagesTo = async (person: PersonId) =>
    sent
      .parse(await panel.read('gateway/messages'))
      .filter((each) => each.person === person)
      .map(({ text }) => text);

  return {
    deposit: async (documentNumber) => (await putIn(kiosk, [{ documentNumber }]))[0] ?? '',
    depositAt: async (documents) => void (await putIn(kiosk, documents)),
    messagesTo,
    codeOf: async (person) => {
      const codes = async () =>
        (await messagesTo(person)).flatMap(
          (text) => /取件码 (\d{4} \d{4})/.exec(text)?.[1]?.replace(' ', '') ?? [],
        );
      await waitUntil(async () => (await codes()).length > 0, `a pickup code for ${person}`);
      return (await codes())[0] ?? '';
    },
    takeAndShut: async (cell) => {
      const [board, lock] = lockOf(cell);
      await waitUntil(async () => (await panel.locker.doorNow(board, lock)).open, `door ${cell} to open`);
      const taken = await panel.locker.takeOut(board, lock);
      await panel.locker.move(board, lock, 'shut');
      return taken;
    },
    pulses: async (cell) => {
      const [board, lock] = lockOf(cell);
      return (await panel.locker.unlocks()).filter((each) => each.board === board && each.lock === lock)
        .length;
    },
  };
}

/** By the same contract as the page: signs in, puts them in one after the other, leaves. */
async function putIn(
  kiosk: KioskProcess,
  documents: readonly { readonly documentNumber: string; readonly cell?: string | undefined }[],
): Promise<readonly string[]> {
  const page = await connect(kiosk.kioskUrl);
  const cells: string[] = [];
  try {
    // Whoever was here before may not have said that they are done.
    await page.call('session.end', {});
    await signIn(page);
    await page.call('keeping.open', {});
    await page.shows('keeping');
    await page.call('keeping.openPutIn', {});
    for (const { documentNumber, cell } of documents)
      cells.push(await putOneIn(kiosk, page, documentNumber, cell));
    await page.shows('keeping-number');
    await page.call('session.end', {});
    await page.shows('home');
    return cells;
  } finally {
    await page.close();
  }
}

async function putOneIn(
  { panel }: KioskProcess,
  page: ContractClient,
  documentNumber: string,
  here: string | undefined,
): Promise<string> {
  await page.shows('keeping-number');
  await page.call('keeping.enterNumber', { number: documentNumber });
  await waitUntil(() => /^keeping-(check|size)$/.test(page.view().screen), 'what the platform says');
  if (here !== undefined) {
    await page.call('keeping.chooseAnother', {});
    await page.shows('keeping-choose');
    await page.call('keeping.chooseCell', { cell: here });
    await page.shows('keeping-check');
  }
  await page.call('keeping.openDoor', {});
  const { cell } = await page.shows('keeping-door');
  const [board, lock] = lockOf(cell);
  // Faster than the sensor is read would be faster than any hand.
  const stage = (is: string) =>
    waitUntil(() => JSON.stringify(page.view()).includes(`"stage":"${is}"`), `the door to be ${is}`);
  await stage('open');
  await panel.locker.putIn(board, lock, documentNumber);
  await panel.locker.move(board, lock, 'shut');
  await stage('shut');
  await page.call('keeping.next', {});
  return cell;
}
