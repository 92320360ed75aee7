import type { Configuration } from './configuration/configuration.ts';
import type { KioskScreen } from './contract/attachment.ts';
import type { DocumentRenderer } from './documents/document-renderer.ts';
import type { Clock } from './foundation/clock.ts';
import type { Log } from './foundation/log.ts';
import type { Result } from './foundation/result.ts';
import type { MasterKey } from './store/key-source.ts';

/** What a host hands in. */
export interface KioskParts {
  readonly configuration: Configuration;
  readonly dataFolder: string;
  readonly documentRenderer: DocumentRenderer;
  readonly key: MasterKey;
  readonly clock: Clock;
  readonly log: Log;
}

export interface Kiosk {
  readonly screen: KioskScreen;
  /** Lets work under way reach a durable state, closes devices and store. */
  close(): Promise<void>;
}

export type KioskFailure = { readonly code: 'data-folder-unusable'; readonly detail: string };

/** Builds the whole kiosk, once. */
export type CreateKiosk = (parts: KioskParts) => Promise<Result<Kiosk, KioskFailure>>;
