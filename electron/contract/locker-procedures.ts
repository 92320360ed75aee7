import { z } from 'zod';
import { clerk, identityByCard, type Need, open, procedure } from './declare.ts';
import { chosenProof, wayToCollect } from './locker-resident-views.ts';
import { pickupCodeDigits } from './locker-views.ts';

const nothing = z.strictObject({});

const asks = <Input extends z.ZodType>(needs: Need, input: Input) =>
  procedure({ needs, input, output: nothing, errors: ['moved-on'] });

/** Held after the proof, for the door that the core chose: no door's number comes from the screen. */
const cell: Need = { grant: 'cell' };

/** What residents ask of the document locker. */
export const lockerProcedures = {
  'locker.startCollecting': asks(open, nothing),
  'locker.startLeaving': asks(open, nothing),
  'locker.chooseWay': asks(open, z.strictObject({ way: wayToCollect })),
  /** Counts as a try; a right one opens the door. */
  'locker.enterCode': asks(
    open,
    z.strictObject({ code: z.string().regex(new RegExp(`^\\d{${pickupCodeDigits}}$`)) }),
  ),
  /** "Is somebody on the phone telling you to do this?" */
  'locker.answerPhoneCall': asks(open, z.strictObject({ somebodyIsTellingMe: z.boolean() })),
  /** What shows, besides the code on a card, that it is they. */
  'locker.chooseProof': asks(open, z.strictObject({ proof: chosenProof })),
  'locker.proveByCode': asks(open, z.strictObject({ code: z.string().regex(/^\d{6}$/) })),
  'locker.sendCodeAgain': asks(open, nothing),
  /** The clerk beside the resident compared them with their card. */
  'locker.vouch': asks(clerk, nothing),
  /** The place in the list, from 0. */
  'locker.choose': asks(cell, z.strictObject({ which: z.int().min(0).max(999) })),
  /** Opens the door that is ready; also once more where it stayed shut or was shut too early. */
  'locker.open': asks(cell, nothing),
  'locker.identityCardTaken': asks(cell, nothing),
  /** What the door's sensor cannot tell. */
  'locker.say': asks(
    cell,
    z.strictObject({ what: z.enum(['opened', 'stayed-shut', 'shut', 'cannot-shut']) }),
  ),
  'locker.complain': asks(cell, z.strictObject({ what: z.enum(['not-there', 'not-theirs']) })),
  'locker.collectAnother': asks(cell, nothing),
  'locker.startNaming': asks(identityByCard, nothing),
  'locker.namePerson': asks(identityByCard, z.strictObject({ number: z.string().regex(/^\d{17}[\dX]$/) })),
  'locker.chooseSize': asks(identityByCard, z.strictObject({ size: z.enum(['small', 'medium', 'large']) })),
  /** Where a message about the papers goes; null: to nobody. */
  'locker.leavePhone': asks(
    identityByCard,
    z.strictObject({
      phone: z
        .string()
        .regex(/^\d{11}$/)
        .nullable(),
    }),
  ),
  /** Whether the papers are in; in this language their receipt is printed. */
  'locker.isIn': asks(cell, z.strictObject({ isIn: z.boolean(), language: z.enum(['zh-CN', 'en']) })),
} as const;
