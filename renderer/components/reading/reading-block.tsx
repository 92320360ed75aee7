import { Square } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Block, Slice } from './block.ts';

interface ReadingBlockProps {
  readonly block: Block;
  readonly slices: readonly Slice[];
  /** The page before shows its beginning. */
  readonly continued: boolean;
}

/** As much of a block as a page shows. Drawn just so for measuring too: `data-measure` tells what is what. */
export function ReadingBlock({ block, slices, continued }: ReadingBlockProps) {
  const { t } = useTranslation();
  const { heading, headingLang, icon: Icon, tone, pieces } = block;
  return (
    <div className="reading-block" data-tone={tone} data-measure="block">
      <div className="reading-heading" data-measure="heading">
        <Icon className="icon" aria-hidden="true" />
        <h2 lang={headingLang}>
          {continued && tone !== 'fact' ? t('reading.continued', { heading }) : heading}
        </h2>
      </div>
      <ul className="reading-pieces" data-measure="pieces">
        {slices.map(({ piece, start, end }) => {
          const { text, look, lang } = pieces[piece] ?? nothing;
          return (
            <li
              key={piece}
              className="reading-piece"
              data-look={look}
              data-cut={end - start < text.length}
              data-begun={start > 0}
              data-measure="piece"
            >
              {look === 'tick' && <Square className="icon" aria-hidden="true" />}
              <p lang={lang}>{text.slice(start, end)}</p>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const nothing = { text: '', look: 'plain', lang: undefined } as const;

/** The whole of a block. */
export function wholeOf({ pieces }: Block): readonly Slice[] {
  return pieces.map(({ text }, piece) => ({ piece, start: 0, end: text.length }));
}
