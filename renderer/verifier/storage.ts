// Some browsers give a page that was opened from a file no storage, or throw: then nothing is kept, and all else works.

const prefix = 'changming.verifier ';

/** Every text that is kept, by name. */
export function keptTexts(): ReadonlyMap<string, string> {
  try {
    const kept = Object.entries<string>({ ...localStorage });
    return new Map(
      kept.flatMap(([name, text]) => (name.startsWith(prefix) ? [[name.slice(prefix.length), text]] : [])),
    );
  } catch {
    return new Map();
  }
}

/** False when it could not be kept. */
export function keepText(name: string, text: string): boolean {
  try {
    localStorage.setItem(prefix + name, text);
    return true;
  } catch {
    return false;
  }
}
