/** The floors of the house: who may import whom. The words are in the README's map of the folders. */

interface Room {
  /** A folder (ends in `/`) or a file; the longest that matches names a file's room. */
  readonly path: string;
  /** A file imports from its own room and from rooms on lower floors. */
  readonly floor: number;
}

/** Rooms of the main process, lowest first. */
const rooms: readonly Room[] = [
  { path: 'electron/foundation/', floor: 0 },
  { path: 'electron/credential/', floor: 1 },
  { path: 'electron/catalogue/', floor: 1 },
  { path: 'electron/search/', floor: 1 },
  { path: 'electron/contract/', floor: 2 },
  { path: 'electron/configuration/', floor: 2 },
  { path: 'electron/devices/line/', floor: 2 },
  { path: 'electron/store/', floor: 3 },
  { path: 'electron/gateway/', floor: 3 },
  { path: 'electron/documents/', floor: 3 },
  { path: 'electron/devices/identity-reader/', floor: 3 },
  { path: 'electron/devices/code-scanner/', floor: 3 },
  { path: 'electron/devices/card-printer/', floor: 3 },
  { path: 'electron/devices/slip-printer/', floor: 3 },
  { path: 'electron/devices/locker/', floor: 3 },
  { path: 'electron/devices/open-devices.ts', floor: 4 },
  /** Reads font files for the documents, which themselves know no Node. */
  { path: 'electron/fonts/', floor: 4 },
  { path: 'electron/services/session/', floor: 4 },
  { path: 'electron/services/reporting/', floor: 4 },
  { path: 'electron/services/staff/', floor: 5 },
  { path: 'electron/services/slips/', floor: 5 },
  { path: 'electron/services/verification/', floor: 5 },
  { path: 'electron/services/second-proof/', floor: 5 },
  { path: 'electron/services/questions/', floor: 5 },
  { path: 'electron/services/offline-signing/', floor: 6 },
  { path: 'electron/services/catalogue/', floor: 6 },
  { path: 'electron/services/cards/', floor: 7 },
  { path: 'electron/services/settings/', floor: 6 },
  { path: 'electron/services/people/', floor: 6 },
  { path: 'electron/services/records/', floor: 6 },
  { path: 'electron/services/locker/', floor: 8 },
  { path: 'electron/services/availability/', floor: 8 },
  { path: 'electron/services/equipment/', floor: 8 },
  { path: 'electron/services/supplies/', floor: 8 },
  { path: 'electron/services/guides/', floor: 8 },
  { path: 'electron/services/to-do/', floor: 9 },
  { path: 'electron/services/maintenance/', floor: 10 },
  { path: 'electron/kiosk-parts.ts', floor: 10 },
  { path: 'electron/describe-kiosk.ts', floor: 10 },
  { path: 'electron/started-here.ts', floor: 10 },
  { path: 'electron/build-delivery.ts', floor: 10 },
  { path: 'electron/build-locker.ts', floor: 10 },
  { path: 'electron/build-kiosk.ts', floor: 11 },
  { path: 'electron/running-kiosk.ts', floor: 12 },
  { path: 'electron/kiosk.ts', floor: 13 },
  { path: 'electron/hosts/', floor: 14 },
  { path: 'electron/hosts/browser/', floor: 15 },
  { path: 'electron/hosts/electron/', floor: 15 },
  { path: 'electron/main.ts', floor: 16 },
  { path: 'electron/preload.ts', floor: 16 },
  { path: 'electron/browser-host.ts', floor: 16 },
];

/** Only these may load Electron itself. */
const knowElectron = ['electron/main.ts', 'electron/preload.ts', 'electron/hosts/electron/'];

/** These run in the page as well as in the main process: they load no part of Node. */
const runEverywhere = [
  'electron/foundation/',
  'electron/contract/',
  'electron/credential/',
  'electron/catalogue/',
  'electron/search/',
  'electron/documents/',
  'renderer/',
];

/** What the page may take from the house besides its own files. Types of the foundation come through these two. */
const openToThePage = ['electron/contract/', 'electron/documents/'];

export interface Import {
  /** As written: `../store/jobs.ts`, `zod`, `node:fs`. */
  readonly specifier: string;
  /** The file of this project it names, from the root; undefined for packages. */
  readonly target: string | undefined;
  readonly typeOnly: boolean;
}

/** Why `file` (its path from the root) may not import this; undefined when it may. */
export function judgeImport(file: string, { specifier, target, typeOnly }: Import): string | undefined {
  if (target === undefined) return judgePackage(file, specifier);
  if (target.startsWith('../')) return 'leads out of the project';
  if (target.startsWith('assets/')) return undefined;
  if (/\.test\.tsx?$/.test(target)) return 'imports a test';
  const inElectron = file.startsWith('electron/');
  if (!inElectron && !file.startsWith('renderer/')) return undefined;
  if (target.startsWith('scripts/')) return 'the product knows nothing of scripts and simulators';
  if (target.startsWith('tests/')) return 'the product knows nothing of its tests';
  return inElectron ? judgeFloor(file, target) : judgePage(file, target, typeOnly);
}

function judgePackage(file: string, specifier: string): string | undefined {
  const name = specifier.split('/')[0];
  if (name === 'electron' && !isIn(file, knowElectron))
    return 'only the entries and hosts/electron know Electron';
  const fromNode = specifier.startsWith('node:');
  if (fromNode && isIn(file, runEverywhere)) return 'runs in the page too and may not load Node';
  if (name === 'vitest' || name === 'fast-check') return 'the product knows nothing of its tests';
  return undefined;
}

function judgePage(file: string, target: string, typeOnly: boolean): string | undefined {
  if (target.startsWith('renderer/') || isIn(target, openToThePage)) return undefined;
  if (typeOnly && target.startsWith('electron/foundation/')) return undefined;
  // The verifier page judges codes by itself, on a phone without a kiosk.
  if (file.startsWith('renderer/verifier/') && target.startsWith('electron/credential/')) return undefined;
  return 'the page imports electron/contract and electron/documents, and only types of electron/foundation';
}

function judgeFloor(file: string, target: string): string | undefined {
  const from = roomOf(file);
  const to = roomOf(target);
  if (!from) return `${file} stands in no room: give it one in tests/house/floors.ts`;
  if (!to) return `${target} stands in no room`;
  if (from === to || to.floor < from.floor) return undefined;
  return `${from.path} (floor ${from.floor}) may not import ${to.path} (floor ${to.floor})`;
}

function roomOf(file: string): Room | undefined {
  return rooms
    .filter(({ path }) => isIn(file, [path]))
    .sort((one, other) => other.path.length - one.path.length)[0];
}

function isIn(file: string, paths: readonly string[]): boolean {
  return paths.some((path) => (path.endsWith('/') ? file.startsWith(path) : file === path));
}
