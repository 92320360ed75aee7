import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Guide } from '../catalogue/guide.ts';
import type { Answered } from './answered.ts';

/** What counts up with each change; null where the platform has none of its own. */
export interface CatalogueVersions {
  readonly catalogue: number | null;
  readonly guides: number | null;
}

/** Guides that came by themselves: of the city, and of the centre in which this kiosk stands. */
export interface GuidesOfPlatform {
  readonly version: number;
  readonly guides: readonly Guide[];
  /** One sentence for each guide that is of another shape: the others are good all the same. */
  readonly refused: readonly string[];
}

/** What the centre can do for people, where the city knows it better than the built-in catalogue. */
export interface CatalogueGateway {
  /** Cheap: asked every few minutes, to see whether there is anything new to fetch. */
  catalogueVersions(): Answered<CatalogueVersions>;
  /** Of the shape and consistent in itself; which one to show says `mergeCatalogues`. Refused: `not-offered`. */
  catalogue(): Answered<Catalogue>;
  /** Refused: `not-offered`. */
  guides(): Answered<GuidesOfPlatform>;
}
