import type { ComponentType, ReactElement } from 'react';
import type { lockerScreens } from '../../../electron/contract/locker-resident-views.ts';
import type { ScreenView } from '../../../electron/contract/session-view.ts';
import type { ScreenProps } from '../view-of.ts';
import { LockerChoose } from './locker-choose.tsx';
import { LockerCode } from './locker-code.tsx';
import { LockerCodeWait } from './locker-code-wait.tsx';
import { LockerCollected } from './locker-collected.tsx';
import { LockerDoor } from './locker-door.tsx';
import { LockerIsItIn } from './locker-is-it-in.tsx';
import { LockerNamePerson } from './locker-name-person.tsx';
import { LockerNotOpened } from './locker-not-opened.tsx';
import { LockerPapersLeft } from './locker-papers-left.tsx';
import { LockerPapersPhone } from './locker-papers-phone.tsx';
import { LockerPerson } from './locker-person.tsx';
import { LockerPersonNamed } from './locker-person-named.tsx';
import { LockerReady } from './locker-ready.tsx';
import { LockerRefused } from './locker-refused.tsx';
import { LockerScanCard } from './locker-scan-card.tsx';
import { LockerSecondProofWay } from './locker-second-proof-way.tsx';
import { LockerSize } from './locker-size.tsx';
import { LockerWay } from './locker-way.tsx';

type LockerScreenName = (typeof lockerScreens)[number]['shape']['screen']['value'];
type LockerScreens = { readonly [N in LockerScreenName]: ComponentType<ScreenProps<N>> };
type LockerView = Extract<ScreenView, { screen: LockerScreenName }>;

const components: LockerScreens = {
  'locker-way': LockerWay,
  'locker-code': LockerCode,
  'locker-code-wait': LockerCodeWait,
  'locker-scan-card': LockerScanCard,
  'locker-second-proof-way': LockerSecondProofWay,
  'locker-choose': LockerChoose,
  'locker-ready': LockerReady,
  'locker-name-person': LockerNamePerson,
  'locker-person-named': LockerPersonNamed,
  'locker-door': LockerDoor,
  'locker-not-opened': LockerNotOpened,
  'locker-collected': LockerCollected,
  'locker-person': LockerPerson,
  'locker-refused': LockerRefused,
  'locker-size': LockerSize,
  'locker-papers-phone': LockerPapersPhone,
  'locker-is-it-in': LockerIsItIn,
  'locker-papers-left': LockerPapersLeft,
};

/** Whether residents see this at the document locker. */
export function isAtLocker(view: ScreenView): view is LockerView {
  return Object.hasOwn(components, view.screen);
}

export function LockerScreen({ view }: { readonly view: LockerView }): ReactElement {
  // The type of the list says that each component takes the view of its own name.
  const Component = components[view.screen] as ComponentType<{ view: typeof view }>;
  return <Component view={view} />;
}
