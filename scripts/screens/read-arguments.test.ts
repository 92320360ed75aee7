import { describe, expect, test } from 'vitest';
import { readArguments } from './read-arguments.ts';

const states = ['home', 'home-out-of-order', 'confirm'];
const read = (...given: readonly string[]) => readArguments(given, states);
const work = (...given: readonly string[]) => {
  const result = read(...given);
  if (!result.ok) throw new Error(result.error.detail);
  return result.value;
};

test('without arguments the workshop is shown on a free port', () => {
  expect(work()).toEqual({ kind: 'show', port: 0 });
});

test('pictures are of every state as most people see it, unless more is asked for', () => {
  const usual = work('--shots', 'pictures');
  expect(usual).toMatchObject({ kind: 'shots', directory: 'pictures' });
  expect(usual).toHaveProperty('rows.length', 3);
  expect(work('--shots', 'p', '--theme', 'all', '--text', 'largest')).toHaveProperty('rows.length', 6);
});

test('a name that ends in a star chooses all states that begin so', () => {
  expect(work('--shots', 'p', '--state', 'home*')).toHaveProperty('rows.length', 2);
});

test('an audit is of everything, unless less is asked for', () => {
  expect(work('--audit')).toHaveProperty('rows.length', 3 * 48);
  expect(work('--audit', '--state', 'confirm', '--language', 'en')).toHaveProperty('rows.length', 24);
});

describe('wrong arguments are refused with a sentence', () => {
  test.each([
    [['--colour', 'red'], /colour/],
    [['extra'], /extra/],
    [['--shots'], /shots/],
    [['--shots', ''], /needs a directory/],
    [['--audit', '--shots', 'p'], /exclude each other/],
    [['--audit', '--state', 'nowhere'], /--state nowhere is no state; there are home/],
    [['--audit', '--theme', 'pink'], /--theme is one of light, dark or all, not pink/],
    [['--state', 'home'], /--state goes with --shots or --audit/],
    [['--port', '70000'], /from 0 to 65535, not 70000/],
  ])('%j', (given, sentence) => {
    const result = read(...given);
    expect(result.ok ? '' : result.error.detail).toMatch(sentence);
  });
});
