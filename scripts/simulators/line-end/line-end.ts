import { serialEnd } from './serial-end.ts';
import { tcpEnd } from './tcp-end.ts';

/** The device's end of a line: what a simulated device hears and says. */
export interface LineEnd {
  /** How the kiosk's configuration names this line. */
  readonly address: string;
  /** Whether somebody can hear the device now. */
  readonly connected: boolean;
  onBytes(listener: (bytes: Uint8Array) => void): void;
  onConnection(listener: () => void): void;
  /** Writes at once; nothing happens where nobody is connected. */
  write(bytes: Uint8Array): void;
  /** Pulls the plug: over TCP connections are cut and refused, a serial port falls silent. */
  unplug(): Promise<void>;
  plugIn(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Where a simulated device listens: a TCP port on 127.0.0.1 (0 for a free one), or the device's end of a serial line,
 * with the path of the kiosk's end for the address.
 */
export type Listen =
  | { readonly port: number }
  | { readonly serialPath: string; readonly kioskPath?: string | undefined };

export function openLineEnd(listen: Listen, baud: number): Promise<LineEnd> {
  if ('port' in listen) return tcpEnd(listen.port);
  return serialEnd(listen.serialPath, listen.kioskPath ?? listen.serialPath, baud);
}
