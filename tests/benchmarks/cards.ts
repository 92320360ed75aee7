import { launchBrowser } from '../support/browser.ts';
import { startKiosk } from '../support/kiosk-process.ts';
import { openScreen } from '../support/open-screen.ts';
import { openCardAlone } from './card-alone.ts';
import { bytesOfOneCard, wireMillisecondsOfOneCard } from './card-on-the-wire.ts';
import { type CardRound, goRound, newcomer } from './card-round.ts';
import type { Figure } from './figure.ts';
import { keepTouches } from './moments.ts';

/** Rounds that warm everything up and are not counted. */
const warmUpRounds = 2;

/** What is open at a time, closed in the reverse order, whatever happens. */
type Closing = () => Promise<unknown>;

/**
 * Serves one resident after the other at a whole kiosk with simulated hardware, in a real Chromium, and has the PDF of
 * each card made once more by itself. Ends early, with everything closed, when `stop` is aborted.
 */
export async function benchCards(samples: number, stop: AbortSignal): Promise<readonly Figure[]> {
  const closings: Closing[] = [];
  const stopped = new Promise<never>((_, reject) => {
    stop.addEventListener('abort', () => reject(stop.reason), { once: true });
  });
  stopped.catch(() => {});
  try {
    return await Promise.race([measure(samples, closings, stop), stopped]);
  } finally {
    // What was still being opened when the bench was stopped is opened, and then closed too.
    for (const close of closings.reverse()) await close();
  }
}

async function measure(samples: number, closings: Closing[], stop: AbortSignal): Promise<readonly Figure[]> {
  const open = async <T>(opening: Promise<T>, close: (opened: T) => Promise<unknown>): Promise<T> => {
    closings.push(() => opening.then(close, () => {}));
    return opening;
  };
  const kiosk = await open(startKiosk({ arguments: ['--print-milliseconds', '200'] }), (each) =>
    each.close(),
  );
  stop.throwIfAborted();
  const browser = await open(launchBrowser({ leavesSignalsAlone: true }), (each) => each.close());
  stop.throwIfAborted();
  const alone = await open(openCardAlone(), (each) => each.close());
  const resident = await openScreen(browser, kiosk.kioskUrl);
  await keepTouches(resident.page);

  const rounds: (CardRound & { readonly pdfAlone: number })[] = [];
  for (let count = 0; count < warmUpRounds + samples; count += 1) {
    stop.throwIfAborted();
    const person = newcomer(count);
    const round = await goRound(kiosk, resident, person);
    const pdfAlone = await alone.pdf(kiosk, person);
    if (count >= warmUpRounds) rounds.push({ ...round, pdfAlone });
  }
  return [
    {
      name: 'card on the reader to name on screen',
      samples: rounds.map(({ cardToName }) => cardToName),
      against: { name: 'the wire', samples: [wireMillisecondsOfOneCard()] },
      measured:
        'from the card laid into the field of the simulated SAM-V module, which sends no faster than 115200 baud, to ' +
        `the frame of a Chromium that shows the name. The wire: the ${bytesOfOneCard()} bytes of find, select and ` +
        'read with their answers; the reader is looked at every 100 ms, so half of that is waited on average.',
    },
    {
      name: 'confirm to job accepted',
      samples: rounds.map(({ confirmToAccepted }) => confirmToAccepted),
      against: { name: 'the PDF alone', samples: rounds.map(({ pdfAlone }) => pdfAlone) },
      measured:
        'from the touch that confirms, the ID card taken back before, to the printer’s having the job: the code from ' +
        'the sandbox gateway, the drawing, the PDF, the durable job, IPP. The PDF alone: the same card, drawn by the ' +
        'same renderer, warm.',
    },
  ];
}
