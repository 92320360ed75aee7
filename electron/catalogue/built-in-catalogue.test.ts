import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { departmentsInOrder, itemsOfDepartment, itemsOfLifeEvent } from './browse.ts';
import { builtInCatalogue, builtInDocument } from './built-in-catalogue.ts';
import { checkDocument } from './check-document.ts';
import { knownOnly } from './fact.ts';
import { factsOfItem, wordsOf } from './facts-of-item.ts';

const folder = join(import.meta.dirname, '../../assets/catalogue');
const catalogue = builtInCatalogue();
const { items, guides, everydayWords, lifeEvents } = catalogue;

function filesIn(path: string): readonly string[] {
  return readdirSync(join(folder, path), { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map(({ name }) => join(folder, path, name));
}

function listsIn(path: string): readonly unknown[] {
  return filesIn(path).flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as unknown[]);
}

describe('the built-in catalogue', () => {
  test('has no problem, and every guide belongs to its item', () => {
    expect(checkDocument(builtInDocument, builtInCatalogue).problems).toEqual([]);
  });

  test('is all that lies in its folder', () => {
    expect(items).toHaveLength(listsIn('items').length);
    expect(guides).toHaveLength(listsIn('guides').length);
    expect(items).toHaveLength(227);
  });

  test('has a guide for exactly the items whose materials are known', () => {
    const withMaterials = items.filter(({ materials }) => materials.known).map(({ id }) => id);
    expect(withMaterials).toHaveLength(32);
    expect(guides.map(({ item }) => item).toSorted()).toEqual(withMaterials.toSorted());
  });

  test('lets every item be found by its department, or on the tile of those without one', () => {
    const departments = [...departmentsInOrder(catalogue).map(({ id }) => id), undefined];
    const reached = departments.flatMap((id) => itemsOfDepartment(catalogue, id));
    expect(reached.map(({ id }) => id).toSorted()).toEqual(items.map(({ id }) => id).toSorted());
    expect(itemsOfDepartment(catalogue, undefined).map(({ name }) => name)).toContain('社保卡补领');
  });

  test('lets every item be found by everyday words, none of which is its own name', () => {
    expect(everydayWords.map(({ item }) => item).toSorted()).toEqual(items.map(({ id }) => id).toSorted());
    const names = new Map(items.map(({ id, name }) => [id, name]));
    expect(everydayWords.filter(({ item, words }) => words.includes(names.get(item) ?? ''))).toEqual([]);
  });

  test.each([
    ['老年卡', 'senior-card-application'],
    ['看病本子', 'medical-record-book'],
    ['医保本', 'medical-record-book'],
    ['劳保工资', 'pension-received'],
    ['老人走了', 'bundle-death'],
    ['插队落户', 'zhiqing-departure-archive'],
  ])('knows what is meant by %s', (word, item) => {
    const meant = everydayWords.filter(({ words }) => words.includes(word)).map((each) => each.item);
    expect(meant).toContain(item);
  });

  test('has life events for a whole life, each with a matter for residents', () => {
    expect(lifeEvents.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'birth',
        'school',
        'work',
        'retirement',
        'home',
        'illness',
        'disability',
        'old-age',
        'death',
      ]),
    );
    for (const { id } of lifeEvents) {
      const residents = itemsOfLifeEvent(catalogue, id).filter(({ audience }) => audience === 'residents');
      expect(residents, id).not.toEqual([]);
    }
  });

  test('says of what terminals do whenever it was only guessed', () => {
    const bases = items.flatMap(({ terminal }) => knownOnly(terminal).map(({ basis }) => basis));
    expect(bases.filter((basis) => basis === 'inferred')).toHaveLength(87);
    const ours = items.filter(({ terminal }) => knownOnly(terminal)[0]?.basis === 'this-kiosk');
    expect(ours.map(({ topic }) => topic)).toEqual(['offline-code', 'offline-code', 'offline-code']);
  });

  test("shows residents no maintainer's remark in English", () => {
    const shown = [...items.flatMap(factsOfItem), ...guides.flatMap(wordsOf)];
    expect(shown.filter((line) => /[A-Za-z]{3}/.test(line))).toEqual([]);
  });

  test('names addresses of public bodies and newspapers alone', () => {
    const hosts = catalogue.sources.flatMap(({ url }) =>
      knownOnly(url).map((each) => new URL(each).hostname),
    );
    expect(hosts).not.toEqual([]);
    const trusted = /(?:^|\.)(?:gov\.cn|wenming\.cn|shfzb\.com\.cn|thepaper\.cn|whb\.cn)$/;
    expect(hosts.filter((host) => !trusted.test(host))).toEqual([]);
    for (const file of ['.', 'items', 'guides']
      .flatMap(filesIn)
      .filter((path) => !path.endsWith('sources.json')))
      expect(readFileSync(file, 'utf8'), file).not.toMatch(/https?:|www\./);
  });

  test('holds no identity number and no mobile telephone number', () => {
    for (const file of ['.', 'items', 'guides'].flatMap(filesIn))
      expect(readFileSync(file, 'utf8'), file).not.toMatch(/(?<!\d)(?:\d{17}[\dXx]|1[3-9]\d{9})(?!\d)/);
  });
});
