import type { SettingName } from '../../contract/staff/setting-names.ts';
import type { TrialSubject } from '../../contract/staff/settings-views.ts';

/** Tells of the platform and of the devices whether they answer with the settings in force. */
export interface TrialAnswers {
  /** Undefined: the kiosk has no such device. */
  answers(of: TrialSubject): boolean | undefined;
  /** Calls back when one of them may have answered; the returned function ends it. */
  onNews(listener: () => void): () => void;
}

const subjects: readonly (readonly [string, TrialSubject])[] = [
  ['gateway.', 'platform'],
  ['devices.identityReader.', 'identity-reader'],
  ['devices.codeScanner.', 'code-scanner'],
  ['devices.cardPrinter.', 'card-printer'],
  ['devices.slipPrinter.', 'slip-printer'],
];

/** What must answer with these settings, and whether it does. */
export function answersTo(settings: readonly SettingName[], { answers }: TrialAnswers) {
  return subjects.flatMap(([beginning, of]) => {
    const isConcerned = settings.some((setting) => setting.startsWith(beginning));
    const answered = isConcerned ? answers(of) : undefined;
    return answered === undefined ? [] : [{ of, answers: answered }];
  });
}
