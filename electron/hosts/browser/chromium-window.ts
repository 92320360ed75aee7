import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../../foundation/clock.ts';
import { chromiumFlags } from './chromium-flags.ts';

/** A running window. */
export interface ChromiumWindow {
  /** Resolves when the window is gone, for whatever reason. */
  readonly gone: Promise<void>;
  /** Ends it; resolves when it is gone. */
  close(): Promise<void>;
}

export interface ChromiumWindowParts {
  readonly executablePath: string;
  readonly url: string;
  /** The configured screen, in pixels. */
  readonly screen: { readonly widthPixels: number; readonly heightPixels: number };
  /** Emptied first: nothing of the residents before is to be found in it, nor a lock of a window that was killed. */
  readonly profileFolder: string;
  readonly clock: Clock;
}

const patienceForClosingMilliseconds = 3_000;
/** From util-linux: has the kernel end the window when this process ends, even by `kill -9`. */
const setpriv = '/usr/bin/setpriv';

/** What no switch of Chromium turns off: bubbles of its own over the page. */
const preferences = {
  translate: { enabled: false },
  credentials_enable_service: false,
  autofill: { enabled: false },
};

/** Opens the page full-screen in a Chromium with a profile of its own. */
export function openChromiumWindow(parts: ChromiumWindowParts): ChromiumWindow {
  rmSync(parts.profileFolder, { recursive: true, force: true });
  mkdirSync(join(parts.profileFolder, 'Default'), { recursive: true, mode: 0o700 });
  writeFileSync(join(parts.profileFolder, 'Default', 'Preferences'), JSON.stringify(preferences));
  const flags = chromiumFlags({
    url: parts.url,
    screen: parts.screen,
    profileFolder: parts.profileFolder,
    environment: process.env,
    asRoot: process.getuid?.() === 0,
  });
  const command = [parts.executablePath, ...flags];
  const [program = '', ...rest] = existsSync(setpriv)
    ? [setpriv, '--pdeathsig', 'KILL', '--', ...command]
    : command;
  const child = spawn(program, rest, { stdio: 'ignore' });
  const gone = new Promise<void>((done) => {
    child.once('exit', () => done());
    child.once('error', () => done());
  });
  return { gone, close: () => end(child, gone, parts.clock) };
}

async function end(child: ChildProcess, gone: Promise<void>, clock: Clock): Promise<void> {
  child.kill('SIGTERM');
  const cancel = clock.after(patienceForClosingMilliseconds, () => child.kill('SIGKILL'));
  await gone;
  cancel();
}
