import {
  Archive,
  BookOpenText,
  Building2,
  CircuitBoard,
  ClipboardList,
  History,
  KeyRound,
  type LucideIcon,
  MonitorCog,
  Network,
  Package,
  Printer,
  ScrollText,
  Users,
} from 'lucide-react';
import type { InputOf, ProcedureName } from '../../../../electron/contract/contract.ts';
import type { ScreenProps } from '../../view-of.ts';

export type Part = ScreenProps<'maintenance'>['view']['parts'][number];

/** Procedures that are asked with nothing but their name. */
type Opener = {
  readonly [N in ProcedureName]: Record<string, never> extends InputOf<N> ? N : never;
}[ProcedureName] &
  `${string}.open`;

/** What opens each part, and its picture; in the order of the tiles. */
export const partOpeners: Readonly<Record<Part, { readonly opens: Opener; readonly icon: LucideIcon }>> = {
  'to-do': { opens: 'toDo.open', icon: ClipboardList },
  locker: { opens: 'keeping.open', icon: Archive },
  supplies: { opens: 'supplies.open', icon: Package },
  devices: { opens: 'devices.open', icon: Printer },
  'locker-boards': { opens: 'lockerBoards.open', icon: CircuitBoard },
  network: { opens: 'network.open', icon: Network },
  guides: { opens: 'guides.open', icon: BookOpenText },
  site: { opens: 'siteSettings.open', icon: Building2 },
  machine: { opens: 'machineSettings.open', icon: MonitorCog },
  'settings-versions': { opens: 'settingsVersions.open', icon: History },
  people: { opens: 'people.open', icon: Users },
  records: { opens: 'records.open', icon: ScrollText },
  'own-pin': { opens: 'ownPin.open', icon: KeyRound },
};

export const partsInOrder = Object.keys(partOpeners) as readonly Part[];
