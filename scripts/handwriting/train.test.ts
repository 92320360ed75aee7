import { describe, expect, test } from 'vitest';
import { readModel } from '../../renderer/writing/handwriting-model.ts';
import { createRecogniser } from '../../renderer/writing/recogniser.ts';
import { chanceOf } from '../../tests/support/scan-conditions-random.ts';
import { conditions } from './conditions.ts';
import { distorted } from './distort.ts';
import { accuracyOf } from './evaluate.ts';
import { mediansOf, squareOfMedians } from './medians.ts';
import { keptModel } from './model-files.ts';
import { charactersInOrder, originOf } from './origin.ts';
import { train } from './train.ts';

const characters = charactersInOrder();
const few = mediansOf(characters.slice(0, 200));
const shortTraining = { dimensions: 32, rounds: 2, roundsOfSpread: 2, seed: 1 };
const [usual, joined] = [conditions[1], conditions[4]];

describe('training', () => {
  const trained = train(few, shortTraining);

  test('makes a model of 200 characters that knows them again from another hand', () => {
    const recognise = createRecogniser(readModel(trained.head, new Uint8Array(trained.numbers).buffer));
    const accuracy = usual && accuracyOf(recognise, few, usual, { size: squareOfMedians, seed: 99 });
    expect(accuracy?.first).toBeGreaterThan(0.9);
    expect(accuracy?.shown).toBeGreaterThan(0.98);
  });

  test('gives the same bytes for the same strokes, and others for others', () => {
    expect(train(few, shortTraining)).toEqual(trained);
    const changed = few.map((each, at) => (at === 3 ? { ...each, strokes: each.strokes.slice(1) } : each));
    expect(train(changed, shortTraining).numbers).not.toEqual(trained.numbers);
  });
});

describe('the model that is kept', () => {
  const { head, numbers, model } = keptModel();
  const recognise = createRecogniser(model);

  test('comes from these medians, these characters and this trainer; else: npm run handwriting -- train', () => {
    expect(head.origin).toEqual(originOf(numbers));
  });

  test('knows the characters of GB 2312, the commonest first', () => {
    expect(model.characters).toEqual(characters);
    expect(model.characters).toHaveLength(6763);
  });

  test('shows what was written by a hand it was not trained with, also with strokes joined', () => {
    const some = mediansOf(characters.filter((_, at) => at % 20 === 0));
    for (const [condition, least] of [
      [usual, 0.95],
      [joined, 0.94],
    ] as const) {
      const accuracy =
        condition && accuracyOf(recognise, some, condition, { size: squareOfMedians, seed: 99 });
      expect(accuracy?.shown, condition?.name).toBeGreaterThan(least);
    }
  });

  test('is not led astray by a character drawn small in a corner', () => {
    const [old] = mediansOf(['老']);
    const small = old?.strokes.map((stroke) => stroke.map(({ x, y }) => ({ x: x / 9 + 700, y: y / 9 + 12 })));
    expect(recognise(small ?? [])[0]).toBe('老');
  });

  test('answers nothing to nothing, and something to a touch', () => {
    expect(recognise([])).toEqual([]);
    expect(recognise([[]])).toEqual([]);
    expect(recognise([[{ x: 1, y: 1 }]]).length).toBeGreaterThanOrEqual(8);
  });
});

test('a distortion is the same again for the same seed', () => {
  const [first] = few;
  const hand = joined?.hand;
  if (!first || !hand) throw new Error('there is nothing to distort');
  const once = () => distorted(first.strokes, hand, chanceOf(5), squareOfMedians);
  expect(once()).toEqual(once());
});
