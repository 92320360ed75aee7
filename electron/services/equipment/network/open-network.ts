import type { Handlers } from '../../../contract/dispatcher.ts';
import type { PlatformLine } from '../../../contract/staff/lines.ts';
import type { Clock } from '../../../foundation/clock.ts';
import type { Log } from '../../../foundation/log.ts';
import type { HttpGateway } from '../../../gateway/http-gateway.ts';
import type { AuditLog } from '../../../store/audit/audit-log.ts';
import { outboxCounts } from '../../../store/outbox.ts';
import type { Store } from '../../../store/store.ts';
import { done } from '../../session/done.ts';
import type { MaintenanceDoor } from '../../staff/staff-part.ts';
import { type NetworkPart, startNetworkPart } from './network-part.ts';
import type { PlatformReach } from './platform-reach.ts';
import { testWay } from './way-test.ts';

type NetworkHandlers = Pick<Handlers, Extract<keyof Handlers, `network.${string}`>>;

export interface Network {
  readonly handlers: NetworkHandlers;
  /** For the overview. */
  platformLine(): PlatformLine;
  close(): void;
}

/** The way to the city's platform: whether it is open, and where it is not. */
export function openNetwork(parts: {
  /** As configured. */
  readonly url: string;
  readonly gateway: HttpGateway;
  /** Hears of the gateway's exchanges. */
  readonly reach: PlatformReach;
  /** The platform said last that it does not know this kiosk. */
  readonly isForbidden: () => boolean;
  /** Tells when the platform has been asked again. */
  readonly onAsked: (listener: () => void) => () => void;
  readonly store: Store;
  readonly audit: AuditLog;
  readonly door: MaintenanceDoor;
  readonly clock: Clock;
  readonly log: Log;
}): Network {
  const { gateway, reach, isForbidden, door, clock } = parts;
  const { database } = parts.store;
  let part: NetworkPart | undefined;

  function platformLine(): PlatformLine {
    const { waiting, refused } = outboxCounts(database);
    // Before the first answer nothing is wrong yet.
    const reachable = reach.isReached !== false;
    const condition = !reachable || isForbidden() ? 'bad' : refused > 0 ? 'soon' : 'good';
    return { condition, reachable, waiting, refused };
  }

  const stop = reach.onChange(door.overviewChanged);
  return {
    handlers: {
      'network.open': () =>
        door.open((host) => {
          part = startNetworkPart(
            {
              ...{ reach, isForbidden, audit: parts.audit, log: parts.log, onNews: parts.onAsked },
              ...{ address: parts.url, line: platformLine, circuit: gateway.circuit },
              testWay: (tell) => testWay({ url: new URL(parts.url), gateway, clock }, tell),
            },
            host,
          );
          return part;
        }),
      'network.test': () => done(part?.test()),
    },
    platformLine,
    close: stop,
  };
}
