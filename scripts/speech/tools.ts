import { spawnSync } from 'node:child_process';

/** What the commands need besides Node, and where Debian has it. */
const packages = { 'espeak-ng': 'espeak-ng', opusenc: 'opus-tools', opusdec: 'opus-tools' } as const;
export type Tool = keyof typeof packages;

/** What has to be installed before these tools run; undefined when they all do. */
export function whatIsMissing(tools: readonly Tool[]): string | undefined {
  const missing = tools.filter((tool) => spawnSync(tool, ['--version']).error !== undefined);
  if (missing.length === 0) return undefined;
  const wanted = [...new Set(missing.map((tool) => packages[tool]))].join(' ');
  return `there is no ${missing.join(', no ')}; on Debian: apt-get install ${wanted}`;
}

/** What a tool answers to its input; undefined when it refuses. */
export function ask(tool: Tool, given: readonly string[], input: string | Buffer = ''): Buffer | undefined {
  const { status, stdout } = spawnSync(tool, given, { input, maxBuffer: 2 ** 28 });
  return status === 0 && stdout.length > 0 ? stdout : undefined;
}
