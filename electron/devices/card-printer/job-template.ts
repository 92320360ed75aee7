import { err, type Failure, ok, type Result } from '../../foundation/result.ts';
import { type CardMedia, chooseCardMedia, mediaAttribute } from './card-media.ts';
import type { PrinterReason } from './card-printer.ts';
import { integersOf, valuesOf, wordsOf } from './ipp-attributes.ts';
import { attribute, enumeration, type IppAttribute, type IppGroup, integer, keyword } from './ipp-message.ts';

/** RFC 8011 5.2.10: turned a quarter. */
const landscape = 4;

/**
 * What a card's job asks of this printer (RFC 8011 5.2): one CR80 card, both sides, unscaled. Asks only for what the
 * printer offers, since an unsupported attribute makes it refuse the job. Fails where what came out would be no card,
 * or two: a printer of one side would print the second page on a second card.
 */
export function cardJobTemplate(
  printer: IppGroup,
): Result<readonly IppAttribute[], Failure & { readonly reasons: readonly PrinterReason[] }> {
  const media = chooseCardMedia(printer);
  if (media === 'not-offered')
    return refuse('wrong-media', ['other'], 'the printer offers no CR80 media (85.60 x 53.98 mm)');
  if (media === 'not-loaded')
    return refuse('wrong-media', ['out-of-cards'], 'the printer is loaded with other media than CR80');
  const sides = wordsOf(printer, 'sides-supported').filter((word) => word.startsWith('two-sided-'));
  const bothSides = sides.includes('two-sided-long-edge') ? 'two-sided-long-edge' : sides[0];
  if (!bothSides)
    return refuse('one-side-only', ['other'], 'the printer does not print both sides of a card');
  return ok([
    mediaAttribute(media),
    attribute('sides', keyword(bothSides)),
    ...(valuesOf(printer, 'copies-supported').length > 0 ? [attribute('copies', integer(1))] : []),
    ...(wordsOf(printer, 'print-scaling-supported').includes('none')
      ? [attribute('print-scaling', keyword('none'))]
      : []),
    ...turned(printer, media),
  ]);
}

/** The page is drawn lying; a printer that knows the card only standing is told so where it can be. */
function turned(printer: IppGroup, media: CardMedia): readonly IppAttribute[] {
  const canTurn = integersOf(printer, 'orientation-requested-supported').includes(landscape);
  return media.x < media.y && canTurn ? [attribute('orientation-requested', enumeration(landscape))] : [];
}

function refuse(code: string, reasons: readonly PrinterReason[], detail: string) {
  const failure = err(code, detail);
  return { ok: false, error: { ...failure.error, reasons } } as const;
}
