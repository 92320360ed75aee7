import { describe, expect, test } from 'vitest';
import { createPressRules, sameDigitPause, staysOnControl } from './press-rules.ts';

function rulesAt() {
  const time = { now: 10_000 };
  return { time, rules: createPressRules(() => time.now) };
}

describe('a press', () => {
  test('counts', () => {
    expect(rulesAt().rules.admits('a')).toBe(true);
  });

  test('does not count twice on the same control within half a second', () => {
    const { time, rules } = rulesAt();
    rules.admits('a');
    time.now += 499;
    expect(rules.admits('a')).toBe(false);
    time.now += 1;
    expect(rules.admits('a')).toBe(true);
  });

  test('that was ignored does not lengthen the pause', () => {
    const { time, rules } = rulesAt();
    rules.admits('a');
    time.now += 300;
    rules.admits('a');
    time.now += 200;
    expect(rules.admits('a')).toBe(true);
  });

  test('of a digit counts twice within half a second, but not as the bounce of one touch', () => {
    const { time, rules } = rulesAt();
    rules.admits('1', sameDigitPause);
    time.now += 149;
    expect(rules.admits('1', sameDigitPause)).toBe(false);
    time.now += 1;
    expect(rules.admits('1', sameDigitPause)).toBe(true);
  });

  test('on another control counts at once', () => {
    const { rules } = rulesAt();
    rules.admits('a');
    expect(rules.admits('b')).toBe(true);
  });

  test('counts nowhere for 400 ms after the page changed', () => {
    const { time, rules } = rulesAt();
    rules.pageChanged();
    time.now += 399;
    expect(rules.admits('a')).toBe(false);
    time.now += 1;
    expect(rules.admits('a')).toBe(true);
  });
});

describe('a finger that moves during a press', () => {
  const control = { left: 0, top: 0, right: 100, bottom: 100 };

  test('presses when it leaves the glass anywhere on the control', () => {
    expect(staysOnControl(control, { x: 5, y: 5 }, { x: 95, y: 95 }, 32)).toBe(true);
  });

  test('presses when it slipped off by no more than is tolerated', () => {
    expect(staysOnControl(control, { x: 90, y: 50 }, { x: 120, y: 50 }, 32)).toBe(true);
  });

  test('does not press when it was drawn away', () => {
    expect(staysOnControl(control, { x: 90, y: 50 }, { x: 130, y: 50 }, 32)).toBe(false);
  });
});
