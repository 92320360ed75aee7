/** Done when fonts and pictures of what was drawn are there and two frames have been painted with them. */
export async function painted(): Promise<void> {
  await frame();
  await document.fonts.ready;
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  await frame();
  await frame();
}

function frame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}
