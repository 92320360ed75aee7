import { type ClipBook, described } from './clip-book.ts';
import { type JudgedClip, judgeClips } from './judge-clips.ts';
import { levelled } from './loudness.ts';
import { encoded } from './opus.ts';
import { secondsOf } from './sound.ts';
import { speak } from './voice.ts';
import { type Language, languages, type WantedClip, type WantedClips } from './wanted-clips.ts';

export interface Made {
  readonly made: number;
  readonly removed: number;
  /** What a person recorded and the words no longer want: left as it is. */
  readonly refused: readonly JudgedClip[];
}

export interface MakeOptions {
  /** Also what is not stale. */
  readonly all: boolean;
  /** Also what a person recorded, where the words have changed. */
  readonly overRecordings: boolean;
}

/** Makes what is missing or stale, and removes what nobody says any more. */
export function makeClips(book: ClipBook, wanted: WantedClips, { all, overRecordings }: MakeOptions): Made {
  const judged = judgeClips(book, wanted);
  const isPersons = ({ fault }: JudgedClip) => fault.startsWith('recorded-') && !overRecordings;
  const leftOver = judged.filter((each) => each.fault.endsWith('left-over') && !isPersons(each));
  const toMake = all
    ? everythingMade(book, wanted, judged.filter(isPersons))
    : judged.filter((each) => !each.fault.endsWith('left-over') && !isPersons(each));
  for (const { language, name } of leftOver) book.remove(language, name);
  for (const { language, name } of toMake) {
    const clip = wanted[language].get(name);
    if (clip) make(book, language, name, clip);
  }
  book.save();
  return { made: toMake.length, removed: leftOver.length, refused: judged.filter(isPersons) };
}

/** All but what a person recorded: whether it is still right or not. */
function everythingMade(book: ClipBook, wanted: WantedClips, persons: readonly JudgedClip[]) {
  return languages.flatMap((language) =>
    [...wanted[language].keys()]
      .filter((name) => !persons.some((each) => each.language === language && each.name === name))
      .filter((name) => !isRightRecording(book, language, name, wanted))
      .map((name) => ({ language, name })),
  );
}

function isRightRecording(book: ClipBook, language: Language, name: string, wanted: WantedClips): boolean {
  const kept = book.kept(language, name);
  return kept?.origin === 'recorded' && kept.words === wanted[language].get(name)?.words;
}

function make(book: ClipBook, language: Language, name: string, clip: WantedClip): void {
  const sound = levelled(speak(clip, language));
  book.put(language, name, described(clip, 'made', secondsOf(sound)), encoded(sound));
}
