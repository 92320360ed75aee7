import { EveryDoor } from './every-door.tsx';
import { LearnDoor } from './learn-door.tsx';
import { LearnPulse } from './learn-pulse.tsx';
import { LearnShut } from './learn-shut.tsx';
import { LockerBoard } from './locker-board.tsx';
import { LockerBoards } from './locker-boards.tsx';
import { LockerLearned } from './locker-learned.tsx';

/** What draws each screen of the locker's boards. */
export const commissioningScreens = {
  'locker-boards': LockerBoards,
  'locker-board': LockerBoard,
  'locker-learn-shut': LearnShut,
  'locker-learn-door': LearnDoor,
  'locker-learn-pulse': LearnPulse,
  'locker-learned': LockerLearned,
  'locker-every-door': EveryDoor,
} as const;
