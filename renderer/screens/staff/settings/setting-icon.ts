import {
  Archive,
  Building2,
  Languages,
  LayoutList,
  type LucideIcon,
  MapPinned,
  MonitorSmartphone,
  Network,
  Phone,
  Plug,
  Timer,
  Volume2,
} from 'lucide-react';

const icons: Readonly<Record<string, LucideIcon>> = {
  site: Building2,
  help: Phone,
  languages: Languages,
  session: Timer,
  services: LayoutList,
  screen: MonitorSmartphone,
  machine: MapPinned,
  sound: Volume2,
  devices: Plug,
  locker: Archive,
  gateway: Network,
};

/** By what the setting belongs to: the first word of its name. */
export function settingIcon(setting: string): LucideIcon {
  return icons[setting.split('.')[0] ?? ''] ?? Plug;
}
