import { expect, onTestFinished, test } from 'vitest';
import { stepUpTo, words } from '../support/at-the-screen.ts';
import { startKiosk } from '../support/kiosk-process.ts';

/** Notes every tone that the page has its loudspeaker play: how high, and whether it is on. */
const listen = `
  window.heard = [];
  const { start } = AudioScheduledSourceNode.prototype;
  AudioScheduledSourceNode.prototype.start = function (...when) {
    window.heard.push({ hertz: this.frequency.value, context: this.context.state });
    start.apply(this, when);
  };`;

const press = 1_200;
const firstOfTake = 659;

test('a press is heard, and that a slip is to be taken', async () => {
  const kiosk = await startKiosk();
  onTestFinished(async () => void (await kiosk.close()));
  const resident = await stepUpTo(kiosk.kioskUrl);
  await resident.page.evaluate(listen);
  const heard = () => resident.page.evaluate<{ hertz: number; context: string }[]>('window.heard');
  const tones = async () => (await heard()).map(({ hertz }) => Math.round(hertz));

  await resident.tap(words.home.find.title);
  await resident.tap(words.find.start.words);
  expect(await tones()).toContain(press);
  for (const letter of 'lnk') await resident.page.keyboard.press(letter);
  await resident.reads('也叫：老年卡');
  await resident.tap('敬老卡申领');
  expect(await tones()).not.toContain(firstOfTake);
  await resident.tap(words.guide.slip);
  await resident.sees(words.slip.printed.title);
  await expect.poll(tones).toContain(firstOfTake);
  // Somebody has pressed something, so the browser lets it sound.
  expect((await heard()).at(-1)?.context).toBe('running');
});
