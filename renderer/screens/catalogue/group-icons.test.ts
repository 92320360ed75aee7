import { CircleQuestionMark, Folder } from 'lucide-react';
import { expect, test } from 'vitest';
import departments from '../../../assets/catalogue/departments.json';
import lifeEvents from '../../../assets/catalogue/life-events.json';
import { groupIcon } from './group-icons.ts';

test.each([
  ['life-event', lifeEvents],
  ['department', departments],
] as const)('each %s of the built-in catalogue has a picture of its own', (by, groups) => {
  const icons = groups.map(({ id }) => groupIcon(by, id));
  expect(icons).not.toContain(Folder);
  expect(new Set(icons).size).toBe(groups.length);
});

test('a group that a newer catalogue brings has the general picture, whatever its id', () => {
  expect(groupIcon('department', 'constructor')).toBe(Folder);
  expect(groupIcon('life-event', 'moon')).toBe(Folder);
  expect(groupIcon('department', null)).toBe(CircleQuestionMark);
});
