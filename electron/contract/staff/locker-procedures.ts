import { z } from 'zod';
import { clerk, procedure } from '../declare.ts';
import { cellAct, cellSize, longestName, longestTitle, lookReason } from './locker-views.ts';
import { foundBehind } from './look-through-views.ts';
import { typedPhone } from './phone-correction.ts';

const nothing = z.strictObject({});
const step = <I extends z.ZodType>(input: I) =>
  procedure({ needs: clerk, input, output: nothing, errors: ['moved-on'] });
const cell = z.string().regex(/^[A-Z]?\d{1,3}$/);

/** What staff do at the document locker. A cell that they name is chosen or shown; which door opens is the kiosk's to say. */
export const keepingProcedures = {
  'keeping.open': step(nothing),
  'keeping.openPutIn': step(nothing),
  'keeping.openCells': step(nothing),
  /** Also from one list to the other. */
  'keeping.openTakeBack': step(z.strictObject({ list: z.enum(['overdue', 'papers']) })),

  /** As it was typed. */
  'keeping.enterNumber': step(z.strictObject({ number: z.string().min(1).max(60) })),
  /** The platform does not know it: everything is entered here. */
  'keeping.byHand': step(nothing),
  'keeping.enterTitle': step(z.strictObject({ title: z.string().trim().min(1).max(longestTitle) })),
  'keeping.writeTitle': step(nothing),
  'keeping.enterName': step(z.strictObject({ name: z.string().trim().min(1).max(longestName) })),
  'keeping.enterIdentity': step(z.strictObject({ number: z.string().regex(/^\d{17}[\dX]$/) })),
  /** null: they have none. */
  'keeping.enterPhone': step(z.strictObject({ phone: typedPhone.nullable() })),
  'keeping.chooseSize': step(z.strictObject({ size: cellSize })),
  /** From the cell that is proposed to the map of all. */
  'keeping.chooseAnother': step(nothing),
  /** Another free cell, by a tap on the map. */
  'keeping.chooseCell': step(z.strictObject({ cell })),
  /** Another cabinet is shown. */
  'keeping.turnCabinet': step(z.strictObject({ to: z.enum(['next', 'previous']) })),
  /** Opens the cell that is shown, to put it in. */
  'keeping.openDoor': step(nothing),

  /** What the sensor of the door cannot tell. */
  'keeping.says': step(z.strictObject({ what: z.enum(['opened', 'stayed-shut', 'shut']) })),
  /** It is in, or out: the next. */
  'keeping.next': step(nothing),
  /** It was not put in, or not taken out. */
  'keeping.notDone': step(nothing),
  /** The same door once more. */
  'keeping.openAgain': step(nothing),
  /** This door does not open: another cell. */
  'keeping.anotherCell': step(nothing),
  /** The resident stands there: it is in, and the code comes on paper. */
  'keeping.printCode': step(nothing),
  /** To "was it put in?", "was it taken out?" */
  'keeping.tellOutcome': step(z.strictObject({ done: z.boolean() })),

  /** The doors that somebody has to look behind, one after the other, this one first; also from the list of what waits, and anew. */
  'keeping.openLookThrough': step(z.strictObject({ cell: cell.optional() })),
  /** Another door than the one that is offered. */
  'keeping.passOver': step(nothing),
  'keeping.found': step(z.strictObject({ what: foundBehind })),

  /** All that is inside, by name. */
  'keeping.openInside': step(nothing),
  'keeping.openCell': step(z.strictObject({ cell })),
  'keeping.act': step(z.strictObject({ act: cellAct })),
  /** Why: and the door opens. */
  'keeping.look': step(z.strictObject({ reason: lookReason })),
  /** Yes, really. */
  'keeping.confirm': step(nothing),

  /** Opens the door of one of the list. */
  'keeping.takeBack': step(z.strictObject({ stay: z.int() })),
} as const;
