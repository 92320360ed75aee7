import { describe, expect, test } from 'vitest';
import type { JobSighting, SeenJob } from './job-sighting.ts';
import {
  longestBlinkMilliseconds,
  longestCancelMilliseconds,
  longestPrintMilliseconds,
  lookAtJob,
  stallMilliseconds,
  startWatch,
  type Verdict,
  type Watch,
} from './watch-job.ts';

const rules = { patienceMilliseconds: 90_000, countsCardsThatLeft: true };
const healthy = { errors: [], doubts: [], warnings: [], stopped: false, accepting: true } as const;

function seen(state: SeenJob['state'], more: Partial<SeenJob> = {}): SeenJob {
  return {
    kind: 'seen',
    state,
    windingDown: false,
    outOfSight: false,
    sheets: 0,
    impressions: 0,
    everBegan: undefined,
    printer: healthy,
    ...more,
  };
}
const silent: JobSighting = { kind: 'unanswered', reason: 'offline' };
const noCards = { ...healthy, errors: ['out-of-cards'] } as const;
const maybeNoCards = { ...healthy, doubts: ['out-of-cards'] } as const;

/** Looks at the job once every `every` ms, beginning at 0. */
function watchThrough(
  sightings: readonly JobSighting[],
  options: {
    readonly every?: number;
    readonly seenFromStart?: boolean;
    readonly counts?: boolean;
    readonly sentAt?: number;
  } = {},
): { readonly watch: Watch; readonly verdict: Verdict } {
  const { every = 500, seenFromStart = true, counts = true, sentAt = 0 } = options;
  let watch = startWatch(seenFromStart ? sentAt : undefined, 0);
  let verdict: Verdict = { kind: 'watch' };
  sightings.forEach((sighting, index) => {
    expect(verdict.kind).not.toBe('ended');
    ({ watch, verdict } = lookAtJob(watch, sighting, index * every, {
      ...rules,
      countsCardsThatLeft: counts,
    }));
  });
  return { watch, verdict };
}
const ended = (kind: string, more: object = {}) => ({ kind: 'ended', outcome: { kind, ...more } });
const times = (count: number, sighting: JobSighting) => Array.from({ length: count }, () => sighting);

describe('a job that ended', () => {
  test.each([
    ['with a counted card', seen('completed', { sheets: 1 }), true, true],
    ['with no counted card', seen('completed', { sheets: 0 }), true, false],
    ['without counting', seen('completed', { sheets: undefined }), true, false],
    ['with a count that is no evidence', seen('completed', { sheets: 1 }), false, false],
    ['out of sight of the printer', seen('completed', { sheets: 1, outOfSight: true }), true, false],
  ])('completed %s', (_, sighting, counts, evidence) => {
    expect(watchThrough([sighting], { counts }).verdict).toEqual(ended('printed', { evidence }));
  });

  test.each([
    ['canceled before it began', [seen('pending'), seen('canceled')], {}, 'not-printed'],
    ['canceled after it was seen printing', [seen('processing'), seen('canceled')], {}, 'unknown'],
    ['canceled with a card counted', [seen('pending'), seen('canceled', { sheets: 1 })], {}, 'unknown'],
    [
      'canceled with a side counted',
      [seen('canceled', { sheets: undefined, impressions: 1 })],
      {},
      'unknown',
    ],
    [
      'canceled without any count',
      [seen('canceled', { sheets: undefined, impressions: undefined })],
      {},
      'unknown',
    ],
    [
      'canceled without any count by a printer that never began it',
      [seen('canceled', { sheets: undefined, impressions: undefined, everBegan: false })],
      {},
      'not-printed',
    ],
    ['canceled while nobody watched', [seen('canceled')], { seenFromStart: false }, 'unknown'],
    [
      'canceled while nobody watched, begun',
      [seen('canceled', { everBegan: true })],
      { seenFromStart: false },
      'unknown',
    ],
    [
      'canceled while nobody watched, never begun',
      [seen('canceled', { everBegan: false })],
      { seenFromStart: false },
      'not-printed',
    ],
    ['canceled after a gap', [seen('pending'), silent, seen('canceled')], {}, 'unknown'],
    [
      'canceled after looks too far apart',
      [seen('pending'), seen('canceled')],
      { every: longestBlinkMilliseconds + 1 },
      'unknown',
    ],
    [
      'canceled before the first look, which came late',
      [seen('canceled')],
      { sentAt: -longestBlinkMilliseconds - 1 },
      'unknown',
    ],
    ['aborted with no card counted', [seen('processing'), seen('aborted')], {}, 'not-printed'],
    ['aborted with a card counted', [seen('processing'), seen('aborted', { sheets: 1 })], {}, 'unknown'],
    [
      'aborted after printing, counts no evidence',
      [seen('processing'), seen('aborted')],
      { counts: false },
      'unknown',
    ],
    [
      'aborted before printing, counts no evidence',
      [seen('pending'), seen('aborted')],
      { counts: false },
      'not-printed',
    ],
  ] as const)('%s', (_, sightings, options, outcome) => {
    expect(watchThrough(sightings, options).verdict).toMatchObject(ended(outcome));
  });

  test('but is still winding down is watched until it is done', () => {
    expect(watchThrough([seen('canceled', { windingDown: true })]).verdict).toEqual({ kind: 'watch' });
  });

  test('and was forgotten is unknown', () => {
    expect(watchThrough([seen('pending'), { kind: 'gone' }]).verdict).toMatchObject(ended('unknown'));
  });
});

describe('progress', () => {
  test.each([
    ['a job in the queue waits', seen('pending'), { kind: 'waiting' }],
    [
      'a job in the queue of a printer without cards is stopped',
      seen('pending', { printer: maybeNoCards }),
      stoppedFor('out-of-cards'),
    ],
    ['a job at work prints', seen('processing'), { kind: 'printing' }],
    [
      'a job at work in a printer that errs is stopped',
      seen('processing', { printer: noCards }),
      stoppedFor('out-of-cards'),
    ],
    [
      'the last card of the hopper is printed with a warning',
      seen('processing', { printer: maybeNoCards }),
      { kind: 'printing' },
    ],
    [
      'a stopped printer without a reason',
      seen('processing', { printer: { ...healthy, stopped: true } }),
      stoppedFor('other'),
    ],
    ['a stopped job', seen('processing-stopped', { printer: noCards }), stoppedFor('out-of-cards')],
    ['no answer', silent, stoppedFor('offline')],
  ] as const)('%s', (_, sighting, progress) => {
    expect(watchThrough([sighting]).watch.progress).toEqual(progress);
  });

  test('a warning stops a job that makes no progress', () => {
    const looks = times(stallMilliseconds / 500 + 1, seen('processing', { printer: maybeNoCards }));
    expect(watchThrough(looks).watch.progress).toEqual(stoppedFor('out-of-cards'));
  });
});

describe('patience', () => {
  const looksOfPatience = rules.patienceMilliseconds / 500 + 1;

  test.each([
    ['stopped', seen('processing-stopped', { printer: noCards })],
    ['waiting', seen('pending')],
  ])('a job %s for so long is cancelled, not before', (_, sighting) => {
    expect(watchThrough(times(looksOfPatience - 1, sighting)).verdict).toEqual({ kind: 'watch' });
    expect(watchThrough(times(looksOfPatience, sighting)).verdict).toEqual({ kind: 'cancel' });
  });

  test('begins anew when the job goes on', () => {
    const stopped = seen('processing-stopped', { printer: noCards });
    const looks = [
      ...times(looksOfPatience - 1, stopped),
      seen('processing'),
      ...times(looksOfPatience - 1, stopped),
    ];
    expect(watchThrough(looks).verdict).toEqual({ kind: 'watch' });
  });

  test('with a printer that is gone ends in the unknown', () => {
    expect(watchThrough(times(looksOfPatience, silent)).verdict).toEqual(
      ended('unknown', { reasons: ['offline'] }),
    );
  });

  test('with a job that prints for ever ends too', () => {
    const looks = times(longestPrintMilliseconds / 500 + 1, seen('processing'));
    expect(watchThrough(looks.slice(1)).verdict).toEqual({ kind: 'watch' });
    expect(watchThrough(looks).verdict).toEqual({ kind: 'cancel' });
  });

  test('a job that does not obey its cancelling is unknown', () => {
    const looks = looksOfPatience + longestCancelMilliseconds / 500;
    const stopped = seen('processing-stopped', { printer: noCards });
    expect(watchThrough(times(looks - 1, stopped)).verdict).toEqual({ kind: 'cancel' });
    expect(watchThrough(times(looks, stopped)).verdict).toEqual(
      ended('unknown', { reasons: ['out-of-cards'] }),
    );
  });

  test('a card that comes out after all while it is cancelled is printed', () => {
    const looks = [...times(looksOfPatience, seen('pending')), seen('completed', { sheets: 1 })];
    expect(watchThrough(looks).verdict).toEqual(ended('printed', { evidence: true }));
  });

  test('a cancelled job that jammed may have spoilt a card', () => {
    const jammed = seen('processing-stopped', { printer: { ...healthy, errors: ['card-jam'] } });
    const looks = [...times(looksOfPatience, jammed), seen('canceled')];
    expect(watchThrough(looks).verdict).toEqual(ended('unknown', { reasons: ['card-jam'] }));
  });
});

function stoppedFor(...reasons: readonly string[]) {
  return { kind: 'stopped', reasons };
}
