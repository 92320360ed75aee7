import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfChanged } from '../building/build-if-changed.ts';
import { type Crew, createCrew } from './crew.ts';
import { takeDataFolder } from './data-folder.ts';
import { describeKiosk } from './kiosk-part.ts';
import { lastLines, logFile, type Part } from './part.ts';
import { choosePorts } from './ports.ts';
import { startSimulation } from './simulation.ts';
import type { StartOptions } from './start-options.ts';

export interface Surroundings {
  /** The clone. */
  readonly root: string;
  /** Addresses for other programs: one line each. */
  readonly announce: (line: string) => void;
  /** Words for the person at the terminal. */
  readonly say: (words: string) => void;
  /** Aborted when the person asks to stop. */
  readonly stop: AbortSignal;
}

/** How long a part may take to end by itself. The kiosk brings work under way to a durable state meanwhile. */
const patienceMilliseconds = 10_000;

/** Starts everything and stays until it is asked to stop or a part gives up. Answers the exit code. */
export async function launch(options: StartOptions, surroundings: Surroundings): Promise<number> {
  const { say, stop } = surroundings;
  mkdirSync(join(options.dataFolder, 'logs'), { recursive: true, mode: 0o700 });
  const taken = await takeDataFolder(options.dataFolder);
  if (!taken.ok) {
    say(taken.error.detail);
    return 1;
  }
  const crew = createCrew(say, taken.value.note);
  const stopped = new Promise<number>((resolve) => {
    stop.addEventListener('abort', () => resolve(0));
  });
  try {
    return await Promise.race([stopped, run(options, surroundings, crew)]);
  } finally {
    // The kiosk first, so that it does not see its devices go.
    await crew.stop(['kiosk'], patienceMilliseconds);
    taken.value.release();
  }
}

async function run(
  options: StartOptions,
  { root, announce, say, stop }: Surroundings,
  crew: Crew,
): Promise<number> {
  const { dataFolder } = options;
  const chosen = await choosePorts(dataFolder, { kiosk: options.port, panel: options.panelPort });
  if ('taken' in chosen) {
    say(`Port ${chosen.taken} on 127.0.0.1 is taken by another program.`);
    return 1;
  }
  const { ports } = chosen;
  const didNotStart = async ({ name, ended }: Part) => {
    const log = logFile(dataFolder, name);
    say(`The ${name} did not start. The end of ${log}:\n${lastLines(log, 20)}`);
    // The kiosk ends with 3 where the machine lacks something: its words say what.
    return (await ended).code === 3 ? 3 : 1;
  };
  if (!(await buildIfChanged(root, say))) return 1;
  if (stop.aborted) return 0;

  let configurationFile = options.configurationFile;
  if (configurationFile === undefined) {
    const simulation = await startSimulation(root, options, ports, crew);
    if (stop.aborted) return 0;
    if ('failed' in simulation) return didNotStart(simulation.failed);
    announce(`panel: ${simulation.panelUrl}`);
    configurationFile = join(dataFolder, 'configuration.yaml');
    writeFileSync(configurationFile, simulation.configuration);
  }

  const { part, word } = describeKiosk(root, {
    ...options,
    port: ports.kiosk,
    configurationFile,
    demonstration: options.configurationFile === undefined,
  });
  const announceKiosk = (url: string | undefined) => {
    if (url !== undefined) announce(`kiosk: ${url}`);
  };
  const kiosk = await crew.start(part, word, (again) => void again.announced('kiosk').then(announceKiosk));
  if ('failed' in kiosk) return didNotStart(kiosk.failed);
  announceKiosk(kiosk.url);

  const gone = await crew.gaveUp;
  const log = logFile(dataFolder, gone.name);
  say(
    `The ${gone.name} ended more than three times within a minute. The end of ${log}:\n${lastLines(log, 20)}`,
  );
  return 1;
}
