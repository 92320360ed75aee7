import { Device } from './device.tsx';
import { DeviceConfirmCard } from './device-confirm-card.tsx';
import { DeviceRemedy } from './device-remedy.tsx';
import { DeviceTest } from './device-test.tsx';
import { Devices } from './devices.tsx';
import { DevicesFound } from './devices-found.tsx';

/** What draws each screen of the devices. */
export const devicesScreens = {
  devices: Devices,
  device: Device,
  'device-confirm-card': DeviceConfirmCard,
  'device-remedy': DeviceRemedy,
  'device-test': DeviceTest,
  'devices-found': DevicesFound,
} as const;
