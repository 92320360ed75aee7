import type { ExportedLog, LogLevel } from '../../contract/staff/records-views.ts';
import type { Leaf } from './audit-pages.ts';
import type { ChainVerdict } from './check-chain.ts';
import type { Stick } from './sticks.ts';
import type { WriteFailure, Written } from './write-export.ts';

export type CheckState =
  | { readonly kind: 'checking'; readonly done: number; readonly of: number }
  | Exclude<ChainVerdict, { readonly kind: 'stopped' }>
  /** Something threw. */
  | { readonly kind: 'not-checked' };

export type ExportState =
  | { readonly kind: 'choosing'; readonly rows: number }
  | { readonly kind: 'writing'; readonly done: number; readonly of: number }
  | ({
      readonly kind: 'done';
      readonly stick?: string;
      readonly folder: string;
      readonly rows: number;
    } & Written)
  | { readonly kind: 'failed'; readonly why: WriteFailure['code'] };

/** Where somebody is in the records: one of the two logs, or one step from it. */
export type Place =
  | { readonly at: 'audit'; readonly leaf: Leaf }
  | { readonly at: 'log'; readonly level: LogLevel; readonly leaf: Leaf }
  | { readonly at: 'filter' }
  | { readonly at: 'check'; readonly state: CheckState }
  | {
      readonly at: 'export';
      readonly log: ExportedLog;
      readonly sticks: readonly Stick[];
      readonly state: ExportState;
    };
