import { z } from 'zod';
import { type SettingDifference, settingDifference } from '../../contract/staff/setting-names.ts';
import type { Store } from '../../store/store.ts';
import { readOverlay } from './lay-over.ts';
import type { Overlay } from './settings-change.ts';

export type VersionState = 'trial' | 'in-force' | 'past' | 'not-kept';

/** What staff changed at the kiosk at one time. */
export interface SettingsVersion {
  readonly number: number;
  readonly state: VersionState;
  /** Id of the member of staff. */
  readonly by: number;
  /** ms */
  readonly at: number;
  /** What it changed then. */
  readonly differences: readonly SettingDifference[];
}

interface Row {
  readonly number: number;
  readonly state: VersionState;
  readonly document: string;
  readonly differences: string;
  readonly by: number;
  readonly at: number;
}

/** As many as are looked at; older ones are kept all the same. */
const mostListed = 50;

export function keepVersions({ database }: Store) {
  const listed = database.prepare<[], Row>(
    `SELECT * FROM settings_version ORDER BY number DESC LIMIT ${mostListed}`,
  );
  const inState = database.prepare<[VersionState], Row>('SELECT * FROM settings_version WHERE state = ?');
  const numbered = database.prepare<[number], Row>('SELECT * FROM settings_version WHERE number = ?');
  const insert = database.prepare<[VersionState, string, string, number, number]>(
    'INSERT INTO settings_version (state, document, differences, by, at) VALUES (?, ?, ?, ?, ?)',
  );
  const move = database.prepare<[VersionState, VersionState]>(
    'UPDATE settings_version SET state = ? WHERE state = ?',
  );
  return {
    list: (): readonly SettingsVersion[] => listed.all().map(versionOf),
    numberInState: (state: VersionState) => inState.get(state)?.number,
    overlayInState: (state: VersionState) => overlayOfRow(inState.get(state)),
    overlayOf: (number: number) => overlayOfRow(numbered.get(number)),
    add: (version: Omit<SettingsVersion, 'number'>, overlay: Overlay): number => {
      const { state, differences, by, at } = version;
      const document = JSON.stringify(overlay);
      return Number(insert.run(state, document, JSON.stringify(differences), by, at).lastInsertRowid);
    },
    move: (from: VersionState, to: VersionState): void => {
      move.run(to, from);
    },
  };
}

function overlayOfRow(row: Row | undefined): Overlay | undefined {
  return row && readOverlay(row.document);
}

function versionOf({ number, state, by, at, differences }: Row): SettingsVersion {
  const read = z.array(settingDifference).safeParse(JSON.parse(differences));
  // An older build may have named settings that are gone since.
  return { number, state, by, at, differences: read.data ?? [] };
}
