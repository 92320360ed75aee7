import { findChromium } from './find-chromium.ts';

/** The Chromium that tests of this room drive. */
export function chromiumForTests(): string {
  const found = findChromium(process.env);
  if (!found.ok) throw new Error(found.error.detail);
  return found.value;
}
