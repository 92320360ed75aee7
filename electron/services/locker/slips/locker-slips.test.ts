import { expect, test } from 'vitest';
import { manualClock } from '../../../../tests/support/manual-clock.ts';
import type { Slip } from '../../../documents/slip.ts';
import type { CalendarDate } from '../../../foundation/calendar-date.ts';
import type { SlipOutcome } from '../../slips/slip-service.ts';
import type { Stay } from '../stay.ts';
import { openLockerSlips } from './locker-slips.ts';

const stay: Stay = {
  ...{ id: 12, kind: 'papers', cell: 'A14', state: 'inside', insideSince: 0, overAt: undefined },
  content: {
    ...{ title: '残疾人证', receipt: '604173' },
    person: { number: '310105194803120428', name: '王小英' },
  },
  ...{ remindedAt: undefined, putInBy: undefined },
};
const cell = { name: 'A14', size: 'small', heightMillimetres: 200, board: 'one', lock: 1 } as const;

function slipsOf(code: string | undefined, outcome: SlipOutcome = { kind: 'printed' }) {
  const printed: Slip[] = [];
  const slips = openLockerSlips({
    slips: {
      state: () => ({ kind: 'ready', paperLow: false }),
      print: async (slip) => {
        printed.push(slip);
        return outcome;
      },
    },
    locker: { stay: () => stay, pickupCode: () => code, lastDay: () => '2026-11-28' as CalendarDate },
    site: {
      ...{ name: '新华路街道社区事务受理服务中心', hotline: '021-62800000' },
      counterHours: { 'zh-CN': '周一到周六', en: 'Monday to Saturday' },
      counterPlace: { 'zh-CN': '一楼', en: 'the ground floor' },
    },
    cabinets: [
      {
        ...{ name: 'A', place: { 'zh-CN': '这台机器右手边', en: 'to the right of this machine' } },
        columns: [{ widthMillimetres: 400, bottomMillimetres: 200, cells: [cell] }],
      },
    ],
    clock: manualClock(),
  });
  return { slips, printed };
}

test('the code is printed in two groups, with where and until when, and nobody’s name', async () => {
  const { slips, printed } = slipsOf('48271930');
  expect(await slips.printPickupCode(12, 'zh-CN')).toBe('printed');
  expect(printed).toMatchObject([{ code: '4827 1930', where: '这台机器右手边', until: '2026-11-28' }]);
  expect(JSON.stringify(printed)).not.toMatch(/王|英|残疾/);
});

test('the receipt has its number and the masked name, in the language of the screen', async () => {
  const { slips, printed } = slipsOf(undefined);
  expect(await slips.printPapersLeft(12, 'en')).toBe('printed');
  expect(printed).toMatchObject([
    {
      receipt: '604 173',
      who: '王*英',
      where: 'cabinet A, to the right of this machine',
      textMessage: false,
    },
  ]);
  expect(JSON.stringify(printed)).not.toMatch(/小|残疾/);
});

test('without a code there is no slip, and what came out by halves counts as not printed', async () => {
  expect(await slipsOf(undefined).slips.printPickupCode(12, 'zh-CN')).toBe('none');
  const outcome = { kind: 'cut-short', trouble: 'paper-out' } as const;
  expect(await slipsOf('48271930', outcome).slips.printPickupCode(12, 'zh-CN')).toBe('not-printed');
});
