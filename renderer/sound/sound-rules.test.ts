import { expect, test } from 'vitest';
import { allStates } from '../screens/all-states.ts';
import { repeatedAfter, toneOf, volumeAt, volumeOfVoice } from './sound-rules.ts';

const at = (time: string) => Date.parse(`2026-11-20T${time}:00+08:00`);
const sound = { volume: 60, quietVolume: 20, quietFrom: '21:00', quietTo: '07:00' };

test.each([
  ['06:59', 20],
  ['07:00', 60],
  ['12:00', 60],
  ['20:59', 60],
  ['21:00', 20],
  ['00:00', 20],
])('at %s in Shanghai the volume is %i', (time, volume) => {
  expect(volumeAt(sound, at(time))).toBe(volume);
});

test('quiet hours may lie within one day', () => {
  const noon = { ...sound, quietFrom: '12:00', quietTo: '13:30' };
  expect([at('11:59'), at('12:00'), at('13:29'), at('13:30')].map((time) => volumeAt(noon, time))).toEqual([
    60, 20, 20, 60,
  ]);
});

test('hours that end as they begin are no quiet hours', () => {
  const none = { ...sound, quietFrom: '07:00', quietTo: '07:00' };
  expect(volumeAt(none, at('07:00'))).toBe(60);
  expect(volumeAt(none, at('03:00'))).toBe(60);
});

test('what rings are the screens where something is to be taken, and every countdown', () => {
  const ringing = new Set(
    allStates.filter(({ view }) => toneOf(view) === 'take').map(({ view }) => view.view.screen),
  );
  const taken = ['slip-printed', 'take-card', 'take-identity-card-back'];
  expect([...ringing].sort()).toEqual(['locker-door', 'locker-papers-left', ...taken]);
  const counted = allStates.filter(({ view }) => view.idle);
  expect(counted.length).toBeGreaterThan(0);
  expect(counted.every(({ view }) => toneOf(view) === 'idle')).toBe(true);
});

test('a door that stands open rings otherwise than one that has just opened', () => {
  const at = (phase: string) =>
    allStates.filter(({ view }) => view.view.screen === 'locker-door' && view.view.phase === phase);
  expect(at('open').map(({ view }) => toneOf(view))).toContain('take');
  expect(at('left-open').map(({ view }) => toneOf(view))).toEqual(['left-open']);
  expect(at('opening').map(({ view }) => toneOf(view))).toEqual([undefined]);
});

test('who turned the voice off is not spoken to, and who wants it louder hears it louder, at night too', () => {
  expect([60, 20].map((volume) => volumeOfVoice(volume, 'off'))).toEqual([0, 0]);
  expect([60, 20].map((volume) => volumeOfVoice(volume, 'usual'))).toEqual([60, 20]);
  expect([60, 20, 90].map((volume) => volumeOfVoice(volume, 'louder'))).toEqual([96, 32, 100]);
});

test('a door that is left open is told of again and again, and nothing else is', () => {
  const repeated = allStates.filter(({ view }) => repeatedAfter(view) !== undefined);
  expect(repeated.map(({ name }) => name)).toEqual(['locker-door-left-open']);
});
