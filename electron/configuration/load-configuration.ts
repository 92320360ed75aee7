import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { ok, type Result } from '../foundation/result.ts';
import { type Configuration, configurationSchema } from './configuration.ts';

export interface ConfigurationFailure {
  readonly code: 'configuration-unreadable' | 'configuration-invalid';
  /** One line for each fault: where it is and what is wrong, for the technician. */
  readonly detail: string;
}

/** Reads and checks the one configuration file. Every fault is named with its path; nothing is guessed. */
export function loadConfiguration(path: string): Result<Configuration, ConfigurationFailure> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (thrown) {
    return failure('configuration-unreadable', (thrown as Error).message);
  }
  const read = readConfiguration(text);
  return read.ok ? read : failure(read.error.code, `${path}:\n${read.error.detail}`);
}

/** The same for text already read. */
export function readConfiguration(text: string): Result<Configuration, ConfigurationFailure> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) return invalid(document.errors.map((fault) => fault.message));
  const parsed = configurationSchema.safeParse(document.toJS());
  if (parsed.success) return ok(parsed.data);
  return invalid(parsed.error.issues.map((issue) => describeIssue(issue, lineOf(issue.path))));

  function lineOf(path: readonly PropertyKey[]): number | undefined {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true) as
        | { range?: [number, number, number] }
        | undefined;
      if (node?.range) return lines.linePos(node.range[0]).line;
    }
    return undefined;
  }
}

function describeIssue(issue: z.core.$ZodIssue, line: number | undefined): string {
  const path = issue.path.join('.') || '(the whole file)';
  return `${path}: ${issue.message}${line === undefined ? '' : ` (line ${line})`}`;
}

function invalid(faults: readonly string[]): Result<never, ConfigurationFailure> {
  return failure('configuration-invalid', faults.join('\n'));
}

function failure(code: ConfigurationFailure['code'], detail: string): Result<never, ConfigurationFailure> {
  return { ok: false, error: { code, detail } };
}
