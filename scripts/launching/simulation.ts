import { join } from 'node:path';
import type { Crew } from './crew.ts';
import { demonstrationConfiguration } from './demonstration-configuration.ts';
import { logFile, type Part } from './part.ts';
import type { Ports } from './ports.ts';
import type { StartOptions } from './start-options.ts';

export interface Simulation {
  readonly panelUrl: string | undefined;
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
  const { dataFolder, serialReader } = options;
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
          ...(serialReader
            ? ['--serial-reader', serialReader.simulatorEnd]
            : ['--reader-port', String(ports.identityReader)]),
        ],
      },
      'panel',
    ),
  ]);
  if ('failed' in gateway) return gateway;
  if ('failed' in simulators) return simulators;
  return {
    panelUrl: simulators.url,
    configuration: demonstrationConfiguration({
      gatewayUrl,
      identityReader: serialReader
        ? `serial:${serialReader.kioskEnd}`
        : `tcp://127.0.0.1:${ports.identityReader}`,
      codeScanner: `tcp://127.0.0.1:${ports.codeScanner}`,
      cardPrinter: `ipp://127.0.0.1:${ports.cardPrinter}/ipp/print`,
    }),
  };
}
