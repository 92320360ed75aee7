import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface PartDescription {
  readonly name: string;
  readonly command: string;
  readonly arguments: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly workingFolder: string;
  /** Gets all that the part says, except its announcements: an address may hold a token. */
  readonly logFile: string;
}

export interface PartEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A child process of the start command. */
export interface Part {
  readonly name: string;
  readonly pid: number;
  /** The URL of the line `word: URL` on the part's stdout; undefined when the part ended without saying it. */
  announced(word: string): Promise<string | undefined>;
  readonly ended: Promise<PartEnd>;
  /** Asks it to end and after `patienceMilliseconds` makes it end. None of its own children is left. */
  stop(patienceMilliseconds: number): Promise<void>;
}

const logBytesKept = 5_000_000;

/** Starts a part in a process group of its own, so that Ctrl-C reaches the start command alone. */
export function startPart(description: PartDescription): Part {
  const log = openLog(description.logFile);
  // Should the start command be killed, Linux tells its parts to end (prctl(2), PR_SET_PDEATHSIG).
  const withParent =
    process.platform === 'linux' && existsSync('/usr/bin/setpriv')
      ? ['/usr/bin/setpriv', '--pdeathsig', 'TERM']
      : [];
  const [command = '', ...commandLine] = [...withParent, description.command, ...description.arguments];
  const child = spawn(command, commandLine, {
    cwd: description.workingFolder,
    env: { ...process.env, ...description.environment },
    detached: true,
    stdio: ['ignore', 'pipe', log],
  });

  const announcements = new Map<string, string>();
  const waiting = new Set<() => void>();
  let over = false;
  const tell = () => {
    for (const check of [...waiting]) check();
  };

  const lines = child.stdout && createInterface({ input: child.stdout });
  lines?.on('line', (line) => {
    const [, word, url] = /^([a-z ]+): (\w+:\/\/\S+)$/.exec(line) ?? [];
    if (word && url) announcements.set(word, url);
    else writeSync(log, `${line}\n`);
    tell();
  });

  const ended = new Promise<PartEnd>((resolve) => {
    child.once('error', (error) => {
      writeSync(log, `${error.message}\n`);
      resolve({ code: null, signal: null });
    });
    // Whatever it started goes with it; that also closes the pipe, and `close` comes after the pipe's last line.
    child.once('exit', () => signalGroup(child.pid, 'SIGKILL'));
    child.once('close', (code, signal) => resolve({ code, signal }));
  }).then((end) => {
    over = true;
    closeSync(log);
    tell();
    return end;
  });

  return {
    name: description.name,
    pid: child.pid ?? 0,
    ended,
    announced: (word) =>
      new Promise((resolve) => {
        const check = () => {
          if (!announcements.has(word) && !over) return;
          waiting.delete(check);
          resolve(announcements.get(word));
        };
        waiting.add(check);
        check();
      }),
    stop: async (patienceMilliseconds) => {
      if (!over) signalProcess(child.pid, 'SIGTERM');
      const timer = setTimeout(() => signalGroup(child.pid, 'SIGKILL'), patienceMilliseconds);
      await ended;
      clearTimeout(timer);
    },
  };
}

/** Where the named part's log lies. */
export function logFile(dataFolder: string, name: string): string {
  return join(dataFolder, 'logs', `${name}.log`);
}

/** The last lines of a log, for a person who looks for the reason. */
export function lastLines(path: string, count: number): string {
  if (!existsSync(path)) return '';
  return readFileSync(path, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
}

function openLog(path: string): number {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > logBytesKept) renameSync(path, `${path}.1`);
  return openSync(path, 'a', 0o600);
}

function signalProcess(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(pid, signal);
  } catch {
    // Gone already.
  }
}

function signalGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid !== undefined) signalProcess(-pid, signal);
}
