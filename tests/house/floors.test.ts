import { describe, expect, test } from 'vitest';
import { judgeImport } from './floors.ts';
import { projectFiles, readProjectFile } from './project-files.ts';
import { readSource } from './read-source.ts';

/** Why this file breaks a rule of the house; empty when it keeps them all. */
function faultsOf(file: string, text: string): readonly string[] {
  const { imports, usesConsole } = readSource(file, text);
  const faults = imports.flatMap((each) => {
    const reason = judgeImport(file, each);
    return reason ? [`${file} → ${each.specifier}: ${reason}`] : [];
  });
  return usesConsole ? [...faults, `${file}: writes to the console instead of the log`] : faults;
}

/** The conformance suite is a test that every host brings to its own. */
function isProduct(file: string): boolean {
  return (
    /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !file.startsWith('electron/hosts/conformance/')
  );
}

describe('the floors of the house', () => {
  const product = [...projectFiles('electron'), ...projectFiles('renderer')].filter(isProduct);

  test('every file of the product imports only from its own room and from rooms below', () => {
    expect(product.length).toBeGreaterThan(20);
    expect(product.flatMap((file) => faultsOf(file, readProjectFile(file)))).toEqual([]);
  });

  test.each([
    ['electron/foundation/a.ts', "import { b } from '../contract/b.ts';"],
    ['electron/store/a.ts', "import type { B } from '../gateway/b.ts';"],
    ['electron/devices/card-printer/a.ts', "import { b } from '../identity-reader/b.ts';"],
    ['electron/gateway/a.ts', "export * from '../services/cards/b.ts';"],
    ['electron/services/session/a.ts', "import { b } from '../cards/b.ts';"],
    ['electron/services/cards/a.ts', "const b = await import('../../kiosk.ts');"],
    ['electron/kiosk.ts', "import { b } from './hosts/open-log.ts';"],
    ['electron/hosts/browser/a.ts', "import { b } from '../electron/b.ts';"],
    ['electron/hosts/open-log.ts', "type B = import('./browser/b.ts').B;"],
    ['electron/new-room/a.ts', "import { b } from '../foundation/b.ts';"],
    ['electron/kiosk.ts', "import { app } from 'electron';"],
    ['electron/services/cards/a.ts', "const { app } = require('electron/main');"],
    ['electron/hosts/browser/a.ts', "import { b } from '../../../scripts/simulators/b.ts';"],
    ['electron/hosts/browser/a.ts', "import { b } from '../../../tests/support/b.ts';"],
    ['electron/hosts/browser/a.ts', "import { b } from './b.test.ts';"],
    ['electron/hosts/browser/a.ts', "import { b } from '../../../../elsewhere/b.ts';"],
    ['electron/contract/a.ts', "import { readFileSync } from 'node:fs';"],
    ['electron/documents/a.tsx', "import { join } from 'node:path'; export const a = <p />;"],
    ['electron/gateway/a.ts', "import { vi } from 'vitest';"],
    ['electron/gateway/a.ts', "console.log('a name');"],
    ['renderer/app/a.tsx', "import { b } from '../../electron/kiosk.ts'; export const a = <p />;"],
    ['renderer/app/a.ts', "import { b } from '../../electron/foundation/clock.ts';"],
    ['renderer/app/a.ts', "import type { b } from '../../electron/store/b.ts';"],
    ['renderer/app/a.ts', "import { b } from '../../scripts/simulators/simulator.ts';"],
    ['renderer/app/a.ts', "import { b } from 'electron';"],
    ['renderer/app/a.ts', "import { b } from 'node:fs';"],
    ['renderer/app/a.ts', "console.warn('a name');"],
  ])('would be broken by %s with %s', (file, text) => {
    expect(faultsOf(file, text)).toHaveLength(1);
  });

  test.each([
    ['electron/services/cards/a.ts', "import { b } from '../session/b.ts';"],
    ['electron/devices/card-printer/a.ts', "import { b } from '../line/b.ts';"],
    ['electron/hosts/electron/a.ts', "import { app } from 'electron'; import { b } from '../open-log.ts';"],
    [
      'electron/documents/a.ts',
      "import b from '../../assets/locales/en/documents.json' with { type: 'json' };",
    ],
    ['renderer/app/a.ts', "import type { Clock } from '../../electron/foundation/clock.ts';"],
    ['renderer/app/a.ts', "import { type Clock } from '../../electron/foundation/clock.ts';"],
    ['renderer/app/a.ts', "import { CardFace } from '../../electron/documents/card-face.tsx';"],
  ])('are kept by %s with %s', (file, text) => {
    expect(faultsOf(file, text)).toEqual([]);
  });
});
