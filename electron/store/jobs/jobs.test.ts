import { describe, expect, test } from 'vitest';
import { manualClock } from '../../../tests/support/manual-clock.ts';
import { temporaryStore } from '../../../tests/support/temporary-store.ts';
import { openJobs } from './jobs.ts';

const openCardJobs = (database = temporaryStore().database) =>
  openJobs({ database, clock: manualClock(), kind: 'print-card' });
const job = { key: 'job-1', subject: 'issue-1', copy: 1 };

describe('durable jobs', () => {
  test('a job goes its way and keeps the number that the device gave it', () => {
    const jobs = openCardJobs();
    jobs.intend(job);
    jobs.advance('job-1', 'send');
    jobs.advance('job-1', 'accept', { deviceReference: 7 });
    expect(jobs.advance('job-1', 'confirm')).toMatchObject({ state: 'confirmed', deviceReference: 7 });
  });

  test('an event that the state does not know is a bug and changes nothing', () => {
    const jobs = openCardJobs();
    jobs.intend(job);
    expect(() => jobs.advance('job-1', 'confirm')).toThrow('confirm');
    expect(jobs.find('job-1')?.state).toBe('intended');
    expect(() => jobs.advance('nobody', 'send')).toThrow('missing');
  });

  test('the same key cannot be intended twice', () => {
    const jobs = openCardJobs();
    jobs.intend(job);
    expect(() => jobs.intend(job)).toThrow('UNIQUE');
  });

  test('an uncertain job keeps its reasons', () => {
    const jobs = openCardJobs();
    jobs.intend(job);
    jobs.advance('job-1', 'send');
    jobs.advance('job-1', 'doubt', { reasons: ['offline', 'card-jam'] });
    expect(jobs.inState('uncertain')).toMatchObject([{ key: 'job-1', reasons: ['offline', 'card-jam'] }]);
  });

  test('whoever looks after one kind of job neither sees nor moves the others', () => {
    const { database } = temporaryStore();
    const cards = openCardJobs(database);
    const slips = openJobs({ database, clock: manualClock(), kind: 'print-slip' });
    slips.intend({ key: 'slip-1', subject: 'issue-1', copy: 1 });
    slips.advance('slip-1', 'send');
    expect(cards.find('slip-1')).toBeUndefined();
    expect(cards.ofSubject('issue-1')).toEqual([]);
    expect(cards.inState('sending')).toEqual([]);
    expect(() => cards.advance('slip-1', 'restart')).toThrow('missing');
    expect(slips.inState('sending')).toMatchObject([{ key: 'slip-1' }]);
  });
});
