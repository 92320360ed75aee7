import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { chromiumWithoutWindows } from './tests/support/browser.ts';

/** What takes minutes begins first: at the end it would be waited for with one of the two cores idle. */
const order = ['tests/screens/', 'tests/journeys/', ''];

const every = ['electron', 'renderer', 'scripts', 'tests'].map((folder) => `${folder}/**/*.test.{ts,tsx}`);

/** These put something else in a module's place, which must not reach the tests after them. */
const apart = globSync(every, { cwd: import.meta.dirname }).filter((path) =>
  readFileSync(join(import.meta.dirname, path), 'utf8').includes('vi.mock('),
);

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // Whoever runs apart comes first: a process that is shared ends where the next file is not for it.
    const turn = ({ project, moduleId }: TestSpecification) =>
      project.config.isolate ? -1 : order.findIndex((folder) => moduleId.includes(folder));
    return (await super.sort(files)).toSorted((one, other) => turn(one) - turn(other));
  }
}

const { CHANGMING_CHROMIUM = existsSync(chromiumWithoutWindows) ? chromiumWithoutWindows : '' } = process.env;

export default defineConfig({
  test: {
    environment: 'node',
    env: CHANGMING_CHROMIUM === '' ? {} : { CHANGMING_CHROMIUM },
    sequence: { sequencer: LongestFirst },
    // Real browsers, printers and serial lines share two cores; a third worker computes while the others wait for them.
    maxWorkers: 3,
    setupFiles: ['tests/support/whole-lengths.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    teardownTimeout: 20_000,
    // States are waited for, not times: vitest's own second is over while a busy machine starts a process.
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          // A process of its own for each of hundreds of files costs minutes, and no module here keeps anything.
          isolate: false,
          include: every,
          exclude: apart,
        },
      },
      { extends: true, test: { name: 'apart', include: apart } },
    ],
  },
});
