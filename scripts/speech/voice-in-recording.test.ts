import { expect, test } from 'vitest';
import { levelled, loudnessOf, wantedLoudness } from './loudness.ts';
import { voiceIn } from './record-clip.ts';
import { heardStretches, powers, type Sound, secondsOf } from './sound.ts';
import { readWav, writeWav } from './wav.ts';

const rate = 48_000;

/** A buzz like a voice's, from one second to another, as high as `height`; else the hum of a quiet room. */
function buzz(height: number, from: number, to: number, seconds: number): Sound {
  const samples = Float32Array.from({ length: seconds * rate }, (_, at) => {
    const time = at / rate;
    const room = 0.0005 * Math.sin(2 * Math.PI * 50 * time);
    const voice = [1, 2, 3, 4].reduce((sum, over) => sum + Math.sin(2 * Math.PI * 120 * over * time) / 4, 0);
    return room + (time >= from && time < to ? height * voice : 0);
  });
  return { samples, rate };
}

test('the silence around a voice is taken away', () => {
  const voice = voiceIn(buzz(0.5, 0.8, 2, 3), '请看屏幕。', 'zh-CN');
  if (!voice.ok) throw new Error(voice.error.code);
  expect(secondsOf(voice.value)).toBeCloseTo(1.26, 1);
  const [stretch] = heardStretches(voice.value, 40, 1);
  expect((stretch?.from ?? 0) / rate).toBeCloseTo(0.03, 2);
});

test.each([
  ['silence', { samples: new Float32Array(rate), rate }, 'silent'],
  ['nothing at all', { samples: new Float32Array(0), rate }, 'silent'],
  ['a microphone that was not there', buzz(0.0004, 0.2, 1, 2), 'silent'],
  ['a voice that was too loud', { samples: buzz(3, 0.2, 1.4, 2).samples.map(Math.fround), rate }, 'clipped'],
  ['a cough', buzz(0.5, 0.5, 0.6, 2), 'wrong-length'],
  ['somebody who went on talking', buzz(0.5, 0.2, 8, 9), 'wrong-length'],
])('%s is no recording of 请看屏幕', (_, { samples, rate: given }, code) => {
  const asRecorded = { samples: samples.map((each) => Math.max(-1, Math.min(1, each))), rate: given };
  expect(voiceIn(asRecorded, '请看屏幕。', 'zh-CN')).toMatchObject({ ok: false, error: { code } });
});

test.each([0.02, 0.1, 0.9])('a voice as high as %f becomes as loud as every other', (height) => {
  const even = levelled(buzz(height, 0, 1, 1));
  expect(loudnessOf(even)).toBeCloseTo(wantedLoudness, 0);
  expect(Math.max(...even.samples.map(Math.abs))).toBeLessThanOrEqual(0.7);
});

test('pauses do not make a sentence quieter', () => {
  expect(loudnessOf(buzz(0.5, 0, 1, 3))).toBeCloseTo(loudnessOf(buzz(0.5, 0, 1, 1)), 0);
});

test('a tone of 1 kHz at full scale is as loud as ITU-R BS.1770 says', () => {
  const samples = Float32Array.from({ length: rate }, (_, at) => Math.sin((2 * Math.PI * 1000 * at) / rate));
  expect(loudnessOf({ samples, rate })).toBeCloseTo(-3.01, 1);
});

test('what is written as WAV is read again', () => {
  const sound = buzz(0.5, 0.2, 0.4, 0.5);
  const read = readWav(writeWav(sound));
  expect(read.rate).toBe(rate);
  expect(read.samples.length).toBe(sound.samples.length);
  expect(powers(read)[50]).toBeCloseTo(powers(sound)[50] ?? 0, 4);
});
