import { expect } from 'vitest';
import { ok } from '../../electron/foundation/result.ts';
import { anna, type collectingAtLocker } from './collecting-at-locker.ts';

type Kiosk = ReturnType<typeof collectingAtLocker>;

/** Anna's offline-code card was held to the scanner, and something waits for her. */
export async function scanToCallQuestion(kiosk: Kiosk): Promise<void> {
  kiosk.waits();
  kiosk.platform.holder = ok({ number: anna.number, name: anna.name });
  kiosk.startBy('offline-card');
  kiosk.scan();
  await expect.poll(kiosk.screen).toBe('phone-call-question');
}

/** And nobody on the phone tells her to. */
export async function scanToProof(kiosk: Kiosk): Promise<void> {
  await scanToCallQuestion(kiosk);
  kiosk.ask('locker.answerPhoneCall', { somebodyIsTellingMe: false });
  await expect.poll(kiosk.screen).toBe('locker-second-proof-way');
}
