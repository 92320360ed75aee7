/** What the audits know of a page: plain numbers, gathered once in the browser and judged outside it. Pixels at 1:1. */
export interface PageMeasurement {
  readonly width: number;
  readonly height: number;
  readonly controls: readonly MeasuredControl[];
  readonly texts: readonly MeasuredText[];
  readonly blocks: readonly MeasuredBlock[];
  readonly pictures: readonly MeasuredPicture[];
  /** Elements whose content is larger than they are and cannot be seen, or only by scrolling. */
  readonly overflowing: readonly MeasuredOverflow[];
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Red, green, blue from 0 to 255, already laid over what is behind it. */
export type Colour = readonly [red: number, green: number, blue: number];

/** A colour, or why it cannot be told from the computed styles. */
export type Ground =
  | { readonly known: true; readonly colour: Colour }
  | { readonly known: false; readonly because: string };

/** Something that can be pressed. */
export interface MeasuredControl {
  readonly where: string;
  readonly name: string;
  readonly role: string;
  readonly box: Box;
  /** Radius of the rounded corners: a tap in a cut-off corner misses. */
  readonly radius: number;
  readonly disabled: boolean;
  /** What lies over its middle and takes the tap; undefined when the control itself does. */
  readonly coveredBy?: string;
  /** The control this one lies inside of: two targets in one place. */
  readonly inside?: string;
  /** What it is for, by the conventions of its class: `action-main`, `action-back`, `bar-help`. */
  readonly action?: string;
  readonly holdsPicture: boolean;
  /** What it is drawn on. */
  readonly ground: Ground;
  /** Colours that set it apart from its ground: fill, borders, rings. */
  readonly edges: readonly Colour[];
}

/** The text directly in one element. */
export interface MeasuredText {
  readonly where: string;
  readonly text: string;
  readonly fontSize: number;
  readonly colour: Colour;
  readonly ground: Ground;
  /** One box for each line: the em square's height, not the font's taller line box. */
  readonly boxes: readonly Box[];
  /** The control it stands in, by that control's place in `controls`. */
  readonly control?: number;
  /** Which small print it belongs to. */
  readonly print?: string;
  /** It is part of a drawing, such as the card that will be printed: what it says is said beside it too. */
  readonly inPicture: boolean;
  /** The nearest element around it that paints an edge: text must stay inside. */
  readonly frame: Box;
  readonly frameWhere: string;
}

/** A run of text that flows together (a paragraph, a heading, a label). */
export interface MeasuredBlock {
  readonly where: string;
  readonly kind: 'prose' | 'heading' | 'control';
  readonly lines: readonly string[];
  /** Distance from line to line over the size of the text. */
  readonly lineSpacing: number;
}

/** An inline SVG: an icon or a drawing. */
export interface MeasuredPicture {
  readonly where: string;
  readonly ground: Ground;
  readonly colours: readonly Colour[];
}

export interface MeasuredOverflow {
  readonly where: string;
  /** Pixels of content beyond its edges. */
  readonly right: number;
  readonly below: number;
  readonly scrolls: boolean;
}
