import { button, element } from '../element.ts';
import type { Words } from '../words.ts';

interface ScanningView {
  readonly element: HTMLElement;
  readonly video: HTMLVideoElement;
  /** The camera shows its picture; `light` switches its lamp where it has one. */
  opened(light: ((on: boolean) => void) | undefined): void;
}

/** What the camera sees, with a frame for the code. */
export function drawScanning(words: Words, stop: () => void): ScanningView {
  const { scanning } = words;
  const title = element('h1', { attributes: { tabindex: '-1' } }, scanning.opening);
  // Phones of Apple play a video within the page, and by itself, only with these.
  const video = element('video', { attributes: { playsinline: '', muted: '', autoplay: '' } });
  video.muted = true;
  const actions = element('div', { className: 'actions' }, button(scanning.stop, 'second', stop));
  return {
    element: element(
      'main',
      { className: 'scanning' },
      title,
      element('div', { className: 'sight' }, video, element('div', { className: 'frame' })),
      element('p', {}, scanning.hint),
      actions,
    ),
    video,
    opened: (light) => {
      title.textContent = scanning.title;
      if (light) actions.prepend(lightButton(words, light));
    },
  };
}

function lightButton({ scanning }: Words, light: (on: boolean) => void): HTMLButtonElement {
  let isOn = false;
  const made = button(scanning.lightOn, 'second', () => {
    isOn = !isOn;
    light(isOn);
    made.textContent = isOn ? scanning.lightOff : scanning.lightOn;
  });
  return made;
}
