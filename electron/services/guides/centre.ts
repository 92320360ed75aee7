import type { Centre } from './own-guides.ts';

/**
 * Who speaks in the guides that are written at this kiosk. A kiosk whose centre has no name in the configuration is a
 * centre of its own: its staff's guides are shown here, and nobody else's.
 */
export function centreOf(site: {
  readonly name: string;
  readonly kioskId: string;
  readonly centre?: string | undefined;
}): Centre {
  const ofItsOwn = ['kiosk', ...site.kioskId.toLowerCase().split('-')]
    .filter((part) => part !== '')
    .join('-');
  return { kind: 'centre', centre: site.centre ?? ofItsOwn, name: site.name };
}
