import { expect, test } from 'vitest';
import english from '../../../assets/locales/en/staff/records.json' with { type: 'json' };
import chinese from '../../../assets/locales/zh-CN/staff/records.json' with { type: 'json' };
import { eventCatalogue } from '../../store/audit/event-catalogue.ts';

test.each([
  ['zh-CN', chinese],
  ['en', english],
])('every kind of event, and every detail of one, has words in %s', (_, words) => {
  const names = Object.values(eventCatalogue).flatMap(({ shape }) => Object.keys(shape));
  const without = {
    events: Object.keys(eventCatalogue).filter((kind) => !Object.hasOwn(words.event, kind)),
    details: [...new Set(names)].filter((name) => !Object.hasOwn(words.detail, name)),
  };
  expect(without).toEqual({ events: [], details: [] });
  expect(Object.keys(words.event).filter((kind) => !Object.hasOwn(eventCatalogue, kind))).toEqual([]);
});
