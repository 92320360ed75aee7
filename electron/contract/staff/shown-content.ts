import { z } from 'zod';

/** What lies in a cell, or is about to: masked, as everybody can look over a shoulder; whole only where `byHand` asks to compare it. */
export const shownContent = z.strictObject({
  title: z.string(),
  name: z.string(),
  /** Of the identity card. */
  number: z.string(),
  phone: z.string().optional(),
  /** Another province's office. */
  issuedBy: z.string().optional(),
  /** Of papers that a resident left. */
  receipt: z.string().optional(),
});
export type ShownContent = z.infer<typeof shownContent>;
