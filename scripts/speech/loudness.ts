import { powers, type Sound } from './sound.ts';

/** As loud is every clip: of ITU-R BS.1770's units below full scale, over what is heard of it. */
export const wantedLoudness = -20;
/** No sample is higher; what a codec adds still finds room above it. */
const highest = 0.7;
/** From here on a sample is bent down, so that one high peak does not make a whole clip quiet. */
const bentFrom = 0.5;
/** Pauses do not count: what is this much below the loudest. */
const pauseDecibels = 25;

/** How loud an ear takes it to be, by the weighting of ITU-R BS.1770, pauses left out; -Infinity for silence. */
export function loudnessOf(sound: Sound): number {
  const all = powers({ ...sound, samples: weighted(sound) });
  const quiet = Math.max(...all) * 10 ** (-pauseDecibels / 10);
  const heard = all.filter((power) => power > 0 && power >= quiet);
  return -0.691 + 10 * Math.log10(heard.reduce((sum, power) => sum + power, 0) / heard.length || 0);
}

/** The same sound, as loud as every other. */
export function levelled(sound: Sound): Sound {
  const factor = 10 ** ((wantedLoudness - loudnessOf(sound)) / 20);
  return { ...sound, samples: sound.samples.map((sample) => bent(sample * factor)) };
}

function bent(sample: number): number {
  const height = Math.abs(sample);
  if (height <= bentFrom) return sample;
  const room = highest - bentFrom;
  return Math.sign(sample) * (bentFrom + room * Math.tanh((height - bentFrom) / room));
}

interface Filter {
  readonly forward: readonly [number, number, number];
  readonly back: readonly [number, number];
}

function weighted({ samples, rate }: Sound): Float32Array {
  return filtered(filtered(samples, headShelf(rate)), lowCut(rate));
}

function filtered(samples: Float32Array, { forward, back }: Filter): Float32Array {
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  return samples.map((x) => {
    const y = forward[0] * x + forward[1] * x1 + forward[2] * x2 - back[0] * y1 - back[1] * y2;
    [x1, x2, y1, y2] = [x, x1, y, y1];
    return y;
  });
}

/** The head in the way of the sound. The standard gives numbers for 48 kHz alone; these give the same there, and for any rate. */
function headShelf(rate: number): Filter {
  const slope = Math.tan((Math.PI * 1681.974450955533) / rate);
  const quality = slope / 0.7071752369554196;
  const high = 10 ** (3.999843853973347 / 20);
  const middle = high ** 0.4996667741545416;
  const divisor = 1 + quality + slope ** 2;
  return {
    forward: [
      (high + middle * quality + slope ** 2) / divisor,
      (2 * (slope ** 2 - high)) / divisor,
      (high - middle * quality + slope ** 2) / divisor,
    ],
    back: [(2 * (slope ** 2 - 1)) / divisor, (1 - quality + slope ** 2) / divisor],
  };
}

/** An ear hardly hears what is very low. */
function lowCut(rate: number): Filter {
  const slope = Math.tan((Math.PI * 38.13547087602444) / rate);
  const quality = slope / 0.5003270373238773;
  const divisor = 1 + quality + slope ** 2;
  return {
    forward: [1, -2, 1],
    back: [(2 * (slope ** 2 - 1)) / divisor, (1 - quality + slope ** 2) / divisor],
  };
}
