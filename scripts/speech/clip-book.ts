import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Language, languages, type WantedClip } from './wanted-clips.ts';

/** What is known of a clip that is there. */
export interface KeptClip {
  /** What is heard in it, and the SHA-256 of that. */
  readonly words: string;
  readonly wordsSha256: string;
  /** Chinese that was made: how the words are said. */
  readonly reading?: string;
  /** Of what was made: the voice, and how quick it is. */
  readonly voice?: string;
  readonly seconds: number;
  /** By the voice of a program, or by a person. */
  readonly origin: 'made' | 'recorded';
}

type KeptIn = Readonly<Record<string, KeptClip>>;

/** The clips in a folder: sound files by language and name, and `clips.json`, which says what is in them. */
export interface ClipBook {
  readonly kept: (language: Language, name: string) => KeptClip | undefined;
  readonly names: (language: Language) => readonly string[];
  /** Names of the sound files that lie there, whether or not anything is known of them. */
  readonly files: (language: Language) => readonly string[];
  readonly put: (language: Language, name: string, clip: KeptClip, file: Buffer) => void;
  readonly remove: (language: Language, name: string) => void;
  /** Writes `clips.json`, in the order of the names. */
  readonly save: () => void;
}

export const clipFolder = join(import.meta.dirname, '../../assets/speech');
const ending = '.opus';

export function openClipBook(folder: string): ClipBook {
  const listFile = join(folder, 'clips.json');
  const read = existsSync(listFile) ? JSON.parse(readFileSync(listFile, 'utf8')) : {};
  const books = new Map(
    languages.map((each) => [each, new Map(Object.entries((read[each] ?? {}) as KeptIn))]),
  );
  const bookOf = (language: Language) => books.get(language) ?? new Map<string, KeptClip>();
  const fileOf = (language: Language, name: string) => join(folder, language, `${name}${ending}`);
  return {
    kept: (language, name) => bookOf(language).get(name),
    names: (language) => [...bookOf(language).keys()],
    files: (language) => {
      const inside = join(folder, language);
      if (!existsSync(inside)) return [];
      const files = readdirSync(inside).filter((name) => name.endsWith(ending));
      return files.map((name) => name.slice(0, -ending.length));
    },
    put: (language, name, clip, file) => {
      mkdirSync(join(folder, language), { recursive: true });
      writeFileSync(fileOf(language, name), file);
      bookOf(language).set(name, clip);
    },
    remove: (language, name) => {
      rmSync(fileOf(language, name), { force: true });
      bookOf(language).delete(name);
    },
    save: () => {
      const inOrder = languages.map((language) => [
        language,
        Object.fromEntries([...bookOf(language)].sort(byName)),
      ]);
      writeFileSync(listFile, `${JSON.stringify(Object.fromEntries(inOrder), undefined, 2)}\n`);
    },
  };
}

/** What the list says of a clip that was just made or recorded. */
export function described(
  { words, reading, voice }: WantedClip,
  origin: KeptClip['origin'],
  seconds: number,
): KeptClip {
  return {
    words,
    wordsSha256: hashOf(words),
    ...(origin === 'made' && {
      ...(reading !== undefined && { reading }),
      ...(voice !== undefined && { voice }),
    }),
    seconds: Math.round(seconds * 1000) / 1000,
    origin,
  };
}

export function hashOf(words: string): string {
  return createHash('sha256').update(words).digest('hex');
}

function byName([one]: readonly [string, KeptClip], [other]: readonly [string, KeptClip]): number {
  return one < other ? -1 : 1;
}
