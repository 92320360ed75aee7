import { describe, expect, test } from 'vitest';
import type { CalendarDate } from '../../foundation/calendar-date.ts';
import type { IdentityCard } from '../../foundation/identity-card.ts';
import { afterReading, type HeldCard } from './presence.ts';
import type { Reading } from './read-card.ts';

type Read = Exclude<Reading, { kind: 'gone' }>;

const card = (number: string): Read => ({ kind: 'card', card: { ...anybody, number } });
const unreadable: Read = { kind: 'problem', problem: 'unreadable', readWhole: false };
const wrongCheckDigit: Read = { kind: 'problem', problem: 'wrong-check-digit', readWhole: true };

describe('the presence of a card', () => {
  test.each<[string, Read, Read, number]>([
    ['is the same when the same card is read again', card('1'), card('1'), 7],
    ['is another when another card is read', card('1'), card('2'), 8],
    ['is the same when it is read at last', unreadable, card('1'), 7],
    ['is the same when it cannot be read this time', card('1'), unreadable, 7],
    ['is the same when its check digit is wrong again', wrongCheckDigit, wrongCheckDigit, 7],
    ['is another when a right card follows a wrong one', wrongCheckDigit, card('1'), 8],
    ['is another when a wrong card follows a right one', card('1'), wrongCheckDigit, 8],
  ])('%s', (_sentence, before, now, presence) => {
    expect(afterReading(held(before, 7), now, 7).state.presence).toBe(presence);
  });

  test('is a new one when nothing lay there', () => {
    expect(afterReading(undefined, card('1'), 7).state).toEqual({ ...card('1'), presence: 8 });
  });
});

function held(reading: Read, presence: number): HeldCard {
  return afterReading(undefined, reading, presence - 1);
}

const anybody: IdentityCard = {
  layout: 'resident',
  number: '',
  name: '某某',
  sex: 'unknown',
  birthDate: '1950-01-01' as CalendarDate,
  validFrom: '2010-01-01' as CalendarDate,
  validUntil: 'long-term',
};
