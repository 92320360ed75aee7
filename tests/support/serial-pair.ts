import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Two ends of a serial cable: what is written to one is read from the other. */
export interface SerialPair {
  /** Path for the kiosk, `serial:PATH` as a line. */
  readonly kioskPath: string;
  /** Path for the device. */
  readonly devicePath: string;
  /** Everything that the kiosk has written so far. */
  kioskSaid(): Promise<Buffer>;
  /** Pulls the cable: both device nodes vanish. */
  unplug(): Promise<void>;
  /** Puts the cable back: the same paths lead to new device nodes. */
  replug(): Promise<void>;
  close(): Promise<void>;
}

/** Lays a cable with socat's pty pairs; resolves when both ends can be opened. */
export async function openSerialPair(): Promise<SerialPair> {
  const folder = await mkdtemp(join(tmpdir(), 'serial-pair-'));
  const kioskPath = join(folder, 'kiosk');
  const devicePath = join(folder, 'device');
  const saidPath = join(folder, 'said');
  let cable = await plug(kioskPath, devicePath, saidPath);
  const unplug = async (): Promise<void> => {
    if (cable.exitCode !== null || cable.signalCode !== null) return;
    const gone = new Promise((resolve) => cable.once('exit', resolve));
    cable.kill();
    await gone;
  };
  return {
    kioskPath,
    devicePath,
    kioskSaid: () => readFile(saidPath),
    unplug,
    replug: async () => {
      await unplug();
      cable = await plug(kioskPath, devicePath, saidPath);
    },
    close: async () => {
      await unplug();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const patience = 5_000;

/** What goes from the first end to the second is also added to the file `said`. */
async function plug(from: string, to: string, said: string): Promise<ChildProcess> {
  const ends = [from, to];
  const cable = spawn('socat', ['-r', said, ...ends.map((path) => `pty,rawer,link=${path}`)], {
    stdio: 'ignore',
  });
  const failed = new Promise<never>((_, reject) => cable.once('error', reject));
  const deadline = Date.now() + patience;
  while (!ends.every((path) => existsSync(path))) {
    if (Date.now() > deadline || cable.exitCode !== null) throw new Error('socat laid no cable');
    await Promise.race([wait(5), failed]);
  }
  failed.catch(() => {});
  return cable;
}
