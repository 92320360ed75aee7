import { expect, test } from 'vitest';
import { temporaryKey } from '../../tests/support/temporary-store.ts';
import { createFieldSeal } from './sealed-field.ts';

const value = Buffer.from('a name and a number');

test('a sealed value opens with its key in its place, and twice the same value looks different', () => {
  const seal = createFieldSeal(temporaryKey());
  const sealed = seal.seal(value, 'table.column/1');
  expect(seal.unseal(sealed, 'table.column/1')).toEqual(value);
  expect(sealed).not.toEqual(seal.seal(value, 'table.column/1'));
  expect(Buffer.from(sealed).includes(value)).toBe(false);
});

test('it does not open in another place, with another key, or with one bit changed', () => {
  const seal = createFieldSeal(temporaryKey());
  const sealed = seal.seal(value, 'table.column/1');
  expect(seal.unseal(sealed, 'table.column/2')).toBeUndefined();
  expect(createFieldSeal(temporaryKey()).unseal(sealed, 'table.column/1')).toBeUndefined();
  for (let bit = 0; bit < sealed.length * 8; bit += 1) {
    const changed = new Uint8Array(sealed);
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(seal.unseal(changed, 'table.column/1')).toBeUndefined();
  }
  for (let length = 0; length < sealed.length; length += 1) {
    expect(seal.unseal(sealed.subarray(0, length), 'table.column/1')).toBeUndefined();
  }
});

test('a pseudonym is stable under one key and unrelated under another', () => {
  const key = temporaryKey();
  expect(createFieldSeal(key).pseudonym('x')).toBe(createFieldSeal(key).pseudonym('x'));
  expect(createFieldSeal(key).pseudonym('x')).not.toBe(createFieldSeal(temporaryKey()).pseudonym('x'));
});
