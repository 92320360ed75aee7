import { describe, expect, test } from 'vitest';
import { fitText } from './fitted-text.ts';

const box = {
  widthMillimetres: 29,
  heightMillimetres: 14.4,
  largestMillimetres: 8.5,
  smallestMillimetres: 4,
};

describe('a name on a card', () => {
  test('is as large as can be when it is short', () => {
    expect(fitText('王*英', box)).toEqual({ sizeMillimetres: 8.5, lines: ['王*英'] });
  });

  test('breaks between words', () => {
    const { lines } = fitText('M*** G*** F***', box);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(' ')).toBe('M*** G*** F***');
  });

  test('breaks a long word in the middle, and keeps a character outside the basic plane whole', () => {
    const { lines } = fitText('阿***********木', box);
    expect(lines).toEqual(['阿******', '*****木']);
    expect(fitText(`𠮷${'*'.repeat(18)}𬱖`, box).lines.join('')).toBe(`𠮷${'*'.repeat(18)}𬱖`);
  });

  test('is cut with an ellipsis rather than made smaller than can be read', () => {
    const { sizeMillimetres, lines } = fitText('M*** G*** F*** D*** L*** C*** H*** J*** K***', box);
    expect(sizeMillimetres).toBe(4);
    expect(lines).toHaveLength(3);
    expect(lines.at(-1)).toMatch(/…$/);
  });
});
