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
  /** What the page can be read in: Chinese, and perhaps English. */
  languages: z.array(z.enum(['zh-CN', 'en'])),
  /** How loud it is, of 100, and in its quiet hours (`HH:MM` in Shanghai; they may go over midnight). */
  sound: z.strictObject({
    volume: z.number(),
    quietVolume: z.number(),
    quietFrom: z.string(),
    quietTo: z.string(),
  }),
});

export type KioskDescription = z.infer<typeof kioskDescription>;
