import { Volume2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { Digits } from '../../../components/digits.tsx';
import { Keypad } from '../../../components/keypad.tsx';
import { Button } from '../../../input/button.tsx';
import { useDigits } from '../../../input/use-digits.ts';
import type { ScreenProps } from '../../view-of.ts';
import { SettingScreen } from './setting-screen.tsx';

interface DigitsEntryProps {
  readonly view: ScreenProps<'settings-one'>['view'];
  readonly length: number;
  readonly groups?: readonly number[];
  /** What the digits mean; empty while they mean nothing yet. Keep the same function. */
  readonly textOf: (digits: string) => string;
}

/** A number or a time of day, checked at each digit. */
export function DigitsEntry({ view, length, groups, textOf }: DigitsEntryProps) {
  const { t } = useTranslation('staff');
  const { ask, playSample } = useKiosk();
  const { digits, add, deleteOne, deleteAll } = useDigits(length, true);
  const { entry } = view;
  const text = textOf(digits);
  useEffect(() => {
    if (text !== '') ask('settings.check', { entry, text });
  }, [ask, entry, text]);
  const [played, setPlayed] = useState<number>();
  const listen = () => {
    const volume = Number(text === '' ? view.text : text);
    playSample(volume);
    setPlayed(volume);
  };
  const isVolume = entry === 'sound.volume' || entry === 'sound.quietVolume';
  return (
    <SettingScreen
      view={view}
      {...(text !== '' && { text })}
      {...(played !== undefined && { status: t('settings.one.played', { volume: played }) })}
      beside={
        isVolume && (
          <Button onPress={listen}>
            <Volume2 className="icon" aria-hidden="true" />
            {t('settings.one.listen')}
          </Button>
        )
      }
    >
      <Digits digits={digits} length={length} {...(groups && { groups })} />
      <Keypad
        mayAdd={digits.length < length}
        mayDelete={digits !== ''}
        add={add}
        deleteOne={deleteOne}
        deleteAll={deleteAll}
      />
    </SettingScreen>
  );
}
