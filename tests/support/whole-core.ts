import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished } from 'vitest';
import { z } from 'zod';
import { readConfiguration } from '../../electron/configuration/load-configuration.ts';
import type { Attachment } from '../../electron/contract/attachment.ts';
import type { InputOf, ProcedureName } from '../../electron/contract/contract.ts';
import type { ScreenName, ScreenView, SessionView } from '../../electron/contract/session-view.ts';
import type { Clock } from '../../electron/foundation/clock.ts';
import { systemClock } from '../../electron/foundation/clock.ts';
import { silentLog } from '../../electron/foundation/log.ts';
import { openChromiumDocumentRenderer } from '../../electron/hosts/browser/chromium-document-renderer.ts';
import { createKiosk } from '../../electron/kiosk.ts';
import type { EventKind } from '../../electron/store/audit/event-catalogue.ts';
import { type SandboxGateway, startSandboxGateway } from '../../scripts/sandbox-gateway/sandbox-gateway.ts';
import { startCardPrinterSimulator } from '../../scripts/simulators/card-printer/card-printer-simulator.ts';
import { startCodeScannerSimulator } from '../../scripts/simulators/code-scanner/code-scanner-simulator.ts';
import { startIdentityReaderSimulator } from '../../scripts/simulators/identity-reader/identity-reader-simulator.ts';
import {
  demonstrationBoards,
  demonstrationBoardsOn,
  demonstrationCabinets,
} from '../../scripts/simulators/locker-boards/demonstration-locker.ts';
import { startLockerSimulator } from '../../scripts/simulators/locker-boards/locker-simulator.ts';
import type { PersonId } from '../../scripts/simulators/people/people.ts';
import type { Simulator } from '../../scripts/simulators/simulator.ts';
import { startSlipPrinterSimulator } from '../../scripts/simulators/slip-printer/slip-printer-simulator.ts';
import { chromiumPath } from './browser.ts';
import { readPrintedCode } from './read-printed-code.ts';
import { handsAt, type SimulatedLocker } from './simulated-locker.ts';
import { makeStaffInFolder } from './staff.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { temporaryKey } from './temporary-store.ts';

const printsAnswer = z.object({ prints: z.array(z.object({ number: z.int() })) });
const ask = (simulator: Simulator, path: string) =>
  simulator.handle({ method: 'GET', path, body: undefined });

/** The whole core in this process over the simulated devices and platform, without a page: calls in, views out. */
export interface WholeCore {
  call<N extends ProcedureName>(name: N, input: InputOf<N>): Promise<unknown>;
  /** Waits until this screen is shown and answers it. */
  shows<S extends ScreenName>(screen: S): Promise<ScreenView & { readonly screen: S }>;
  present(): SessionView;
  layCard(person: PersonId): Promise<void>;
  liftCard(): Promise<void>;
  /** Holds this before the scanner. */
  scan(text: string): Promise<void>;
  /** The code on the card that was printed last, as a scanner reads it. */
  printedCode(): Promise<string>;
  readonly reader: Simulator;
  readonly printer: Simulator;
  readonly slipPrinter: Simulator;
  /** Undefined unless it was asked for. */
  readonly locker: SimulatedLocker | undefined;
  /** The picture of the slip of this number: a dot a pixel. */
  slip(number: number): Promise<Uint8Array>;
  /** The sandbox gateway's address; its control API is beneath `/control`. */
  readonly gatewayUrl: string;
  readonly databaseFile: string;
}

export interface WholeCoreOptions {
  readonly clock?: Clock;
  readonly cardPrinter?: Readonly<Record<string, unknown>>;
  /** With the demonstration's document locker: board `a` with doors A01 to A20, `b` with B01 to B14, `c` with C01 to C10, `d` with D01 to D07. */
  readonly locker?: boolean | undefined;
  /** A platform that several kiosks share; each has one of its own without. */
  readonly gateway?: SandboxGateway | undefined;
  /** The address at which this kiosk finds it, where that is another than its own. */
  readonly gatewayAddress?: string;
  /** By which the platform tells kiosks apart. */
  readonly gatewayToken?: string;
}

export async function openWholeCore(options: WholeCoreOptions = {}): Promise<WholeCore> {
  const folder = temporaryFolder();
  const reader = await startIdentityReaderSimulator({ listen: { port: 0 } });
  const printer = await startCardPrinterSimulator({
    port: 0,
    folder: join(folder, 'printer'),
    printMilliseconds: 300,
  });
  const slipPrinter = await startSlipPrinterSimulator({
    listen: { port: 0 },
    folder: join(folder, 'slips'),
    rowsPerSecond: 20_000,
  });
  const scanner = await startCodeScannerSimulator({ listen: { port: 0 }, paced: false });
  const lines = [{ name: 'locker', listen: { port: 0 }, boards: demonstrationBoards }];
  const locker = options.locker ? await startLockerSimulator({ lines, paced: false }) : undefined;
  const gateway = options.gateway ?? (await startSandboxGateway({ port: 0 }));
  const configuration = readConfiguration(
    JSON.stringify({
      site: { name: '试验', kioskId: 'core-1', centre: 'example' },
      help: {},
      session: { idleSeconds: 120, countdownSeconds: 20 },
      devices: {
        identityReader: { driver: 'sam-v', line: reader.address },
        codeScanner: { driver: 'serial-scanner', line: scanner.address },
        cardPrinter: { driver: 'ipp', uri: printer.address, ...options.cardPrinter },
        slipPrinter: { driver: 'escpos', line: slipPrinter.address },
        lockerBoards: locker ? demonstrationBoardsOn(locker.address) : [],
      },
      locker: { cabinets: locker ? demonstrationCabinets : [] },
      gateway: { url: options.gatewayAddress ?? gateway.url },
      key: { source: 'demonstration' },
    }),
  );
  if (!configuration.ok) throw new Error(configuration.error.detail);
  const dataFolder = join(folder, 'kiosk');
  const documentRenderer = openChromiumDocumentRenderer({
    executablePath: chromiumPath(),
    clock: systemClock,
  });
  const key = temporaryKey();
  await makeStaffInFolder(dataFolder, key);
  const kiosk = await createKiosk({
    configuration: configuration.value,
    dataFolder,
    documentRenderer,
    key,
    gatewayToken: options.gatewayToken,
    version: 'test',
    clock: options.clock ?? systemClock,
    log: silentLog,
  });
  if (!kiosk.ok) throw new Error(kiosk.error.code);
  onTestFinished(async () => {
    await kiosk.value.close();
    await Promise.all(
      [documentRenderer, reader, printer, slipPrinter, scanner, locker].map((part) => part?.close()),
    );
    if (!options.gateway) await gateway.close();
  });

  let view: SessionView | undefined;
  const attached = kiosk.value.screen.attach((_, value) => {
    view = value as SessionView;
  });
  if (!attached.ok) throw new Error(attached.error.code);
  const page: Attachment = attached.value;
  page.subscribe('session.view');
  const present = () => view as SessionView;

  return {
    call: (name, input) => page.call(name, input),
    shows: async (screen) => {
      await expect.poll(() => present().view.screen, { interval: 20 }).toBe(screen);
      return present().view as never;
    },
    present,
    layCard: async (person) => {
      await reader.handle({ method: 'POST', path: 'card', body: { person } });
    },
    liftCard: async () => {
      await reader.handle({ method: 'DELETE', path: 'card', body: undefined });
    },
    scan: async (text) => {
      await scanner.handle({ method: 'POST', path: 'scan', body: { text } });
    },
    printedCode: async () => {
      const { prints } = printsAnswer.parse(JSON.parse(`${(await ask(printer, 'prints')).body}`));
      const { body } = await ask(printer, `prints/${prints.at(-1)?.number}`);
      return Buffer.from(readPrintedCode(body as Uint8Array)).toString('latin1');
    },
    reader,
    printer,
    slipPrinter,
    locker: locker && handsAt(locker),
    slip: async (number) => {
      const { status, body } = await ask(slipPrinter, `slips/${number}`);
      if (status !== 200 || typeof body === 'string') throw new Error(String(body));
      return body;
    },
    gatewayUrl: gateway.url,
    databaseFile: join(dataFolder, 'kiosk.sqlite'),
  };
}

/** From home to "take your card", as a resident does it. */
export async function printFirstCard(core: WholeCore, person: PersonId = 'senior'): Promise<void> {
  await comeToConfirm(core, person);
  await core.call('cards.confirm', {});
  await core.shows('take-identity-card-back');
  await core.liftCard();
}

export async function comeToConfirm(core: WholeCore, person: PersonId = 'senior'): Promise<void> {
  await core.shows('home');
  await expect
    .poll(async () => {
      await core.call('cards.start', {});
      return core.present().view.screen;
    })
    .toBe('card-about');
  await core.call('cards.proceed', {});
  await core.shows('place-identity-card');
  await core.layCard(person);
  await core.shows('choose-holder');
  await core.call('cards.chooseHolder', { holder: 'self' });
  await core.shows('confirm');
}

/** How the platform sees the codes of this holder, oldest first. */
export async function codesOf(core: WholeCore, person: PersonId = 'senior'): Promise<readonly string[]> {
  const state = (await fetch(`${core.gatewayUrl}/control/state`).then((answer) => answer.json())) as {
    codes: { holder: string; state: string }[];
  };
  return state.codes.filter((code) => code.holder === person).map((code) => code.state);
}

/** What the audit log of this kiosk holds of one kind, oldest first. */
export function auditOf(core: WholeCore): (kind: EventKind) => readonly unknown[] {
  const database = new Database(core.databaseFile, { readonly: true });
  onTestFinished(() => {
    database.close();
  });
  const ofKind = database.prepare<[string], { details: string }>(
    'SELECT details FROM audit_event WHERE kind = ? ORDER BY number',
  );
  return (kind) => ofKind.all(kind).map(({ details }) => JSON.parse(details));
}
