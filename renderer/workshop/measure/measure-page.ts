import { createColours } from './colours.ts';
import { findControls, measureControls } from './controls.ts';
import { measureOverflow } from './overflow.ts';
import type { PageMeasurement } from './page-measurement.ts';
import { measurePictures } from './pictures.ts';
import { findTexts, measureBlocks, measureTexts } from './texts.ts';

/** Measures what stands on the screen now: everything the audits of tests/screens judge. Changes nothing. */
export function measurePage(): PageMeasurement {
  const colours = createColours();
  const controls = findControls();
  const texts = findTexts();
  return {
    width: innerWidth,
    height: innerHeight,
    controls: measureControls(controls, colours),
    texts: measureTexts(texts, controls, colours),
    blocks: measureBlocks(texts),
    pictures: measurePictures(colours),
    overflowing: measureOverflow(),
  };
}
