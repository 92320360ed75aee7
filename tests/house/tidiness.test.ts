import { describe, expect, test } from 'vitest';
import { projectFiles, readProjectFile } from './project-files.ts';

const longestFile = 300;
const written =
  /\.(tsx?|css|html|ya?ml|json|md|sh|txt)$|^scripts\/(start|test|try-on-bare-machine)$|^\.ci\/run$/;
const code = /\.(tsx?|css|html|sh)$/;

/** A folder of somebody's machine, or a folder that only one machine has. */
const homePath = /(?<![\w.])\/(?:home|Users)\/[A-Za-z][\w.-]*\/|(?<![\w.])\/root\/|\b[A-Z]:\\+Users\\/;

function isTooLong(text: string): boolean {
  return text.trimEnd().split('\n').length > longestFile;
}

describe('the project', () => {
  const files = projectFiles('').filter((file) => written.test(file) && file !== 'package-lock.json');

  test('has no file of code longer than a person reads in one go', () => {
    const tooLong = files.filter((file) => code.test(file) && isTooLong(readProjectFile(file)));
    expect(files.length).toBeGreaterThan(50);
    expect(tooLong).toEqual([]);
  });

  test('would notice a file that is too long', () => {
    expect(isTooLong('a\n'.repeat(longestFile))).toBe(false);
    expect(isTooLong('a\n'.repeat(longestFile + 1))).toBe(true);
  });

  test("names no folder of anybody's machine", () => {
    expect(files.filter((file) => homePath.test(readProjectFile(file)))).toEqual([]);
  });

  test.each([
    ['home', 'wang'],
    ['Users', 'wang'],
    ['root', 'clone'],
  ])('would notice a path beneath /%s', (top, name) => {
    expect(homePath.test(`open /${top}/${name}/data`)).toBe(true);
    expect(homePath.test(`"/${top}/${name}/"`)).toBe(true);
    expect(homePath.test(`https://example.org/${top}/${name}/`)).toBe(false);
  });
});
