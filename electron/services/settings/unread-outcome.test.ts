import { expect, test } from 'vitest';
import { settingsDesk, staffMember } from '../../../tests/support/settings-desk.ts';
import { trialMilliseconds } from './settings-book.ts';
import type { SettingsChange } from './settings-change.ts';

const technician = staffMember(1, 'technician');
const otherReader: SettingsChange = { devices: { identityReader: { line: 'tcp://10.0.0.9:4001' } } };

test('what became of a change is known until somebody has read it', () => {
  const desk = settingsDesk();
  const { book } = desk.start();
  expect(book.unreadOutcome()).toBeUndefined();
  book.apply({ sound: { volume: 10 } }, technician);
  expect(book.unreadOutcome()).toBe('applied');
  const tryReader = () => {
    const put = book.apply(otherReader, technician);
    expect(book.unreadOutcome()).toBeUndefined();
    return put.ok ? put.value.version : 0;
  };
  book.refuse(tryReader());
  expect(book.unreadOutcome()).toBe('refused');
  book.refuse(tryReader(), 'not-built');
  expect(book.unreadOutcome()).toBe('not-built');
  tryReader();
  desk.clock.advance(2 * trialMilliseconds);
  expect(book.unreadOutcome()).toBe('unanswered');
  book.keep(tryReader());
  expect(book.unreadOutcome()).toBe('kept');
  book.outcomeRead();
  expect(book.unreadOutcome()).toBeUndefined();
});

test('a power cut in the middle of a trial is told as a trial that nobody confirmed', () => {
  const { start } = settingsDesk();
  start().book.apply(otherReader, technician);
  expect(start().book.unreadOutcome()).toBe('unanswered');
});
