import type { DeviceLine, DeviceName } from '../../contract/staff/lines.ts';
import type { StaffPart, StaffPartHost } from '../staff/staff-part.ts';

/** One device as it is now, for somebody who may not open the devices: what to do about it, and whom to call. */
export function startRemedyPart(
  parts: {
    readonly device: DeviceName;
    readonly lines: () => readonly DeviceLine[];
    /** The names of those who look after devices. */
    readonly technicians: () => readonly string[];
    /** Tells when a device is another way. */
    readonly onChange: (listener: () => void) => () => void;
  },
  host: StaffPartHost,
): StaffPart {
  const stop = parts.onChange(host.changed);
  return {
    view: () => {
      const device = parts.lines().find((line) => line.device === parts.device);
      return {
        screen: 'device-remedy',
        device: device ?? { device: parts.device, condition: 'good', troubles: [] },
        technicians: [...parts.technicians()],
      };
    },
    goBack: () => false,
    isAtWork: () => false,
    leave: stop,
  };
}
