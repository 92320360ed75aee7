import { expect, test } from 'vitest';
import { manualClock } from '../../../../tests/support/manual-clock.ts';
import { temporaryStore } from '../../../../tests/support/temporary-store.ts';
import type { CalendarDate } from '../../../foundation/calendar-date.ts';
import type { IssuedCode, IssueRequest } from '../../../gateway/gateway.ts';
import { openCardIssues } from './card-issues.ts';

const request: IssueRequest = {
  holder: { number: '310105195204129926', name: '王春英' },
  agent: null,
  reason: 'first',
  declaresNoSmartphone: false,
  secondProofToken: null,
};
const code: IssuedCode = {
  codeId: 'code-1',
  payload: new Uint8Array([0, 255, 7]),
  issuedOn: '2026-11-20' as CalendarDate,
  expiresOn: '2027-05-19' as CalendarDate,
  notified: null,
};

function opened() {
  const store = temporaryStore();
  const issues = openCardIssues({ ...store, clock: manualClock() });
  const ask = (id: string, holder = 'somebody') => issues.ask({ id, holder, reason: 'first', request });
  return { issues, ask, database: store.database };
}

test('the request and the code come back as they were, and stand nowhere in plain text', () => {
  const { issues, ask, database } = opened();
  ask('issue-1');
  issues.keepCode('issue-1', code);
  expect(issues.find('issue-1')).toMatchObject({ state: 'coded', request, code });
  const row = database.prepare<[], Record<string, Uint8Array | string>>('SELECT * FROM card_issue').get();
  const bytes = Buffer.concat(
    Object.values(row ?? {}).map((value) =>
      typeof value === 'object' ? Buffer.from(value) : Buffer.from(`${value}`),
    ),
  );
  expect(bytes.length).toBeGreaterThan(100);
  for (const secret of ['王春英', '310105195204129926', 'code-1']) {
    expect(bytes.includes(secret), secret).toBe(secret === 'code-1');
  }
});

test('a new code ends what was open for the same holder, and for nobody else', () => {
  const { issues, ask } = opened();
  ask('old');
  issues.keepCode('old', code);
  ask('stranger', 'somebody else');
  ask('new');
  expect(issues.find('old')?.state).toBe('coded');
  issues.keepCode('new', { ...code, codeId: 'code-2' });
  expect(issues.find('old')).toMatchObject({ state: 'ended', request: undefined, code: undefined });
  expect(issues.find('stranger')?.state).toBe('asked');
});

test('an issue whose successor the platform refused is the open one again', () => {
  const { issues, ask } = opened();
  ask('old');
  issues.keepCode('old', code);
  ask('new');
  expect(issues.openOf('somebody')?.id).toBe('new');
  issues.close('new', 'ended');
  expect(issues.openOf('somebody')?.id).toBe('old');
});
