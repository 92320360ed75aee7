import { describe, expect, test } from 'vitest';
import { manualClock } from '../../../tests/support/manual-clock.ts';
import { temporaryStore } from '../../../tests/support/temporary-store.ts';
import { openJobs } from './jobs.ts';

const job = { key: 'job-1', subject: 'issue-1', copy: 1 };

describe('durable jobs', () => {
  test('a job goes its way and keeps the number that the device gave it', () => {
    const jobs = openJobs({ database: temporaryStore().database, clock: manualClock() });
    jobs.intend(job);
    jobs.advance('job-1', 'send');
    jobs.advance('job-1', 'accept', { deviceReference: 7 });
    expect(jobs.advance('job-1', 'confirm')).toMatchObject({ state: 'confirmed', deviceReference: 7 });
  });

  test('an event that the state does not know is a bug and changes nothing', () => {
    const jobs = openJobs({ database: temporaryStore().database, clock: manualClock() });
    jobs.intend(job);
    expect(() => jobs.advance('job-1', 'confirm')).toThrow('confirm');
    expect(jobs.find('job-1')?.state).toBe('intended');
    expect(() => jobs.advance('nobody', 'send')).toThrow('missing');
  });

  test('the same key cannot be intended twice', () => {
    const jobs = openJobs({ database: temporaryStore().database, clock: manualClock() });
    jobs.intend(job);
    expect(() => jobs.intend(job)).toThrow('UNIQUE');
  });

  test('an uncertain job keeps its reasons', () => {
    const jobs = openJobs({ database: temporaryStore().database, clock: manualClock() });
    jobs.intend(job);
    jobs.advance('job-1', 'send');
    jobs.advance('job-1', 'doubt', { reasons: ['offline', 'card-jam'] });
    expect(jobs.inState('uncertain')).toMatchObject([{ key: 'job-1', reasons: ['offline', 'card-jam'] }]);
  });
});
