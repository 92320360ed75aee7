import { type ClipBook, hashOf, type KeptClip } from './clip-book.ts';
import { type Language, languages, type WantedClip, type WantedClips } from './wanted-clips.ts';

export type ClipFault =
  | 'missing'
  /** It says other words than the page shows now, or says them in another way than is right. */
  | 'stale'
  /** As stale, and a person recorded it: no program puts its own voice in its place. */
  | 'recorded-stale'
  /** Nobody says it any more. */
  | 'left-over'
  | 'recorded-left-over';

export interface JudgedClip {
  readonly language: Language;
  readonly name: string;
  readonly fault: ClipFault;
}

/** What is not as the words want it; empty when all is well. */
export function judgeClips(book: ClipBook, wanted: WantedClips): readonly JudgedClip[] {
  return languages.flatMap((language) => {
    const files = new Set(book.files(language));
    const known = new Set([...book.names(language), ...files, ...wanted[language].keys()]);
    return [...known].flatMap((name) => {
      const kept = book.kept(language, name);
      const fault = faultOf(wanted[language].get(name), kept, files.has(name));
      return fault ? [{ language, name, fault }] : [];
    });
  });
}

function faultOf(
  wanted: WantedClip | undefined,
  kept: KeptClip | undefined,
  isThere: boolean,
): ClipFault | undefined {
  const isRecorded = kept?.origin === 'recorded' && isThere;
  if (!wanted) return isRecorded ? 'recorded-left-over' : 'left-over';
  if (!kept || !isThere) return 'missing';
  if (kept.words !== wanted.words || kept.wordsSha256 !== hashOf(wanted.words))
    return isRecorded ? 'recorded-stale' : 'stale';
  const isAsSaidNow = kept.reading === wanted.reading && kept.voice === wanted.voice;
  return isRecorded || isAsSaidNow ? undefined : 'stale';
}
