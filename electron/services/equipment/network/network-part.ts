import { networkInterfaces } from 'node:os';
import type { ScreenView } from '../../../contract/session-view.ts';
import type { PlatformLine } from '../../../contract/staff/lines.ts';
import type { NetworkStage, StageResult } from '../../../contract/staff/network-views.ts';
import { describeThrown, type Log } from '../../../foundation/log.ts';
import type { AuditLog } from '../../../store/audit/audit-log.ts';
import type { StaffPart, StaffPartHost } from '../../staff/staff-part.ts';
import type { PlatformReach } from './platform-reach.ts';

type Place =
  | { readonly at: 'state' }
  | { readonly at: 'test'; readonly stages: StageResult[]; readonly over: boolean }
  /** Nobody is here any more. */
  | { readonly at: 'left' };

export interface NetworkPart extends StaffPart {
  /** Tries the whole way; false: one is under way, or nobody is here. */
  test(): boolean;
}

type StateView = Extract<ScreenView, { readonly screen: 'network' }>;

export function startNetworkPart(
  parts: {
    readonly address: string;
    readonly reach: PlatformReach;
    readonly line: () => PlatformLine;
    readonly isForbidden: () => boolean;
    readonly circuit: () => StateView['circuit'];
    readonly testWay: (tell: (stages: StageResult[]) => void) => Promise<NetworkStage | undefined>;
    readonly audit: AuditLog;
    readonly log: Log;
    /** Tells when something that is shown may have changed. */
    readonly onNews: (listener: () => void) => () => void;
  },
  host: StaffPartHost,
): NetworkPart {
  const { reach } = parts;
  let place: Place = { at: 'state' };
  const stop = parts.onNews(host.changed);

  async function run(): Promise<void> {
    let mine = place;
    const show = (stages: StageResult[], over: boolean): void => {
      // Whoever went back does not come to the test by themselves.
      if (place !== mine) return;
      mine = { at: 'test', stages, over };
      place = mine;
      host.changed();
    };
    let last: StageResult[] = [];
    try {
      const failed = await parts.testWay((stages) => {
        last = stages;
        show(stages, false);
      });
      parts.audit.record('network-tested', { by: host.by.id, failed: failed ?? null });
    } catch (thrown) {
      // The kiosk may close meanwhile, or its disk be full: what was found out is shown all the same.
      parts.log.error('network-test-threw', describeThrown(thrown));
      last = last.map((each) => (each.state === 'doing' ? { ...each, state: 'bad' } : each));
    }
    show(last, true);
  }

  return {
    test: () => {
      if (place.at === 'left' || (place.at === 'test' && !place.over)) return false;
      place = { at: 'test', stages: [], over: false };
      void run();
      return true;
    },
    view: () => {
      if (place.at === 'test') return { screen: 'network-test', stages: place.stages, over: place.over };
      const { since, lastAnswerAt, clockAhead } = reach;
      return {
        screen: 'network',
        platform: parts.line(),
        address: parts.address,
        ...(since !== undefined && { since }),
        ...(lastAnswerAt !== undefined && { lastAnswerAt }),
        forbidden: parts.isForbidden(),
        circuit: parts.circuit(),
        ...(clockAhead !== undefined && { clockAhead: Math.round(clockAhead / 1000) }),
        interfaces: interfacesOfMachine(),
      };
    },
    goBack: () => {
      if (place.at !== 'test') return false;
      place = { at: 'state' };
      return true;
    },
    isAtWork: () => false,
    leave: () => {
      stop();
      place = { at: 'left' };
    },
  };
}

/** Those that lead out of the machine; addresses that only neighbours on the cable know are left out. */
function interfacesOfMachine(): StateView['interfaces'] {
  return Object.entries(networkInterfaces()).flatMap(([name, addresses = []]) => {
    const outward = addresses.filter(({ internal, address }) => !internal && !address.startsWith('fe80:'));
    return outward.length > 0
      ? [{ name, addresses: outward.map(({ cidr, address }) => cidr ?? address) }]
      : [];
  });
}
