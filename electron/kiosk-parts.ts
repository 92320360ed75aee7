import type { Configuration } from './configuration/configuration.ts';
import type { SessionView } from './contract/session-view.ts';
import type { DocumentRenderer } from './documents/document-renderer.ts';
import type { Clock } from './foundation/clock.ts';
import type { Log } from './foundation/log.ts';
import type { LogMemory } from './foundation/log-memory.ts';
import type { BegunGuides } from './services/guides/guides-service.ts';
import type { SettingsBook } from './services/settings/settings-book.ts';
import type { AuditLog } from './store/audit/audit-log.ts';
import type { MasterKey } from './store/key-source.ts';
import type { Store } from './store/store.ts';

/** What a host hands in. */
export interface KioskParts {
  readonly configuration: Configuration;
  readonly dataFolder: string;
  readonly documentRenderer: DocumentRenderer;
  readonly key: MasterKey;
  /** Presented to the platform as bearer token. */
  readonly gatewayToken?: string | undefined;
  /** This build, for the audit log. */
  readonly version: string;
  readonly clock: Clock;
  readonly log: Log;
  /** The last lines of that log. */
  readonly logMemory?: LogMemory | undefined;
}

/** What a kiosk runs with from its start to its end; the settings may change meanwhile. */
export interface RunningParts extends KioskParts {
  readonly store: Store;
  readonly audit: AuditLog;
  readonly settings: SettingsBook;
  /** What staff began to write; it outlives a kiosk that is built anew. */
  readonly begunGuides: BegunGuides;
  /** The database was restored from a backup just before. */
  readonly restored: boolean;
  /** What the page has seen of the kiosk before, where this one takes its place. */
  readonly after?: Pick<SessionView, 'session' | 'revision'> | undefined;
}
