import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Claim, claim } from '../claiming/claim.ts';
import { hashSources } from './source-hash.ts';

const products = ['page', 'electron'] as const;

/** Builds the page and the core into dist/, unless dist/ holds what these sources make. False when a build failed. */
export async function buildIfChanged(root: string, say: (words: string) => void): Promise<boolean> {
  const dist = join(root, 'dist');
  if (isBuilt(root, dist)) return true;
  const claimed = await waitForTurn(join(dist, 'building.json'));
  try {
    // Another process may have built it meanwhile.
    if (isBuilt(root, dist)) return true;
    say('Building the kiosk (a few seconds)');
    await asProduct(() => buildInto(root, dist));
    return true;
  } catch (error) {
    say(`The build failed: ${error instanceof Error ? error.message : error}`);
    return false;
  } finally {
    claimed.release();
  }
}

/**
 * What is built is the product, also when tests build it: React's development transform has no runtime there. What else
 * this process does afterwards, a test's pages among it, is as before.
 */
async function asProduct(build: () => Promise<void>): Promise<void> {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await build();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

async function buildInto(root: string, dist: string): Promise<void> {
  const hash = hashSources(root);
  const next = join(dist, 'next');
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  // Loaded here, because the bundler takes longer to load than a start with nothing to build.
  const { buildPage } = await import('./build-page.ts');
  const { buildCore } = await import('./build-core.ts');
  await buildPage(root, join(next, 'page'));
  await buildCore(root, join(next, 'electron'));
  rmSync(stampFile(dist), { force: true });
  for (const product of products) {
    rmSync(join(dist, product), { recursive: true, force: true });
    renameSync(join(next, product), join(dist, product));
  }
  rmSync(next, { recursive: true, force: true });
  writeFileSync(stampFile(dist), hash);
}

function isBuilt(root: string, dist: string): boolean {
  if (!products.every((product) => existsSync(join(dist, product)))) return false;
  return existsSync(stampFile(dist)) && readFileSync(stampFile(dist), 'utf8') === hashSources(root);
}

function stampFile(dist: string): string {
  return join(dist, 'sources.sha256');
}

async function waitForTurn(path: string): Promise<Claim> {
  for (;;) {
    const claimed = claim(path);
    if (!('owner' in claimed)) return claimed;
    await pause(100);
  }
}
