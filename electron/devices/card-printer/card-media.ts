import { collectionsOf, integersOf, valuesOf, wordsOf } from './ipp-attributes.ts';
import { attribute, collection, type IppAttribute, type IppGroup, integer, keyword } from './ipp-message.ts';

/** A CR80 card (ISO/IEC 7810 ID-1) in hundredths of a millimetre, the unit of `media-size` (PWG 5100.7 6.3). */
export const card = { long: 8560, short: 5398 } as const;
/** Printers call the same card 85.6 × 54, 86 × 54 or 85.65 × 53.98 mm. */
const tolerance = 100;

export interface CardMedia {
  readonly x: number;
  readonly y: number;
  /** The keyword, where the printer takes no `media-col`. */
  readonly keyword?: string | undefined;
}

/** The attributes of Get-Printer-Attributes that this file reads. */
export const mediaAttributes = [
  'media-col-supported',
  'media-size-supported',
  'media-col-database',
  'media-col-ready',
  'media-supported',
  'media-ready',
] as const;

/**
 * How this printer calls a CR80 card, lying (85.60 wide) if it can; `not-offered` when it prints on no card, `not-loaded`
 * when it says what lies in it and that is something else.
 */
export function chooseCardMedia(printer: IppGroup): CardMedia | 'not-offered' | 'not-loaded' {
  const ready = [...sizesIn(printer, 'media-col-ready'), ...namedSizes(printer, 'media-ready')];
  if (ready.length > 0 && !best(ready)) return 'not-loaded';
  const sizes = [
    ...collectionsOf(printer, 'media-size-supported').flatMap(sizeOf),
    ...sizesIn(printer, 'media-col-database'),
    ...sizesIn(printer, 'media-col-ready'),
  ];
  const named = namedSizes(printer, 'media-supported');
  const takesCollections = wordsOf(printer, 'media-col-supported').includes('media-size');
  return (takesCollections ? best(sizes) : undefined) ?? best(named) ?? best(sizes) ?? 'not-offered';
}

/** `media-col` (PWG 5100.7 6.3) or `media` (RFC 8011 5.2.11) for a job. */
export function mediaAttribute(media: CardMedia): IppAttribute {
  if (media.keyword) return attribute('media', keyword(media.keyword));
  const size = collection(
    attribute('x-dimension', integer(media.x)),
    attribute('y-dimension', integer(media.y)),
  );
  return attribute('media-col', collection(attribute('media-size', size)));
}

export function isCardSize(width: number, height: number): boolean {
  const [long, short] = width > height ? [width, height] : [height, width];
  return Math.abs(long - card.long) <= tolerance && Math.abs(short - card.short) <= tolerance;
}

function best(sizes: readonly CardMedia[]): CardMedia | undefined {
  const cards = sizes.filter((size) => isCardSize(size.x, size.y));
  const distance = (size: CardMedia) =>
    Math.abs(Math.max(size.x, size.y) - card.long) + Math.abs(Math.min(size.x, size.y) - card.short);
  const standing = (size: CardMedia) => (size.x < size.y ? 1 : 0);
  return cards.toSorted((a, b) => distance(a) - distance(b) || standing(a) - standing(b))[0];
}

function sizesIn(printer: IppGroup, name: string): readonly CardMedia[] {
  return collectionsOf(printer, name).flatMap((entry) => collectionsOf(entry, 'media-size').flatMap(sizeOf));
}

type Collection = ReturnType<typeof collectionsOf>[number];

function sizeOf(size: Collection): readonly CardMedia[] {
  const lying = { x: near(size, 'x-dimension', card.long), y: near(size, 'y-dimension', card.short) };
  const standing = { x: near(size, 'x-dimension', card.short), y: near(size, 'y-dimension', card.long) };
  return [lying, standing].flatMap(({ x, y }) => (x !== undefined && y !== undefined ? [{ x, y }] : []));
}

/** The one length a dimension has, or the wished one where it is a range that holds it. */
function near(size: Collection, name: string, wished: number): number | undefined {
  const range = valuesOf(size, name).find((value) => value.type === 'range');
  if (range?.type === 'range') return wished >= range.lower && wished <= range.upper ? wished : undefined;
  return integersOf(size, name)[0];
}

/** Self-describing names, PWG 5101.1 5: `custom_cr80_53.98x85.6mm`. */
function namedSizes(printer: IppGroup, name: string): readonly CardMedia[] {
  return wordsOf(printer, name).flatMap((word) => {
    const match = /_(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)(mm|in)$/.exec(word);
    if (!match || /^custom_(min|max)_/.test(word)) return [];
    const unit = match[3] === 'in' ? 2540 : 100;
    const [x, y] = [Math.round(Number(match[1]) * unit), Math.round(Number(match[2]) * unit)];
    return [{ x, y, keyword: word }];
  });
}
