import { isInBar } from '../../../renderer/workshop/measure/conventions.ts';
import type {
  Colour,
  MeasuredControl,
  MeasuredPicture,
  MeasuredText,
} from '../../../renderer/workshop/measure/page-measurement.ts';
import type { Audit, Circumstances, Violation } from './audit.ts';
import { contrastRatio, hexadecimal } from './contrast-ratio.ts';

/** WCAG 1.4.6, and what interface.md asks of the dark theme. */
const leastForText = 7;
const leastForBodyInTheDark = 15;
/** WCAG 1.4.11: what is needed to tell that a control is there, and what a picture shows. */
const leastForShapes = 3;
/** Below this nobody meant to draw anything. */
const leastToBeNoticed = 1.05;

/** Text, controls' outlines and pictures stand out from what is really painted behind them. */
export const auditContrast: Audit = (page, how) => [
  ...page.texts.flatMap((text) => judgeText(text, how)),
  ...page.controls.flatMap(judgeOutline),
  ...page.pictures.flatMap(judgePicture),
];

function judgeText(text: MeasuredText, how: Circumstances): Violation[] {
  // A drawing may have shades behind its words; how it is printed is for the documents' own tests.
  if (!text.ground.known) return text.inPicture ? [] : [unknown(text.where, text.ground.because)];
  const body = text.control === undefined && text.print === undefined && !text.inPicture;
  const least = body && how.theme === 'dark' ? leastForBodyInTheDark : leastForText;
  const ratio = contrastRatio(text.colour, text.ground.colour);
  return ratio >= least ? [] : [tooFaint('text', text.where, ratio, least, text.colour, text.ground.colour)];
}

/** A control shows its shape; in the bar, whose place everybody learns, an icon without a frame will do. */
function judgeOutline(control: MeasuredControl): Violation[] {
  if (!control.ground.known) return [unknown(control.where, control.ground.because)];
  const { colour } = control.ground;
  const drawn = control.edges.some((edge) => contrastRatio(edge, colour) >= leastToBeNoticed);
  if (!drawn && isInBar(control.action) && control.holdsPicture) return [];
  return judgeBest('outline', control.where, control.edges, colour);
}

function judgePicture(picture: MeasuredPicture): Violation[] {
  if (!picture.ground.known || picture.colours.length === 0) return [];
  return judgeBest('picture', picture.where, picture.colours, picture.ground.colour);
}

/** It is enough that one of the colours stands out: fill or border, one stroke of a drawing. */
function judgeBest(kind: string, where: string, colours: readonly Colour[], ground: Colour): Violation[] {
  const [best] = colours
    .map((colour) => ({ colour, ratio: contrastRatio(colour, ground) }))
    .sort((one, other) => other.ratio - one.ratio);
  if (best && best.ratio >= leastForShapes) return [];
  return [tooFaint(kind, where, best?.ratio ?? 1, leastForShapes, best?.colour ?? ground, ground)];
}

function tooFaint(kind: string, where: string, ratio: number, least: number, colour: Colour, ground: Colour) {
  const colours = `${hexadecimal(colour)} on ${hexadecimal(ground)}`;
  return {
    audit: 'contrast',
    where,
    what: `${kind} ${ratio.toFixed(2)}:1 (${colours}), at least ${least}:1`,
  };
}

function unknown(where: string, because: string): Violation {
  return { audit: 'contrast', where, what: `cannot be measured: ${because}` };
}
