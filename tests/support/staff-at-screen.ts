import signIn from '../../assets/locales/zh-CN/staff/signIn.json' with { type: 'json' };
import type { AtTheScreen } from './open-screen.ts';
import { administratorForTest } from './staff.ts';

/** From home to the PIN that was accepted, on a keyboard. */
export async function signInAtScreen(staff: AtTheScreen, member = administratorForTest): Promise<void> {
  await staff.page.keyboard.press('Control+Shift+S');
  await staff.sees(signIn.number.title);
  await staff.page.keyboard.type(member.number);
  await staff.tap(signIn.number.next);
  await staff.sees(signIn.pin.title.number);
  await staff.page.keyboard.type(member.pin);
  await staff.tap(signIn.pin.submit.number);
}
