import { administratorForTest } from './staff.ts';
import type { WholeCore } from './whole-core.ts';

/** From home into the maintenance mode, by number and PIN. */
export async function signIn(
  core: Pick<WholeCore, 'call' | 'shows'>,
  member = administratorForTest,
): Promise<void> {
  await core.shows('home');
  await core.call('staff.start', {});
  await core.shows('staff-sign-in');
  await core.call('staff.enterNumber', { number: member.number });
  await core.call('staff.enterPin', { pin: member.pin });
  await core.shows('maintenance');
}
