import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const usage = `Usage: npm run --silent locker-model -- [options]

Holds the locker's core against a plain model: people put in, collect and leave things, boards fail, doors stick, and
the kiosk is killed at any moment. Ends with 0 when nothing was lost, given to somebody else, or behind a door that
nobody asked for.

  --steps N   how many people come (default 1000, about a minute and a half)
  --seed N    draws the same chances as a run that printed this seed; what the machine does meanwhile is not repeated
  --help      this text
`;

const given = read();
if (given instanceof Error) {
  console.error(`${given.message}\n\n${usage}`);
  process.exitCode = 2;
} else if (given.help) {
  process.stdout.write(usage);
} else {
  const { status } = spawnSync('vitest', ['run', 'tests/model'], {
    stdio: 'inherit',
    env: {
      ...process.env,
      LOCKER_MODEL_STEPS: given.steps,
      ...(given.seed !== undefined && { LOCKER_MODEL_SEED: given.seed }),
    },
  });
  process.exitCode = status ?? 1;
}

function read() {
  try {
    const { values } = parseArgs({
      options: {
        steps: { type: 'string', default: '1000' },
        seed: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    const wrong = [values.steps, values.seed ?? '0'].find((text) => !/^\d{1,9}$/.test(text));
    return wrong === undefined ? values : new Error(`${wrong}: a whole number is needed`);
  } catch (error) {
    return error as Error;
  }
}
