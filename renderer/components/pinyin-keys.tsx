import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../input/button.tsx';
import type { Candidate } from '../writing/candidates.ts';
import { columnsFor } from '../writing/composition.ts';
import { LetterKeys } from './letter-keys.tsx';

interface PinyinKeysProps {
  readonly onLetter: (letter: string) => void;
  readonly onDigits?: (() => void) | undefined;
  /** The page of candidates that is looked at. */
  readonly candidates: readonly Candidate[];
  readonly onChoose: (candidate: Candidate) => void;
  /** Undefined where there is no other page. */
  readonly onMore: (() => void) | undefined;
}

/** Letters, and above them what they may mean: two rows that stay free while there is nothing to choose. */
export function PinyinKeys({ onLetter, onDigits, candidates, onChoose, onMore }: PinyinKeysProps) {
  const { t } = useTranslation();
  return (
    <div className="pinyin-keys">
      <div className="pinyin-candidates">
        {candidates.map((candidate) => (
          <Button
            key={candidate.text}
            className={`candidate columns-${columnsFor(candidate.text)}`}
            lang="zh-CN"
            onPress={() => onChoose(candidate)}
          >
            {candidate.text}
          </Button>
        ))}
        {onMore && (
          <Button className="more" onPress={onMore}>
            <ChevronDown className="icon" aria-hidden="true" />
            {t('writing.more')}
          </Button>
        )}
      </div>
      <LetterKeys onLetter={onLetter} onDigits={onDigits} />
    </div>
  );
}
