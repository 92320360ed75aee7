import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import type { MasterKey } from '../../electron/store/key-source.ts';
import { readClaim } from '../../scripts/claiming/claim.ts';
import { isAlive } from '../../scripts/claiming/process-identity.ts';
import { runningFile } from '../../scripts/launching/data-folder.ts';
import { openPanelClient, type PanelClient } from './panel-client.ts';
import { makeStaffInFolder } from './staff.ts';

export type PartName = 'kiosk' | 'simulators' | 'sandbox-gateway';

/** A whole kiosk as scripts/start gives it, with simulated hardware, on a data folder of its own. */
export interface KioskProcess {
  /** Where the page is now; another address after the kiosk was started again. */
  readonly kioskUrl: string;
  readonly panelUrl: string;
  readonly panel: PanelClient;
  /** The start command's data folder: `kiosk/` in it is the kiosk's own, `logs/` holds every part's log. */
  readonly dataFolder: string;
  /** Kills one part without warning and waits until its supervisor has it running again. */
  kill(part?: PartName): Promise<void>;
  /** A power cut: kills everything without warning. `startKiosk({ data })` starts it again on the same folder. */
  cutPower(): Promise<void>;
  /** Stops everything as Ctrl-C does and answers the exit code; removes a data folder that was made here. */
  close(): Promise<number | null>;
}

export interface KioskProcessOptions {
  /** A folder to start on; default: a new one, removed at the end. */
  readonly data?: string | undefined;
  /** More options of scripts/start. */
  readonly arguments?: readonly string[] | undefined;
  /** Where the configuration names another key than the data folder's own. */
  readonly key?: MasterKey | undefined;
  /** The kiosk is nobody's yet; else a new one has the administrator of the tests. */
  readonly firstStart?: boolean | undefined;
}

const startPatienceMilliseconds = 60_000;

/** Starts the whole kiosk without a window on free ports, builds it first if need be, waits until it can be used. */
export async function startKiosk(options: KioskProcessOptions = {}): Promise<KioskProcess> {
  const root = join(import.meta.dirname, '../..');
  const dataFolder = options.data ?? mkdtempSync(join(tmpdir(), 'kiosk-'));
  const kiosksOwn = join(dataFolder, 'kiosk');
  // What a kiosk left behind is only touched by the next one.
  if (!options.firstStart && !existsSync(kiosksOwn)) await makeStaffInFolder(kiosksOwn, options.key);
  const child = spawn(
    process.execPath,
    [join(root, 'scripts/start.ts'), '--headless', '--data', dataFolder, ...(options.arguments ?? [])],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let words = '';
  child.stderr.on('data', (piece: Buffer) => {
    words += piece;
  });
  const addresses: Record<'kiosk' | 'panel', string[]> = { kiosk: [], panel: [] };
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [, word, url = ''] = /^(kiosk|panel): (\S+)$/.exec(line) ?? [];
    if (word === 'kiosk' || word === 'panel') addresses[word].push(url);
  });
  const ended = once(child, 'close');
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;

  const until = async (what: string, isSo: () => boolean | Promise<boolean>) => {
    const deadline = Date.now() + startPatienceMilliseconds;
    while (!(await isSo())) {
      if (hasEnded()) throw new Error(`scripts/start ended while ${what} was waited for:\n${words}`);
      if (Date.now() > deadline) throw new Error(`${what} did not come to be:\n${words}`);
      await pause(20);
    }
  };
  const removeFolder = () => {
    if (options.data === undefined) rmSync(dataFolder, { recursive: true, force: true });
  };
  try {
    // With a configuration of its own there are no simulators, and so no panel.
    const hasPanel = !options.arguments?.includes('--config');
    await until('the kiosk', () => addresses.kiosk.length > 0 && (!hasPanel || addresses.panel.length > 0));
  } catch (error) {
    child.kill('SIGTERM');
    await ended;
    removeFolder();
    throw error;
  }
  const panelUrl = addresses.panel[0] ?? '';
  const partNow = (name: PartName) => readClaim(runningFile(dataFolder))?.others[name];

  return {
    panelUrl,
    dataFolder,
    panel: openPanelClient(panelUrl),
    get kioskUrl() {
      return addresses.kiosk.at(-1) ?? '';
    },
    kill: async (name = 'kiosk') => {
      const part = partNow(name);
      if (!part) throw new Error(`there is no ${name} to kill`);
      const before = addresses.kiosk.length;
      process.kill(part.pid, 'SIGKILL');
      await until(`another ${name}`, async () => {
        if (isAlive(part) || partNow(name)?.pid === part.pid) return false;
        if (name === 'kiosk') return addresses.kiosk.length > before;
        return name !== 'simulators' || (await answers(panelUrl));
      });
    },
    cutPower: async () => {
      const parts = Object.values(readClaim(runningFile(dataFolder))?.others ?? {});
      // The start command first: it must not start anything again.
      child.kill('SIGKILL');
      for (const part of parts) if (isAlive(part)) process.kill(-part.pid, 'SIGKILL');
      await ended;
      while (parts.some(isAlive)) await pause(20);
    },
    close: async () => {
      if (!hasEnded()) child.kill('SIGINT');
      await ended;
      removeFolder();
      return child.exitCode;
    },
  };
}

async function answers(url: string): Promise<boolean> {
  return fetch(new URL('/api', url)).then(
    (answer) => answer.ok,
    () => false,
  );
}
