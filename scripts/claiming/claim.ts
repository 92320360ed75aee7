import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { identifyProcess, isAlive, type ProcessIdentity } from './process-identity.ts';

const processIdentity = z.object({ pid: z.int(), began: z.string() });
const claimSchema = z.object({
  owner: processIdentity,
  /** Other processes that belong to the claim, by name. */
  others: z.record(z.string(), processIdentity),
});

export interface Claim {
  /** Writes down the processes that work under this claim, by name. */
  note(others: Readonly<Record<string, number>>): void;
  release(): void;
}

/**
 * Claims something for this process by a file at `path`, which names the process: a claim ends with its owner, however
 * that ends. Answers the living owner where there is one.
 */
export function claim(path: string): Claim | { readonly owner: ProcessIdentity } {
  mkdirSync(dirname(path), { recursive: true });
  const owner = identifyProcess(process.pid);
  const draft = `${path}.${process.pid}`;
  const write = (others: Record<string, ProcessIdentity>) =>
    writeFileSync(draft, `${JSON.stringify({ owner, others }, null, 2)}\n`);

  for (;;) {
    write({});
    try {
      // Linking fails where the name exists: one of two wins, and nobody ever reads half a file.
      linkSync(draft, path);
      break;
    } catch {
      const text = readText(path);
      const found = parse(text);
      if (found && isAlive(found.owner)) return { owner: found.owner };
      setAside(path, text, draft);
    } finally {
      rmSync(draft, { force: true });
    }
  }
  return {
    note: (others) => {
      write(Object.fromEntries(Object.entries(others).map(([name, pid]) => [name, identifyProcess(pid)])));
      renameSync(draft, path);
    },
    release: () => rmSync(path, { force: true }),
  };
}

/** Who holds a claim or held it and was killed; undefined when it was released. */
export function readClaim(path: string): z.infer<typeof claimSchema> | undefined {
  return parse(readText(path));
}

/** Takes a dead claim away, unless another process replaced it since it was read as `text`. */
function setAside(path: string, text: string | undefined, draft: string): void {
  const aside = `${draft}.old`;
  try {
    renameSync(path, aside);
    if (readText(aside) !== text) linkSync(aside, path);
  } catch {
    // Another process was faster; the next round sees what it did.
  } finally {
    rmSync(aside, { force: true });
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function parse(text: string | undefined): z.infer<typeof claimSchema> | undefined {
  try {
    return claimSchema.safeParse(JSON.parse(text ?? '')).data;
  } catch {
    // Cut short by a power cut: nobody holds it.
    return undefined;
  }
}
