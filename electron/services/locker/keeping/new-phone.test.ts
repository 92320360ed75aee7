import { expect, test } from 'vitest';
import { keepingAtLocker } from '../../../../tests/support/keeping-at-locker.ts';
import { someDocument } from '../../../../tests/support/locker-by-hand.ts';

const [wrong, right] = ['13800000001', '13900000002'];

/** A clerk at the cell of something that a wrong phone was left for. */
function atCell(kind: 'document' | 'papers' = 'document') {
  const desk = keepingAtLocker();
  const by = kind === 'document' ? 7 : undefined;
  const content = someDocument('310105195203070424', { phone: wrong });
  const stay = desk.locker.reserve({ kind, content, cell: '02', by });
  if (!stay.ok) throw new Error(stay.error.code);
  desk.locker.putIn(stay.value.id);
  desk.handlers['keeping.openCells']({});
  desk.handlers['keeping.openCell']({ cell: '02' });
  return {
    ...desk,
    stay: stay.value.id,
    enter: () => desk.handlers['keeping.act']({ act: 'correct-phone' }),
  };
}

test('another phone is typed, compared, and gets a new code', () => {
  const desk = atCell();
  const old = desk.locker.pickupCode(desk.stay);
  desk.enter();
  expect(desk.shows('keeping-new-phone')).toEqual({
    ...{ screen: 'keeping-new-phone', cell: '02', before: '138****0001' },
  });
  desk.handlers['keeping.enterPhone']({ phone: right });
  expect(desk.shows('keeping-new-phone-check')).toMatchObject({ phone: right, sendsCode: true });
  expect(desk.locker.pickupCode(desk.stay)).toBe(old);
  desk.handlers['keeping.confirm']({});
  expect(desk.shows('keeping-cell')).toMatchObject({
    ...{ notice: 'phone-corrected', stay: { content: { phone: '139****0002' } } },
  });
  expect(desk.locker.pickupCode(desk.stay)).not.toBe(old);
  expect(desk.news.map(({ kind }) => kind)).toEqual(['ready', 'new-code', 'phone-corrected']);
});

test('what is no mobile, or the phone that it has, is typed again', () => {
  const desk = atCell();
  desk.enter();
  desk.handlers['keeping.enterPhone']({ phone: '02162800000' });
  expect(desk.shows('keeping-new-phone')).toMatchObject({ problem: 'no-such-phone', typed: '02162800000' });
  desk.handlers['keeping.enterPhone']({ phone: wrong });
  expect(desk.shows('keeping-new-phone')).toMatchObject({ problem: 'same-phone', typed: wrong });
  desk.handlers['keeping.enterPhone']({ phone: right });
  desk.back();
  expect(desk.shows('keeping-new-phone')).not.toHaveProperty('problem');
  expect(desk.shows('keeping-new-phone').typed).toBe(right);
  desk.back();
  expect(desk.shows('keeping-cell')).not.toHaveProperty('notice');
});

test('what was collected meanwhile keeps its phone, and so does what was put in after it', () => {
  const desk = atCell();
  desk.enter();
  desk.handlers['keeping.enterPhone']({ phone: right });
  desk.locker.takenBack(desk.stay, 3);
  const next = desk.locker.reserve({ kind: 'document', content: someDocument(), cell: '02', by: 3 });
  if (next.ok) desk.locker.putIn(next.value.id);
  desk.handlers['keeping.confirm']({});
  expect(desk.shows('keeping-cell').notice).toBe('not-now');
  expect(next.ok && desk.locker.stay(next.value.id)?.content?.phone).toBe(wrong);
  expect(desk.locker.stay(desk.stay)?.content?.phone).toBe(wrong);
});

test('papers have no code: what is told later goes to the other phone', () => {
  const desk = atCell('papers');
  desk.enter();
  desk.handlers['keeping.enterPhone']({ phone: right });
  expect(desk.shows('keeping-new-phone-check').sendsCode).toBe(false);
  desk.handlers['keeping.confirm']({});
  expect(desk.shows('keeping-cell').notice).toBe('phone-noted');
  expect(desk.news.map(({ kind }) => kind)).toEqual(['papers-left', 'phone-corrected']);
});
