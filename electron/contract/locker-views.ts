import { z } from 'zod';

const inTwoLanguages = z.strictObject({ 'zh-CN': z.string(), en: z.string() });

/** How a door is drawn. `this`: the one that is meant; residents see no other mark, staff see all of them. */
export const cellMark = z.enum([
  'this',
  'free',
  'occupied',
  'overdue',
  'reserved',
  'out-of-service',
  'doubtful',
]);
export type CellMark = z.infer<typeof cellMark>;

/** One cabinet as it stands on the wall, in its true proportions: which door is it? */
export const cabinetPicture = z.strictObject({
  name: z.string(),
  /** Where it stands, seen from the kiosk. */
  place: inTwoLanguages,
  /** Which one it is from the left, from 1, and of how many. */
  at: z.int(),
  of: z.int(),
  /** The names of all of them, from left to right. */
  row: z.array(z.string()),
  /** So many of them stand to the left of the kiosk; undefined: it does not stand among them. */
  machineAt: z.int().optional(),
  /** From left to right. */
  columns: z.array(
    z.strictObject({
      widthMillimetres: z.number(),
      bottomMillimetres: z.number(),
      /** From the top down. */
      cells: z.array(
        z.strictObject({
          /** What stands on the door. */
          name: z.string(),
          heightMillimetres: z.number(),
          mark: cellMark.optional(),
          /** What its sensor says. */
          isOpen: z.boolean(),
        }),
      ),
    }),
  ),
});
export type CabinetPicture = z.infer<typeof cabinetPicture>;

/** Pickup codes have so many digits, written in two groups of four. */
export const pickupCodeDigits = 8;
