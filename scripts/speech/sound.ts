/** One channel; samples from -1 to 1. */
export interface Sound {
  readonly samples: Float32Array;
  readonly rate: number;
}

/** From one sample to before another. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

const frameSeconds = 0.005;

/** How loud each five milliseconds are: the mean of the squares. */
export function powers({ samples, rate }: Sound): Float64Array {
  const length = frameLength(rate);
  return Float64Array.from({ length: Math.ceil(samples.length / length) }, (_, at) => {
    const frame = samples.subarray(at * length, (at + 1) * length);
    return frame.reduce((sum, sample) => sum + sample * sample, 0) / frame.length;
  });
}

export function secondsOf({ samples, rate }: Sound): number {
  return samples.length / rate;
}

/** The stretches in which something is heard: within `decibels` of the loudest, pauses shorter than `pause` seconds in them. */
export function heardStretches(sound: Sound, decibels: number, pause: number): readonly Stretch[] {
  const all = powers(sound);
  const quiet = Math.max(...all) * 10 ** (-decibels / 10);
  const length = frameLength(sound.rate);
  const stretches: Stretch[] = [];
  all.forEach((power, at) => {
    if (power === 0 || power < quiet) return;
    const last = stretches.at(-1);
    const [from, to] = [at * length, Math.min((at + 1) * length, sound.samples.length)];
    if (last && from - last.to < pause * sound.rate) stretches[stretches.length - 1] = { ...last, to };
    else stretches.push({ from, to });
  });
  return stretches;
}

/** What is heard from `from` to `to`, with so much silence before and after it. */
export function cutOut({ samples, rate }: Sound, { from, to }: Stretch, silenceSeconds: number): Sound {
  const silence = Math.round(silenceSeconds * rate);
  const kept = new Float32Array(to - from + 2 * silence);
  kept.set(samples.subarray(from, to), silence);
  return { samples: kept, rate };
}

function frameLength(rate: number): number {
  return Math.round(frameSeconds * rate);
}
