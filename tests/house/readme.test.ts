import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { configurationSchema } from '../../electron/configuration/configuration.ts';
import { readConfiguration } from '../../electron/configuration/load-configuration.ts';
import { readProjectFile } from './project-files.ts';

const root = join(import.meta.dirname, '../..');
const readme = readProjectFile('README.md');
const example = /^```yaml\n([\s\S]*?)^```/m.exec(readme)?.[1] ?? '';

/** Every setting that an object schema names, as `devices.cardPrinter.uri`; of alternatives, none is asked for. */
function settings(schema: unknown, path = ''): readonly string[] {
  const { properties = {} } = schema as { readonly properties?: Readonly<Record<string, unknown>> };
  return Object.entries(properties).flatMap(([name, inner]) => {
    const here = path === '' ? name : `${path}.${name}`;
    return [here, ...settings(inner, here)];
  });
}

function valueAt(document: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce((value, name) => (value as Record<string, unknown> | undefined)?.[name], document);
}

describe("the README's configuration", () => {
  test('is one that a kiosk starts with', () => {
    const read = readConfiguration(example);
    expect(read.ok ? '' : read.error.detail).toBe('');
  });

  test('holds every setting there is', () => {
    const all = settings(z.toJSONSchema(configurationSchema, { io: 'input' }));
    expect(all).toContain('devices.cardPrinter.retractOperation');
    const document: unknown = parse(example);
    expect(all.filter((path) => valueAt(document, path) === undefined)).toEqual([]);
  });
});

describe("the README's map", () => {
  const named = [...readme.matchAll(/`((?:assets|docs|electron|renderer|scripts|tests)\/[\w./-]+)`/g)].map(
    ([, path = '']) => path,
  );

  test('names nothing that is not there', () => {
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test.each([
    'assets',
    'docs',
    'electron',
    'electron/devices',
    'electron/hosts',
    'electron/services',
    'renderer',
    'scripts',
    'tests',
  ])('names every room in %s', (folder) => {
    const rooms = readdirSync(join(root, folder), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    const unnamed = rooms
      .map(({ name }) => `${folder}/${name}/`)
      .filter((room) => !named.some((path) => path.startsWith(room)));
    expect(unnamed).toEqual([]);
  });
});

test("the README's commands, pictures and links are there", () => {
  const { scripts } = JSON.parse(readProjectFile('package.json')) as { scripts: Record<string, string> };
  const commands = [...readme.matchAll(/npm run (?:--silent )?([\w-]+)/g)].map(([, name = '']) => name);
  expect(commands.length).toBeGreaterThan(5);
  expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  const files = [...readme.matchAll(/(?:src="|\]\()([\w./-]+)/g)].map(([, path = '']) => path);
  expect(files.length).toBeGreaterThan(4);
  expect(files.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test("the README's pictures are PNG files that load quickly", () => {
  for (const name of readdirSync(join(root, 'docs/pictures'))) {
    const path = join(root, 'docs/pictures', name);
    expect(readFileSync(path).subarray(1, 4).toString('latin1'), name).toBe('PNG');
    expect(statSync(path).size, name).toBeLessThan(200_000);
  }
});
