import { median, ninetiethPercentile } from './statistics.ts';
import { table } from './table.ts';

/** One figure of a bench: how long something took, against the part of it that cannot be saved. In milliseconds. */
export interface Figure {
  readonly name: string;
  readonly samples: readonly number[];
  /** What the samples are held against, and how long that took in the same run. */
  readonly against: { readonly name: string; readonly samples: readonly number[] };
  /** From when to when the clock ran, in a sentence. */
  readonly measured: string;
}

/** A table for a terminal and for Markdown: ratios first, since only they mean something on another machine. */
export function describeFigures(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, samples, against }) => {
    const base = median(against.samples);
    const [middle, ninth] = [median(samples), ninetiethPercentile(samples)];
    const ratios = [middle / base, ninth / base].map((ratio) => ratio.toFixed(2));
    return [name, ...ratios, time(middle), time(ninth), `${time(base)} (${against.name})`];
  });
  const notes = figures.map(({ name, measured }) => `- ${name}: ${measured}`);
  return [...table(heads, rows), '', ...notes].join('\n');
}

const heads = ['figure', 'ratio, median', 'ratio, p90', 'median', 'p90', 'against, median'];

function time(milliseconds: number): string {
  return `${milliseconds.toFixed(0)} ms`;
}
