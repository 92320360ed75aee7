import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { cardDocument } from './card-document.tsx';
import { CardFaceFront } from './card-face-front.tsx';
import { systemFontsOnly } from './embedded-fonts.ts';
import { documentWords } from './words.ts';

const face = { name: '王*英', number: '310105********0428', expiresOn: '2027-05-19' };
const payload = new TextEncoder().encode('PK1:0123456789');
const textOf = (html: string) => html.replace(/<style>.*?<\/style>/gs, '').replace(/<[^>]*>/g, '|');

describe('the document of a card', () => {
  const html = cardDocument({ face, payload }, systemFontsOnly);
  const [, front = '', back = ''] = html.split('<div class="page">');

  test('has the holder and the expiry on the front', () => {
    expect(textOf(front)).toContain('王*英');
    // In two lines, so that the digits can be large.
    expect(textOf(front)).toMatch(/310105\*\*\*\*\|+\*\*\*\*0428/);
    expect(textOf(front)).toContain('2027.05.19');
  });

  test('has the expiry and what to do when it is lost on the back', () => {
    expect(textOf(back)).toContain('2027年5月19日');
    expect(textOf(back)).toContain('任何一台自助机都能报失');
    expect(textOf(back)).toContain('打 12345 挂失');
  });

  test('takes the hotline of the site', () => {
    expect(cardDocument({ face, payload, hotline: '021-55667788' }, systemFontsOnly)).toContain(
      '打 021-55667788 挂失',
    );
  });

  test('marks a reprint, and nothing but a reprint', () => {
    expect(html).not.toContain('次印');
    expect(cardDocument({ face, payload, printNumber: 1 }, systemFontsOnly)).not.toContain('次印');
    expect(cardDocument({ face, payload, printNumber: 2 }, systemFontsOnly)).toContain('第 2 次印');
  });

  test('carries no script and no address, and says that it needs neither', () => {
    expect(html).not.toMatch(/<script|https?:|url\(/);
    expect(html).toContain("default-src 'none'");
  });

  test('cannot be broken by a name', () => {
    const hostile = cardDocument({ face: { ...face, name: '<b>&"' }, payload }, systemFontsOnly);
    expect(hostile).toContain('&lt;b&gt;&amp;');
    expect(hostile).not.toContain('<b>');
  });
});

test('a preview looks like the card but holds no code at all', () => {
  const preview = renderToStaticMarkup(
    <CardFaceFront face={face} code={{ kind: 'sample' }} words={documentWords('zh-CN')} />,
  );
  expect(textOf(preview)).toContain('样子');
  expect(preview).not.toContain('crispEdges');
  const printed = cardDocument({ face, payload }, systemFontsOnly);
  expect(printed).toContain('crispEdges');
});
