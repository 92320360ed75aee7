import { describe, expect, test } from 'vitest';
import { addTallies, formatTally, tallyVitest } from './tally.ts';

const report = {
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 2,
  numTodoTests: 1,
  testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }] }],
};

describe('the tally of a test run', () => {
  test('counts passed, and skipped together with planned tests', () => {
    expect(tallyVitest(report, 0)).toEqual({ passed: 5, failed: 0, skipped: 3 });
  });

  test('counts a file that broke before its first test as a failure', () => {
    const broken = { ...report, testResults: [{ status: 'failed', assertionResults: [] }] };
    expect(tallyVitest(broken, 1).failed).toBe(1);
  });

  test('counts a failed test once, not again for its file', () => {
    const failed = {
      ...report,
      numFailedTests: 1,
      testResults: [{ status: 'failed', assertionResults: [{ status: 'failed' }] }],
    };
    expect(tallyVitest(failed, 1).failed).toBe(1);
  });

  test('counts an error outside of every test, seen only in the exit code', () => {
    expect(tallyVitest(report, 1).failed).toBe(1);
    expect(tallyVitest(report, null).failed).toBe(1);
  });

  test('counts a run that wrote no report as a failure', () => {
    expect(tallyVitest(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test('adds up the runners and says so in one line', () => {
    const sum = addTallies([
      { passed: 1, failed: 0, skipped: 0 },
      { passed: 40, failed: 2, skipped: 3 },
    ]);
    expect(formatTally(sum)).toBe('41 passed, 2 failed, 3 skipped');
  });
});
