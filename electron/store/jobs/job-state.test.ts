import { describe, expect, test } from 'vitest';
import { type JobEvent, jobStates, nextJobState } from './job-state.ts';

const events: readonly JobEvent[] = ['send', 'accept', 'confirm', 'fail', 'doubt', 'restart'];

describe('the life of a physical effect', () => {
  test('goes from intent to confirmation through sending and acceptance', () => {
    expect(nextJobState('intended', 'send')).toBe('sending');
    expect(nextJobState('sending', 'accept')).toBe('accepted');
    expect(nextJobState('accepted', 'confirm')).toBe('confirmed');
  });

  test('is never sent twice: only an intent can be sent', () => {
    const sendable = jobStates.filter((state) => nextJobState(state, 'send') !== undefined);
    expect(sendable).toEqual(['intended']);
  });

  test('expires after a restart when nothing was sent, and is uncertain when something may have been', () => {
    expect(nextJobState('intended', 'restart')).toBe('expired');
    expect(nextJobState('sending', 'restart')).toBe('uncertain');
    expect(nextJobState('accepted', 'restart')).toBe('uncertain');
  });

  test('never leaves a settled state', () => {
    for (const state of ['confirmed', 'failed', 'expired'] as const) {
      for (const event of events) expect([undefined, state]).toContain(nextJobState(state, event));
    }
  });

  test('survives any number of restarts in every state', () => {
    for (const state of jobStates) {
      const once = nextJobState(state, 'restart');
      expect(once).toBeDefined();
      expect(once && nextJobState(once, 'restart')).toBe(once);
    }
  });
});
