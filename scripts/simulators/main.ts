import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCardPrinterSimulator } from './card-printer/card-printer-simulator.ts';
import { startCodeScannerSimulator } from './code-scanner/code-scanner-simulator.ts';
import { startIdentityReaderSimulator } from './identity-reader/identity-reader-simulator.ts';
import {
  demonstrationBaud,
  demonstrationBoards,
  demonstrationCabinets,
} from './locker-boards/demonstration-locker.ts';
import { startLockerSimulator } from './locker-boards/locker-simulator.ts';
import { readSimulatorOptions, type SimulatorOptions, usage } from './main-options.ts';
import { startPanel } from './panel/panel-server.ts';
import { startSlipPrinterSimulator } from './slip-printer/slip-printer-simulator.ts';

const commandLine = process.argv.slice(2);
if (commandLine.includes('--help')) {
  process.stdout.write(usage);
} else {
  const options = readSimulatorOptions(commandLine);
  if (options.ok) {
    await run(options.value);
  } else {
    console.error(`${options.error.detail}\n\n${usage}`);
    process.exitCode = 2;
  }
}

async function run(options: SimulatorOptions): Promise<void> {
  const { dataFolder } = options;
  if (dataFolder !== undefined) mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  // The printers always keep what they printed; without a data folder until the end of this process.
  const folder = dataFolder ?? mkdtempSync(join(tmpdir(), 'simulators-'));
  const stateFile = (name: string) =>
    dataFolder === undefined ? undefined : join(dataFolder, `${name}.json`);

  const simulators = [
    await startIdentityReaderSimulator({
      listen: options.serialReader ?? { port: options.readerPort },
      stateFile: stateFile('identity-reader'),
    }),
    await startCodeScannerSimulator({
      listen: { port: options.scannerPort },
      stateFile: stateFile('code-scanner'),
    }),
    await startCardPrinterSimulator({
      port: options.printerPort,
      folder: join(folder, 'card-printer'),
      ...(options.printMilliseconds === undefined ? {} : { printMilliseconds: options.printMilliseconds }),
    }),
    await startSlipPrinterSimulator({
      listen: options.serialSlipPrinter ?? { port: options.slipPrinterPort },
      folder: join(folder, 'slip-printer'),
    }),
    await startLockerSimulator({
      lines: [
        {
          name: 'locker',
          listen: options.serialLocker ?? { port: options.lockerPort },
          kioskBaud: demonstrationBaud,
          boards: demonstrationBoards,
        },
      ],
      stateFile: stateFile('locker'),
      wall: demonstrationCabinets,
    }),
  ];
  const panel = await startPanel({ simulators, gatewayUrl: options.gatewayUrl, port: options.panelPort });
  console.log(`panel: ${panel.url}`);

  const stop = async () => {
    await panel.close();
    await Promise.all(simulators.map((each) => each.close()));
    if (dataFolder === undefined) rmSync(folder, { recursive: true, force: true });
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
}
