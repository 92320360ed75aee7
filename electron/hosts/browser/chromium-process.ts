import { readFileSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { makeProfileFolder, removeOrphanedProfiles, removeProfileFolder } from './profile-folder.ts';

export interface ChromiumProcess {
  readonly browser: Browser;
  readonly pid: number;
  /** All that was started with it: a distribution's script may stand between us and it. */
  readonly group: number;
}

// What Playwright does not already switch off of the things that reach for the internet at a start, and a resolver
// and a proxy that lead nowhere, for whatever is left (preconnects are not seen by request routes).
const keptAtHome = [
  '--disable-sync',
  '--disable-quic',
  '--disable-domain-reliability',
  '--no-pings',
  '--dns-prefetch-disable',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
];

/**
 * Starts a headless Chromium of our own with a fresh profile, which goes with it. It is driven over a pipe: there is no
 * debugging port, and it dies with us.
 */
export async function startChromium(
  executablePath: string,
  deadlineMilliseconds: number,
): Promise<ChromiumProcess> {
  removeOrphanedProfiles();
  const folder = makeProfileFolder();
  const launching = chromium.launchPersistentContext(folder, {
    executablePath,
    headless: true,
    // Chromium refuses to sandbox itself as root.
    chromiumSandbox: process.getuid?.() !== 0,
    args: keptAtHome,
    env: { ...ownEnvironment(process.env), TMPDIR: folder },
    timeout: deadlineMilliseconds,
    // The kiosk decides what a signal means.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const context = await launching.catch((thrown: unknown) => {
    removeProfileFolder(folder);
    throw thrown;
  });
  const browser = context.browser();
  if (!browser) throw new Error('Chromium was started without a browser');
  const pid = await processIdOf(browser);
  const group = processGroupOf(pid);
  const clearUp = () => {
    // Its children outlive it for a moment, and write into the folder.
    killChromium({ group });
    removeProfileFolder(folder);
  };
  if (browser.isConnected()) browser.on('disconnected', clearUp);
  else clearUp();
  return { browser, pid, group };
}

/** Ends it at once with all its children, whatever they are doing; its profile is removed. */
export function killChromium({ group }: Pick<ChromiumProcess, 'group'>): void {
  try {
    process.kill(-group, 'SIGKILL');
  } catch {
    // Gone already.
  }
}

async function processIdOf(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const id = processInfo.find(({ type }) => type === 'browser')?.id;
  // A group without a number would be our own.
  if (!id) throw new Error('Chromium did not say which process it is');
  return id;
}

/** Playwright gives what it starts a process group of its own. Field 5 of /proc/PID/stat; the name in field 2 may hold brackets (proc(5)). */
function processGroupOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const [, , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return Number(group) || pid;
  } catch {
    return pid;
  }
}

/** Only what a browser needs: no credentials, no proxy, nothing else of the kiosk's surroundings. */
function ownEnvironment(environment: NodeJS.ProcessEnv): Record<string, string> {
  const kept = ['PATH', 'HOME', 'LANG', 'LC_ALL', 'FONTCONFIG_PATH', 'FONTCONFIG_FILE'];
  return Object.fromEntries(
    kept.flatMap((name) => {
      const value = environment[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
