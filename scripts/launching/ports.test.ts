import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { choosePorts, portNames } from './ports.ts';

let folder: string;
let occupant: Server;
let occupied: number;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ports-'));
  occupant = createServer().listen(0, '127.0.0.1');
  await once(occupant, 'listening');
  occupied = (occupant.address() as AddressInfo).port;
});
afterEach(() => {
  occupant.close();
  rmSync(folder, { recursive: true });
});

describe('the ports of a start', () => {
  test('are all different, and the same at the next start', async () => {
    const ports = await choosePorts(folder, {});
    expect(new Set(Object.values(ports)).size).toBe(portNames.length);
    expect(await choosePorts(folder, {})).toEqual(ports);
  });

  test('that are asked for are taken', async () => {
    const { panel } = (await choosePorts(folder, {})) as { panel: number };
    expect(await choosePorts(folder, { kiosk: panel })).toMatchObject({ kiosk: panel });
  });

  test('that are asked for and taken by another program are named', async () => {
    expect(await choosePorts(folder, { kiosk: occupied })).toEqual({ taken: occupied });
  });

  test('that are remembered and taken meanwhile are replaced', async () => {
    writeFileSync(join(folder, 'ports.json'), JSON.stringify({ gateway: occupied }));
    const ports = await choosePorts(folder, {});
    expect(ports).not.toMatchObject({ gateway: occupied });
    expect(ports).toHaveProperty('gateway');
  });

  test('are chosen anew when what was remembered is damaged', async () => {
    writeFileSync(join(folder, 'ports.json'), '{"kiosk": 80');
    expect(await choosePorts(folder, {})).toHaveProperty('kiosk');
  });
});
