import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../foundation/clock.ts';
import { silentLog } from '../../foundation/log.ts';
import { createConformanceKiosk } from '../conformance/conformance-kiosk.ts';
import { describeTransport } from '../conformance/describe-transport.ts';
import {
  type PageUnderTest,
  type TransportUnderTest,
  watchBridge,
} from '../conformance/transport-under-test.ts';
import { openWebSocketBridge } from '../conformance/web-socket-bridge.ts';
import { makeToken } from './admission.ts';
import { startBrowserHost } from './browser-host.ts';

const pageFolder = mkdtempSync(join(tmpdir(), 'page-'));
writeFileSync(join(pageFolder, 'index.html'), '<!doctype html><title>长明</title>');

async function open(order: 'old page closes first' | 'new page comes first'): Promise<TransportUnderTest> {
  const kiosk = createConformanceKiosk();
  const started = await startBrowserHost({
    screen: kiosk.screen,
    pageFolder,
    port: 0,
    token: makeToken(),
    clock: systemClock,
    log: silentLog,
  });
  if (!started.ok) throw new Error(started.error.code);
  const host = started.value;

  async function openPage(): Promise<PageUnderTest> {
    const bridge = openWebSocketBridge(host.url);
    const page = watchBridge(bridge);
    await bridge.settled;
    return {
      ...page,
      leave: bridge.leave,
      reload: async () => {
        if (order === 'old page closes first') {
          await bridge.leave();
          return openPage();
        }
        const next = openPage();
        await bridge.leave();
        return next;
      },
    };
  }
  let closed: Promise<void> | undefined;
  const close = () => {
    closed ??= host.close();
    return closed;
  };
  return { kiosk, openPage, close };
}

describeTransport('the browser host', () => open('old page closes first'));
describeTransport('the browser host, where a reload overlaps', () => open('new page comes first'));
