import { Keyboard, PenLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../input/button.tsx';
import type { WayOfWriting } from '../writing/way-of-writing.ts';

interface WritingWaysProps {
  /** Undefined while digits stand in the place of both. */
  readonly shown: WayOfWriting | undefined;
  readonly choose: (way: WayOfWriting) => void;
  /** Letters stay what they are, rather than spelling Chinese. */
  readonly plainLetters: boolean;
  readonly mayDelete: boolean;
  readonly deleteOne: () => void;
  readonly deleteAll: () => void;
}

/** How to write, and what takes back what was written. */
export function WritingWays({
  shown,
  choose,
  plainLetters,
  mayDelete,
  deleteOne,
  deleteAll,
}: WritingWaysProps) {
  const { t } = useTranslation();
  return (
    <div className="writing-ways">
      <Button kind="choice" className="way-hand" chosen={shown === 'hand'} onPress={() => choose('hand')}>
        <PenLine className="icon" aria-hidden="true" />
        {t('writing.hand')}
      </Button>
      <Button
        kind="choice"
        className="way-pinyin"
        chosen={shown === 'pinyin'}
        onPress={() => choose('pinyin')}
      >
        <Keyboard className="icon" aria-hidden="true" />
        {t(plainLetters ? 'writing.letters' : 'writing.pinyin')}
      </Button>
      {mayDelete && (
        <>
          <Button className="delete-all" onPress={deleteAll}>
            {t('writing.deleteAll')}
          </Button>
          <Button className="delete-one" typing onPress={deleteOne}>
            {t('writing.deleteOne')}
          </Button>
        </>
      )}
    </div>
  );
}
