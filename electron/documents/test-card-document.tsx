import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { cardSize } from './card-geometry.ts';
import { CardSurface } from './card-surface.tsx';
import type { FontLibrary } from './embedded-fonts.ts';
import { palette } from './palette.ts';
import { printPages } from './print-pages.ts';
import { type DocumentLanguage, type DocumentWords, documentWords } from './words.ts';

export interface TestCard {
  readonly siteName: string;
  /** `YYYY-MM-DD` in Shanghai. */
  readonly printedOn: string;
  readonly language?: DocumentLanguage | undefined;
}

/** The HTML of a card that staff print to try the printer: front and back, with no code on it and of no use to anybody. */
export function testCardDocument(card: TestCard, fonts: FontLibrary): string {
  const words = documentWords(card.language ?? 'zh-CN');
  const sides = (['card.test.front', 'card.test.back'] as const).map((side) =>
    renderToStaticMarkup(
      <Side card={card} words={words}>
        {words.say(side)}
      </Side>,
    ),
  );
  return printPages(sides, cardSize, words.language, fonts);
}

/** Cyan, magenta, yellow, black and the greys between. */
const patches = ['#00a0e0', '#e0007a', '#ffe000', '#000000', '#555555', '#aaaaaa', palette.primary] as const;

function Side({
  card,
  words,
  children,
}: {
  readonly card: TestCard;
  readonly words: DocumentWords;
  readonly children: ReactNode;
}) {
  return (
    <CardSurface preview={false} language={words.language}>
      {/* Three millimetres from every edge: uneven, the card lies askew. */}
      <div style={{ position: 'absolute', inset: '3mm', border: '0.3mm solid #000', borderRadius: '2mm' }} />
      <div style={{ position: 'absolute', inset: '6mm', display: 'flex', flexDirection: 'column' }}>
        <div style={{ fontSize: '9mm', lineHeight: 1.2, fontWeight: 700 }}>
          {words.say('card.test.title')}
        </div>
        <div style={{ fontSize: '4.4mm', fontWeight: 700 }}>{words.say('card.test.useless')}</div>
        <div>{card.siteName}</div>
        <div>
          {words.day(card.printedOn)} · {children}
        </div>
        <div style={{ display: 'flex', flex: 1, marginTop: '2mm' }}>
          {patches.map((colour) => (
            <div key={colour} style={{ flex: 1, background: colour }} />
          ))}
        </div>
      </div>
    </CardSurface>
  );
}
