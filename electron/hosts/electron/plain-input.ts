import { err, ok, type Result } from '../../foundation/result.ts';

/** As much as the browser host lets through in one message. */
const longestInputBytes = 64 * 1024;

/**
 * What Electron's messages can carry is wider than what the contract speaks (maps, cycles, bytes): reduces an input to
 * the plain JSON that the browser host's page can send, so that both hosts hand the same to the kiosk.
 */
export function plainInput(given: unknown): Result<unknown, { code: 'invalid-input' }> {
  try {
    const text = JSON.stringify(given);
    if (text === undefined) return ok(undefined);
    return Buffer.byteLength(text) > longestInputBytes ? err('invalid-input') : ok(JSON.parse(text));
  } catch {
    return err('invalid-input');
  }
}
