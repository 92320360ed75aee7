import { z } from 'zod';
import { administrator, type Need, procedure, technician } from '../declare.ts';

const nothing = z.strictObject({});
const step = { needs: technician, output: nothing, errors: ['moved-on'] } as const;
const either: Need = { oneOf: ['technician', 'administrator'] };

/** The boards of the document locker: how they are, what they are taught, and every door of one at once. */
export const commissioningProcedures = {
  'lockerBoards.open': procedure({ ...step, needs: either, input: nothing }),
  'lockerBoards.openBoard': procedure({
    ...{ ...step, needs: either },
    input: z.strictObject({ board: z.string().max(16) }),
  }),
  /** Begins to learn the board that is shown. */
  'lockerBoards.learn': procedure({ ...step, input: nothing }),
  /** "All doors are shut." */
  'lockerBoards.allShut': procedure({ ...step, input: nothing }),
  /** This door once more: what the board says now is what all shut doors say. */
  'lockerBoards.again': procedure({ ...step, input: nothing }),
  /** This door is left out. */
  'lockerBoards.leaveOut': procedure({ ...step, input: nothing }),
  /** The doors that nobody opened yet are left out. */
  'lockerBoards.enoughDoors': procedure({ ...step, input: nothing }),
  /** Sends one unlock pulse to the door that is shown. */
  'lockerBoards.tryPulse': procedure({ ...step, input: nothing }),
  /** From now on with a longer pulse. */
  'lockerBoards.longerPulse': procedure({ ...step, input: nothing }),
  /** To what was learned. */
  'lockerBoards.toLearned': procedure({ ...step, input: nothing }),
  /** Keeps what was learned, from now on and after each start. */
  'lockerBoards.keep': procedure({ ...step, input: nothing }),
  /** Forgets it: all is as before. */
  'lockerBoards.discard': procedure({ ...step, input: nothing }),
  /** Asks whether every door of the board that is shown is to be opened. Opens nothing. */
  'lockerBoards.askEveryDoor': procedure({ ...step, needs: administrator, input: nothing }),
  /** The first yes: asks again. Opens nothing. */
  'lockerBoards.sureOfEveryDoor': procedure({ ...step, needs: administrator, input: nothing }),
  /** The second yes. Which board that is, the core knows. */
  'lockerBoards.openEveryDoor': procedure({ ...step, needs: administrator, input: nothing }),
} as const;
