import { join } from 'node:path';
import type { ExportedLog, LogLevel, RecordFilter } from '../../contract/staff/records-views.ts';
import type { Clock } from '../../foundation/clock.ts';
import { describeThrown, type Log } from '../../foundation/log.ts';
import type { LogMemory } from '../../foundation/log-memory.ts';
import type { AuditLog } from '../../store/audit/audit-log.ts';
import type { AuditReader } from '../../store/audit/audit-reader.ts';
import type { StaffPart, StaffPartHost } from '../staff/staff-part.ts';
import { auditExport } from './audit-export.ts';
import { noFilter, turn } from './audit-pages.ts';
import { checkChain } from './check-chain.ts';
import { exportName } from './export-name.ts';
import { logExport } from './log-export.ts';
import { turnLog } from './log-pages.ts';
import type { CheckState, ExportState, Place } from './place.ts';
import type { Stick } from './sticks.ts';
import { viewOf } from './views.ts';
import { writeExport } from './write-export.ts';

export interface RecordsPartParts {
  readonly reader: AuditReader;
  readonly memory: LogMemory;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly log: Log;
  readonly kioskId: string;
  readonly dataFolder: string;
  readonly sticks: () => readonly Stick[];
  /** The name of a member of staff, or what stands for it. */
  readonly nameOf: (staff: number) => string;
  /** What the catalogue calls a service. */
  readonly serviceName: (service: string) => string | undefined;
}

/** Somebody looks through the records. Each of these: false where it means nothing. */
export interface RecordsPart extends StaffPart {
  show(log: ExportedLog): boolean;
  turn(to: 'older' | 'newer'): boolean;
  openFilter(): boolean;
  filter(filter: RecordFilter): boolean;
  filterLog(level: LogLevel): boolean;
  check(): boolean;
  openExport(): boolean;
  lookForSticks(): boolean;
  /** `stick`: where it is mounted; null: into the kiosk's own folder. */
  export(stick: string | null): boolean;
}

const newest = {};

export function startRecordsPart(parts: RecordsPartParts, host: StaffPartHost): RecordsPart {
  const { reader, memory, audit, clock, log, kioskId, nameOf } = parts;
  const by = host.by.id;
  let filter: RecordFilter = noFilter;
  let place: Place = { at: 'audit', leaf: newest };
  let over = false;

  function go(next: Place): boolean {
    if (over) return false;
    place = next;
    host.changed();
    return true;
  }
  /** The log that was come from. */
  const back = (): Place =>
    place.at === 'export' && place.log === 'log'
      ? { at: 'log', level: 'info', leaf: newest }
      : { at: 'audit', leaf: newest };
  const isWriting = () => place.at === 'export' && place.state.kind === 'writing';

  const choosing = (what: ExportedLog): ExportState => ({
    kind: 'choosing',
    rows: what === 'audit' ? reader.count({}, reader.last()?.number ?? 0) : memory.lines().length,
  });

  async function check(): Promise<void> {
    const isStopped = () => over || place.at !== 'check';
    const show = (state: CheckState) => !isStopped() && go({ at: 'check', state });
    try {
      const verdict = await checkChain(reader, {
        progress: (done, of) => show({ kind: 'checking', done, of }),
        isStopped,
      });
      if (verdict.kind === 'stopped' || isStopped()) return;
      audit.record('audit-checked', { by, brokenAt: verdict.kind === 'broken' ? verdict.at : null });
      show(verdict);
    } catch (thrown) {
      log.error('audit-check-threw', describeThrown(thrown));
      show({ kind: 'not-checked' });
    }
  }

  async function write(what: ExportedLog, stick: Stick | undefined): Promise<ExportState> {
    const now = clock.now();
    const content = what === 'audit' ? auditExport({ reader, kiosk: kioskId, now }) : logExport(memory);
    const folder = stick?.folder ?? join(parts.dataFolder, 'exports');
    const isThere = () => !stick || parts.sticks().some((each) => each.folder === stick.folder);
    const written = await writeExport({
      ...{ folder, name: exportName(kioskId, what, now), content, isThere, makesFolder: !stick },
      onProgress: (done) => showExport({ kind: 'writing', done, of: content.rows }),
    });
    if (!written.ok) return { kind: 'failed', why: written.error.code };
    const { rows } = content;
    audit.record('records-exported', { by, log: what, rows, to: stick ? 'stick' : 'kiosk' });
    return { kind: 'done', ...written.value, folder, rows, ...(stick && { stick: stick.name }) };
  }

  function showExport(state: ExportState): void {
    if (place.at === 'export') go({ ...place, state });
  }

  return {
    show: (wanted) => {
      if (place.at !== 'audit' && place.at !== 'log') return false;
      const there: Place =
        wanted === 'audit' ? { at: 'audit', leaf: newest } : { at: 'log', level: 'info', leaf: newest };
      return go(there);
    },
    turn: (to) => {
      if (place.at === 'audit') {
        const leaf = turn(reader, filter, place.leaf, to);
        return leaf ? go({ at: 'audit', leaf }) : false;
      }
      if (place.at !== 'log') return false;
      const leaf = turnLog(memory, place.level, place.leaf, to);
      return leaf ? go({ ...place, leaf }) : false;
    },
    openFilter: () => (place.at === 'audit' ? go({ at: 'filter' }) : false),
    filter: (wanted) => {
      if (over || (place.at !== 'filter' && place.at !== 'audit')) return false;
      filter = wanted;
      return go({ at: 'audit', leaf: newest });
    },
    filterLog: (level) => (place.at === 'log' ? go({ at: 'log', level, leaf: newest }) : false),
    check: () => {
      if (place.at !== 'audit' || !go({ at: 'check', state: { kind: 'checking', done: 0, of: 0 } }))
        return false;
      void check();
      return true;
    },
    openExport: () => {
      if (place.at !== 'audit' && place.at !== 'log') return false;
      return go({ at: 'export', log: place.at, sticks: parts.sticks(), state: choosing(place.at) });
    },
    lookForSticks: () => {
      if (place.at !== 'export' || isWriting()) return false;
      return go({ ...place, sticks: parts.sticks(), state: choosing(place.log) });
    },
    export: (folder) => {
      if (place.at !== 'export' || place.state.kind !== 'choosing') return false;
      const stick = place.sticks.find((each) => each.folder === folder);
      if (folder !== null && !stick) return false;
      if (!go({ ...place, state: { kind: 'writing', done: 0, of: 0 } })) return false;
      write(place.log, stick).then(showExport, (thrown) => {
        log.error('export-threw', describeThrown(thrown));
        showExport({ kind: 'failed', why: 'fault' });
      });
      return true;
    },
    view: () =>
      viewOf(place, { reader, memory, filter, nameOf, serviceName: parts.serviceName, now: clock.now() }),
    goBack: () => {
      if (place.at === 'audit') return false;
      return go(place.at === 'log' ? { at: 'audit', leaf: newest } : back());
    },
    isAtWork: isWriting,
    leave: () => {
      over = true;
    },
  };
}
