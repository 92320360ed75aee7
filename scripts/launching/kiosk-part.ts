import { join } from 'node:path';
import { findElectron } from './electron-binary.ts';
import { logFile, type PartDescription } from './part.ts';

/** How the kiosk is started on this machine, and the word it announces its address with (Electron has none). */
export function describeKiosk(
  root: string,
  kiosk: {
    readonly configurationFile: string;
    readonly dataFolder: string;
    readonly headless: boolean;
    /** Hardware and platform are simulated. */
    readonly demonstration: boolean;
    readonly port: number;
  },
  environment: Readonly<Record<string, string | undefined>> = process.env,
  asRoot: boolean = process.getuid?.() === 0,
): { readonly part: PartDescription; readonly word: 'kiosk' | undefined } {
  const hasDisplay =
    process.platform !== 'linux' || Boolean(environment.DISPLAY) || Boolean(environment.WAYLAND_DISPLAY);
  const windowed = hasDisplay && !kiosk.headless;
  // Electron refuses to run as root with its sandbox, and without it it would not be worth showing.
  const electron = windowed && !asRoot ? findElectron(root, environment) : undefined;
  const common = [...['--config', kiosk.configurationFile], ...['--data', join(kiosk.dataFolder, 'kiosk')]];
  if (kiosk.demonstration) common.push('--demonstration');
  const part = {
    name: 'kiosk',
    workingFolder: root,
    logFile: logFile(kiosk.dataFolder, 'kiosk'),
    environment: { NODE_ENV: 'production' },
  };
  if (electron)
    return { part: { ...part, command: electron, arguments: [root, ...common] }, word: undefined };
  return {
    part: {
      ...part,
      command: process.execPath,
      arguments: [
        join(root, 'dist/electron/browser-host.js'),
        ...common,
        ...['--port', String(kiosk.port)],
        ...(windowed ? [] : ['--headless']),
      ],
    },
    word: 'kiosk',
  };
}
