import { type BuiltKiosk, buildKiosk, type Service } from './build-kiosk.ts';
import type { LockerBoardConfiguration } from './configuration/locker-configuration.ts';
import { openDevices } from './devices/open-devices.ts';
import { describeThrown } from './foundation/log.ts';
import type { RunningParts } from './kiosk-parts.ts';
import { keptBoardTraits } from './services/locker/commissioning/kept-traits.ts';

export interface RunningKiosk extends BuiltKiosk {
  /** Lets work under way reach a durable state, closes the devices. The store stays open. */
  close(): Promise<void>;
}

/** Builds it whole, or leaves nothing of it open: what it throws is a bug, or settings that no kiosk can be built with. */
export function runKiosk(parts: RunningParts): RunningKiosk {
  const configuration = parts.settings.present();
  const kept = keptBoardTraits(parts.store);
  const learned = (board: LockerBoardConfiguration) => kept(board)?.traits;
  const devices = openDevices(configuration.devices, { ...parts, learned });
  const services: Service[] = [];
  const close = async () => {
    await Promise.all(services.toReversed().map((each) => each.close()));
    await devices.close();
  };
  try {
    return { ...buildKiosk({ ...parts, configuration }, devices, services), close };
  } catch (thrown) {
    void close().catch((alsoThrown) => parts.log.error('close-threw', describeThrown(alsoThrown)));
    throw thrown;
  }
}
