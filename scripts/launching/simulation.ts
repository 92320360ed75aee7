import { join } from 'node:path';
import { z } from 'zod';
import type { Crew } from './crew.ts';
import { type DeviceAddresses, demonstrationConfiguration } from './demonstration-configuration.ts';
import { logFile, type Part } from './part.ts';
import type { Ports } from './ports.ts';
import type { StartOptions } from './start-options.ts';

export interface Simulation {
  readonly panelUrl: string;
  /** The kiosk's configuration that leads to the simulated world, as YAML. */
  readonly configuration: string;
}

/** Starts the sandbox of the city's platform and the simulated devices with their panel. */
export async function startSimulation(
  root: string,
  options: StartOptions,
  ports: Ports,
  crew: Crew,
): Promise<Simulation | { readonly failed: Part }> {
  const { dataFolder, serialReader, serialLocker } = options;
  const gatewayUrl = `http://127.0.0.1:${ports.gateway}`;
  const node = { command: process.execPath, workingFolder: root };
  const [gateway, simulators] = await Promise.all([
    crew.start(
      {
        ...node,
        name: 'sandbox-gateway',
        logFile: logFile(dataFolder, 'sandbox-gateway'),
        arguments: [
          join(root, 'scripts/sandbox-gateway/main.ts'),
          ...['--data', join(dataFolder, 'gateway')],
          ...['--port', String(ports.gateway)],
        ],
      },
      'gateway',
    ),
    crew.start(
      {
        ...node,
        name: 'simulators',
        logFile: logFile(dataFolder, 'simulators'),
        arguments: [
          join(root, 'scripts/simulators/main.ts'),
          ...['--data', join(dataFolder, 'simulators')],
          ...['--panel-port', String(ports.panel)],
          ...['--gateway', gatewayUrl],
          ...['--scanner-port', String(ports.codeScanner)],
          ...['--printer-port', String(ports.cardPrinter)],
          ...['--slip-printer-port', String(ports.slipPrinter)],
          ...(options.printMilliseconds === undefined
            ? []
            : ['--print-milliseconds', String(options.printMilliseconds)]),
          ...(serialReader
            ? ['--serial-reader', `${serialReader.simulatorEnd},${serialReader.kioskEnd}`]
            : ['--reader-port', String(ports.identityReader)]),
          ...(serialLocker
            ? ['--serial-locker', `${serialLocker.simulatorEnd},${serialLocker.kioskEnd}`]
            : ['--locker-port', String(ports.locker)]),
        ],
      },
      'panel',
    ),
  ]);
  if ('failed' in gateway) return gateway;
  if ('failed' in simulators) return simulators;
  const panelUrl = simulators.url ?? '';
  return { panelUrl, configuration: demonstrationConfiguration(gatewayUrl, await readAddresses(panelUrl)) };
}

const deviceAddress = z.object({ address: z.string() });
const panelState = z.object({
  devices: z.object({
    'identity-reader': deviceAddress,
    'code-scanner': deviceAddress,
    'card-printer': deviceAddress,
    'slip-printer': deviceAddress,
    locker: deviceAddress,
  }),
});

/** Asks the panel where its devices are: they know how their lines are written. */
async function readAddresses(panelUrl: string): Promise<DeviceAddresses> {
  const answer = await fetch(new URL('/api/state', panelUrl));
  const { devices } = panelState.parse(await answer.json());
  return {
    identityReader: devices['identity-reader'].address,
    codeScanner: devices['code-scanner'].address,
    cardPrinter: devices['card-printer'].address,
    slipPrinter: devices['slip-printer'].address,
    locker: devices.locker.address,
  };
}
