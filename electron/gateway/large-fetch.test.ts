import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { manualClock } from '../../tests/support/manual-clock.ts';
import { openHttpGateway } from './http-gateway.ts';

/** A platform that takes every request and is silent. */
async function silentPlatform(): Promise<{ server: Server; url: string; heard: string[] }> {
  const heard: string[] = [];
  const server = createServer(({ url }) => void heard.push(url ?? ''));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { server, heard, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

test('a catalogue has fifteen times as long to arrive as what somebody waits for, and says nothing of the reach of others', async () => {
  const { url, heard } = await silentPlatform();
  const clock = manualClock();
  const gateway = openHttpGateway({ url, deadlineSeconds: 8, clock });
  for (let time = 1; time <= 4; time += 1) {
    let settled = false;
    const fetched = gateway.catalogue().finally(() => {
      settled = true;
    });
    await expect.poll(() => heard.length).toBe(time);
    clock.advance(119_000);
    await new Promise(setImmediate);
    expect(settled).toBe(false);
    clock.advance(1_000);
    expect(await fetched).toMatchObject({ error: { code: 'gateway-offline', detail: 'deadline' } });
  }
  // The circuit has not opened: this goes out, too.
  void gateway.catalogueVersions();
  await expect.poll(() => heard.at(-1)).toBe('/v1/catalogue-versions');
});
