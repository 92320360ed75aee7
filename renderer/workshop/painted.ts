/** Done when fonts and pictures of what was drawn are there and two frames have been painted with them. */
export async function painted(): Promise<void> {
  await frame();
  await document.fonts.ready;
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  await frame();
  await frame();
}

/** Presses a control as assistive software does, until the page, which takes no input at first, shows something else. A choice that stands is left alone. */
export async function pressed(selector: string): Promise<void> {
  const shown = () => document.querySelector('.stage')?.innerHTML;
  const before = shown();
  const isChosen = () => document.querySelector(selector)?.ariaPressed === 'true';
  while (shown() === before && !isChosen()) {
    document.querySelector<HTMLElement>(selector)?.click();
    await frame();
  }
  await painted();
}

function frame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}
