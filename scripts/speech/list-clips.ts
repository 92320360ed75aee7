import type { ClipBook } from './clip-book.ts';
import { withToneMarks } from './readings.ts';
import type { Language, Place, WantedClips } from './wanted-clips.ts';

/** How to say it: whoever reads it to a microphone does not see the rest of the sentence. */
const hints: Readonly<Record<Place, string>> = {
  alone: '',
  'before-number': '…',
  'after-number': '',
  number: '…',
  letter: '…',
};

/** A line each: name, whose voice, words, reading, with tabs between them. */
export function listLines(book: ClipBook, wanted: WantedClips, language: Language): readonly string[] {
  const lines = [...wanted[language]].map(([name, { words, place, reading }]) => {
    const before = place === 'after-number' ? '… ' : '';
    const said = `${before}${words}${hints[place]}`;
    const voice = book.kept(language, name)?.origin ?? 'missing';
    return [name, voice, said, ...(reading === undefined ? [] : [withToneMarks(reading)])].join('\t');
  });
  return [`${language}: ${lines.length}`, ...lines];
}
