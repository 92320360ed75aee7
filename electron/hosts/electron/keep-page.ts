import type { BrowserWindow } from 'electron';
import type { Clock } from '../../foundation/clock.ts';
import type { Log } from '../../foundation/log.ts';
import { createRestartAllowance } from '../restart-allowance.ts';
import { pageUrl } from './page-address.ts';

const mostReloadsAMinute = 3;
/** Long enough to be read, then the supervisor starts everything anew. */
const staticPageMilliseconds = 60_000;
/** Chromium's ERR_ABORTED: a load that another one replaced. */
const aborted = -3;

/**
 * Keeps the page in the window: a dead or hung one is loaded again, at most three times a minute; then a static page
 * says so, then `giveUp` is called. (`reload()` can hang on a hung page, so that one is ended first.)
 */
export function keepPage(parts: {
  readonly window: BrowserWindow;
  readonly staticPage: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly onLost: () => void;
  readonly giveUp: () => void;
}): void {
  const { window, clock, log } = parts;
  const allowance = createRestartAllowance(clock, 60_000);
  let showsStaticPage = false;

  function load(address: string): void {
    // A load that fails is reported by `did-fail-load` too.
    window.loadURL(address).catch(() => {});
  }

  function lost(why: string): void {
    parts.onLost();
    if (showsStaticPage) {
      parts.giveUp();
      return;
    }
    const deaths = allowance.died();
    log.error('page-lost', { why, deaths });
    showsStaticPage = deaths > mostReloadsAMinute;
    if (showsStaticPage) clock.after(staticPageMilliseconds, parts.giveUp);
    load(showsStaticPage ? parts.staticPage : pageUrl);
  }

  window.webContents.on('render-process-gone', (_event, details) => lost(details.reason));
  window.webContents.on('did-fail-load', (_event, code, _description, _url, isMainFrame) => {
    if (isMainFrame && code !== aborted) lost('load-failed');
  });
  window.on('unresponsive', () => {
    log.error('page-hung');
    window.webContents.forcefullyCrashRenderer();
  });
  load(pageUrl);
}
