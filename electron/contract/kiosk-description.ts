import { z } from 'zod';

/** What the page must know of this kiosk to draw itself; fixed while it runs. */
export const kioskDescription = z.strictObject({
  siteName: z.string(),
  /** Shown as 演示 on every screen: simulated hardware or a key made by the start command. */
  demonstration: z.boolean(),
  screen: z.strictObject({
    widthPixels: z.number(),
    heightPixels: z.number(),
    diagonalInches: z.number(),
  }),
  /** Who to turn to: said by the help screen. */
  help: z.strictObject({
    /** Telephone that answers at any hour. */
    hotline: z.string(),
    /** When the counters of this centre are open, a sentence for each language. */
    counterHours: z.strictObject({ 'zh-CN': z.string(), en: z.string() }),
    counterPlace: z.strictObject({ 'zh-CN': z.string(), en: z.string() }),
  }),
  /** Where things are on this machine, seen from the front: what the pictures show. */
  machine: z.strictObject({
    readerSide: z.enum(['left', 'right']),
    cardOutletSide: z.enum(['left', 'right']),
    /** The slip printer's paper, beside the screen. */
    slipOutletSide: z.enum(['left', 'right']),
  }),
});

export type KioskDescription = z.infer<typeof kioskDescription>;
