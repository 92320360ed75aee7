import type { Configuration } from './configuration/configuration.ts';
import type { KioskDescription } from './contract/kiosk-description.ts';

/** What the page must know of this kiosk. */
export function describeKiosk(configuration: Configuration): KioskDescription {
  const { site, key, screen, help, machine, languages, sound } = configuration;
  const demonstration = key.source === 'demonstration';
  return { siteName: site.name, demonstration, screen, help, machine, languages, sound };
}
