import type { Configuration } from '../../configuration/configuration.ts';
import type { DeviceFact } from '../../contract/staff/equipment-views.ts';
import type { DeviceName } from '../../contract/staff/lines.ts';
import type { PrinterDescription } from '../../devices/card-printer/card-printer.ts';
import type { SettingsChange } from '../settings/settings-change.ts';

type DevicesConfigured = Configuration['devices'];

/** What the configuration says of a device. */
export function configuredFacts(device: DeviceName, configured: DevicesConfigured): DeviceFact[] {
  if (device === 'locker-boards')
    return configured.lockerBoards.map(({ name, driver, line, address }) => ({
      ...{ fact: 'board', text: `${name}: ${driver}, ${line}, ${address}` },
    }));
  const said = {
    'identity-reader': configured.identityReader,
    'code-scanner': configured.codeScanner,
    'card-printer': configured.cardPrinter,
    'slip-printer': configured.slipPrinter,
  }[device];
  if (!said) return [];
  return [
    { fact: 'driver', text: said.driver },
    { fact: 'address', text: 'uri' in said ? said.uri : said.line },
  ];
}

/** What a printer says of itself. */
export function describedFacts(described: PrinterDescription | undefined): DeviceFact[] {
  if (!described) return [];
  const { model, firmware, levels } = described;
  return [
    ...(model === undefined ? [] : [{ fact: 'model', text: model } as const]),
    ...(firmware === undefined ? [] : [{ fact: 'firmware', text: firmware } as const]),
    ...levels.map(({ name, percent }) => ({ fact: 'level', text: `${name} ${percent}%` }) as const),
  ];
}

/** The lines that devices of the kiosk hold. */
export function heldLines({
  identityReader,
  codeScanner,
  slipPrinter,
  lockerBoards,
}: DevicesConfigured): string[] {
  const devices = [identityReader, codeScanner, slipPrinter, ...lockerBoards];
  return [...new Set(devices.flatMap((device) => (device ? [device.line] : [])))];
}

/** What to change in the configuration, so that this line is used for that device. */
export function changeFor(line: string, device: DeviceName): SettingsChange | undefined {
  switch (device) {
    case 'identity-reader':
      return { devices: { identityReader: { line } } };
    case 'code-scanner':
      return { devices: { codeScanner: { driver: 'serial-scanner', line } } };
    case 'slip-printer':
      return { devices: { slipPrinter: { driver: 'escpos', line } } };
    case 'card-printer':
    case 'locker-boards':
      return undefined;
  }
}
