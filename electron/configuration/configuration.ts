import { z } from 'zod';
import { locker, lockerBoards, misfitsOf } from './locker-configuration.ts';

/** `serial:/dev/ttyS1?baud=115200` or `tcp://10.0.0.5:4001`. */
const line = z
  .string()
  .regex(
    /^(serial:\/[^?\s]+(\?baud=\d+)?|tcp:\/\/[^:/\s]+:\d{1,5})$/,
    'a line is written serial:/dev/ttyS1?baud=115200 or tcp://10.0.0.5:4001',
  );

/** A line, or a device file of bytes: `file:/dev/usb/lp0`. */
const printerLine = z
  .string()
  .regex(
    /^(serial:\/[^?\s]+(\?baud=\d+)?|tcp:\/\/[^:/\s]+:\d{1,5}|file:\/[^/?\s][^?\s]*)$/,
    'a line is written file:/dev/usb/lp0, tcp://10.0.0.7:9100 or serial:/dev/ttyS2?baud=115200',
  );

const inTwoLanguages = z.strictObject({ 'zh-CN': z.string().min(1), en: z.string().min(1) });

/** An hour and a minute in Shanghai. */
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day is written 22:00');

function isProtected(url: string): boolean {
  // What is no address at all is refused by the check before.
  if (!URL.canParse(url)) return true;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || hostname === '127.0.0.1' || hostname === 'localhost';
}

/** The whole configuration of a kiosk: one YAML file. Unknown keys are refused, so that a slip of the pen is seen. */
export const configurationSchema = z
  .strictObject({
    site: z.strictObject({
      name: z.string().min(1).max(20),
      /** Names this kiosk to the platform and in the audit log. */
      kioskId: z.string().regex(/^[A-Za-z0-9-]{1,40}$/),
      /** Names the centre in the guides that its own staff wrote: the platform sends those of many centres. */
      centre: z
        .string()
        .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
        .max(64)
        .optional(),
    }),
    screen: z
      .strictObject({
        widthPixels: z.int().min(720).max(7680),
        heightPixels: z.int().min(720).max(7680),
        diagonalInches: z.number().min(10).max(65),
      })
      .default({ widthPixels: 1080, heightPixels: 1920, diagonalInches: 21.5 }),
    help: z.strictObject({
      hotline: z.string().min(3).default('12345'),
      counterHours: inTwoLanguages.default({
        'zh-CN': '周一到周六 9:00–16:30',
        en: 'Monday to Saturday, 9:00–16:30',
      }),
      counterPlace: inTwoLanguages.default({
        'zh-CN': '一楼服务大厅',
        en: 'the service hall on the ground floor',
      }),
    }),
    machine: z
      .strictObject({
        readerSide: z.enum(['left', 'right']),
        cardOutletSide: z.enum(['left', 'right']),
        slipOutletSide: z.enum(['left', 'right']).default('right'),
      })
      .default({ readerSide: 'left', cardOutletSide: 'right', slipOutletSide: 'right' }),
    session: z
      .strictObject({
        idleSeconds: z.int().min(120).max(300).default(180),
        countdownSeconds: z.int().min(20).max(60).default(45),
      })
      .default({ idleSeconds: 180, countdownSeconds: 45 }),
    /** What the page can be read in. Chinese always; without English it has no button for languages. */
    languages: z
      .array(z.enum(['zh-CN', 'en']))
      .refine((all) => all.includes('zh-CN'), 'zh-CN cannot be left out')
      .refine((all) => new Set(all).size === all.length, 'each language once')
      .default(['zh-CN', 'en']),
    /** Of 100; 0 is silence. The quiet hours may go over midnight. */
    sound: z
      .strictObject({
        volume: z.int().min(0).max(100).default(60),
        quietVolume: z.int().min(0).max(100).default(25),
        quietFrom: timeOfDay.default('21:00'),
        quietTo: timeOfDay.default('07:00'),
      })
      .default({ volume: 60, quietVolume: 25, quietFrom: '21:00', quietTo: '07:00' }),
    services: z
      .strictObject({
        /** Ids of the catalogue: services that this kiosk does not show. */
        hidden: z.array(z.string().min(1).max(64)).default([]),
      })
      .default({ hidden: [] }),
    devices: z.strictObject({
      identityReader: z.strictObject({
        driver: z.literal('sam-v'),
        line,
        /** False for readers that go on reporting a card after it was lifted. */
        sensesRemoval: z.boolean().default(true),
      }),
      codeScanner: z
        .strictObject({
          driver: z.literal('serial-scanner'),
          line,
        })
        .optional(),
      cardPrinter: z
        .strictObject({
          driver: z.literal('ipp'),
          /** `ipp://host:631/ipp/print` or `ipps://…`. */
          uri: z
            .string()
            .regex(/^ipps?:\/\/[^\s/]+(\/\S*)?$/, 'a printer is written ipp://host:631/ipp/print'),
          /** How long a stopped or vanished printer is waited for before the job is cancelled. */
          patienceSeconds: z.int().min(5).max(600).default(90),
          /** Whether `job-media-sheets-completed` of this printer is evidence that the card left it. */
          countsCardsThatLeft: z.boolean().default(false),
          /** Whether this printer reports `output-area-full` for as long as a card lies in its outlet. */
          sensesOutlet: z.boolean().default(false),
          /** The vendor's IPP operation (0x4000 to 0x7FFF, RFC 8011 5.4.15) that draws a card back in, where there is one. */
          retractOperation: z.int().min(0x4000).max(0x7fff).optional(),
        })
        .refine((printer) => printer.retractOperation === undefined || printer.sensesOutlet, {
          path: ['retractOperation'],
          message: 'a card is drawn back only by a printer that senses it in its outlet (sensesOutlet: true)',
        }),
      slipPrinter: z
        .strictObject({
          driver: z.literal('escpos'),
          line: printerLine,
          /** Dots that the printer puts on a row at 203 an inch: 576 on paper of 80 mm. */
          widthDots: z.int().min(384).max(832).multipleOf(8).default(576),
        })
        .optional(),
      /** The boards of the document locker; none: this site has no locker. */
      lockerBoards: lockerBoards.default([]),
    }),
    /** How the document locker looks, and its rules. */
    locker,
    gateway: z.strictObject({
      /** `https://…`; plain `http` only to this very machine, since names and numbers travel in it. */
      url: z
        .url({ protocol: /^https?$/ })
        .refine(isProtected, 'the platform is reached by https:// (http:// only on 127.0.0.1)'),
      deadlineSeconds: z.int().min(1).max(60).default(8),
      /** A file that holds the bearer token this kiosk presents to the platform. */
      tokenFile: z.string().startsWith('/').optional(),
    }),
    /** Where the key that protects personal data at rest comes from. */
    key: z.discriminatedUnion('source', [
      /** A file of 32 random bytes outside the data folder, readable by the kiosk's user alone. */
      z.strictObject({ source: z.literal('file'), path: z.string().startsWith('/') }),
      /** `LoadCredentialEncrypted=changming-key:…` of the systemd unit. */
      z.strictObject({ source: z.literal('systemd-credential'), name: z.string().regex(/^[\w-]+$/) }),
      /** The desktop's keyring through Electron; refused where there is none. */
      z.strictObject({ source: z.literal('keyring') }),
      /** Made in the data folder at the first start: only with simulated hardware, the screen says 演示. */
      z.strictObject({ source: z.literal('demonstration') }),
    ]),
  })
  .superRefine(({ locker: hung, devices }, context) => {
    for (const misfit of misfitsOf(hung, devices.lockerBoards))
      context.addIssue({ ...misfit, path: ['locker', ...misfit.path] });
  });

export type Configuration = z.infer<typeof configurationSchema>;
