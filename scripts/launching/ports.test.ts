import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { choosePorts, type PortName, portNames } from './ports.ts';

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

/** A start that is over at once. */
async function choose(asked: Partial<Record<PortName, number>> = {}) {
  const chosen = await choosePorts(folder, asked);
  if ('taken' in chosen) throw new Error(`${chosen.taken} is taken`);
  chosen.release();
  return chosen.ports;
}

describe('the ports of a start', () => {
  test('are all different, and the same at the next start', async () => {
    const ports = await choose();
    expect(new Set(Object.values(ports)).size).toBe(portNames.length);
    expect(await choose()).toEqual(ports);
  });

  test('that are asked for are taken', async () => {
    const { panel } = await choose();
    const ports = await choose({ kiosk: panel });
    expect(ports.kiosk).toBe(panel);
    expect(new Set(Object.values(ports)).size).toBe(portNames.length);
  });

  test('that are asked for and taken by another program are named', async () => {
    expect(await choosePorts(folder, { kiosk: occupied })).toEqual({ taken: occupied });
  });

  test('that are remembered and taken meanwhile are replaced', async () => {
    writeFileSync(join(folder, 'ports.json'), JSON.stringify({ gateway: occupied }));
    const { gateway } = await choose();
    expect([occupied, undefined]).not.toContain(gateway);
  });

  test('are chosen anew when what was remembered is damaged', async () => {
    for (const damaged of ['{"kiosk": 80', '{"kiosk": 800000}', '[]', 'null']) {
      writeFileSync(join(folder, 'ports.json'), damaged);
      expect((await choose()).kiosk).toBeGreaterThan(0);
    }
  });
});
