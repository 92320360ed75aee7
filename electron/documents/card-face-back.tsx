import type { ReactNode } from 'react';
import { CardSurface } from './card-surface.tsx';
import { Magnolia } from './magnolia.tsx';
import { palette } from './palette.ts';
import type { DocumentWords } from './words.ts';

/** The back of an offline-code card: how to use it, until when, and what to do when it is lost. */
export function CardFaceBack({
  expiresOn,
  hotline,
  printNumber,
  words,
  preview,
}: {
  /** `YYYY-MM-DD` */
  readonly expiresOn: string;
  readonly hotline: string;
  /** 2 and more: this is a reprint of the same code and says so. */
  readonly printNumber?: number | undefined;
  readonly words: DocumentWords;
  readonly preview: boolean;
}) {
  return (
    <CardSurface preview={preview} language={words.language}>
      <div style={{ position: 'absolute', right: '-7mm', bottom: '-4mm' }}>
        <Magnolia size="38mm" />
      </div>
      <div
        style={{
          position: 'relative',
          display: 'flex',
          alignItems: 'center',
          justifyContent: 'space-between',
          boxSizing: 'border-box',
          height: '11.5mm',
          padding: '1mm 4.5mm 0',
          background: palette.primary,
          color: palette.surface,
          fontSize: '4.6mm',
          fontWeight: 700,
        }}
      >
        <div>{words.say('card.titleOnBack')}</div>
        {printNumber !== undefined && printNumber > 1 ? <Reprint words={words} number={printNumber} /> : null}
      </div>
      <div
        style={{
          position: 'relative',
          display: 'flex',
          flexDirection: 'column',
          justifyContent: 'space-between',
          boxSizing: 'border-box',
          height: '42.48mm',
          padding: '3.6mm 4.5mm 4mm',
        }}
      >
        <Row label={words.say('card.how')}>{words.say('card.howText')}</Row>
        <Row label={words.say('card.until')}>
          <Strong>{words.day(expiresOn)}</Strong>
          {words.say('card.untilText')}
        </Row>
        <Row label={words.say('card.lost')}>
          <Strong>{words.say('card.lostReport')}</Strong>
          {words.say('card.lostCall', { hotline })}
        </Row>
      </div>
    </CardSurface>
  );
}

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div style={{ display: 'flex', alignItems: 'baseline', gap: '3mm' }}>
      <div style={{ flex: '0 0 15mm', fontSize: '4.4mm', fontWeight: 700, color: palette.primary }}>
        {label}
      </div>
      <div style={{ flex: 1, fontSize: '4.1mm' }}>{children}</div>
    </div>
  );
}

function Strong({ children }: { readonly children: ReactNode }) {
  return <div style={{ fontSize: '5mm', lineHeight: 1.25, fontWeight: 700 }}>{children}</div>;
}

function Reprint({ words, number }: { readonly words: DocumentWords; readonly number: number }) {
  return (
    <div
      style={{
        padding: '0.4mm 2.4mm',
        borderRadius: '3mm',
        background: palette.surface,
        color: palette.primary,
        fontSize: '4mm',
      }}
    >
      {words.say('card.reprint', { number })}
    </div>
  );
}
