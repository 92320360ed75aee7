import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingControl } from '../../../../electron/contract/staff/settings-views.ts';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { ChineseInput } from '../../../components/chinese-input.tsx';
import { LatinInput } from '../../../components/staff/latin-input.tsx';
import type { ScreenProps } from '../../view-of.ts';
import { SettingScreen } from './setting-screen.tsx';

interface TextEntryProps {
  readonly view: ScreenProps<'settings-one'>['view'];
  readonly control: Extract<SettingControl, { readonly kind: 'chinese' | 'latin' }>;
}

/** Addresses may be so long, in characters, that they need a line more. */
const oftenLong = 60;

const words: readonly string[] = [];

/** A text, checked at each key. The page owns it, so that no key waits for the core. */
export function TextEntry({ view, control }: TextEntryProps) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const { entry } = view;
  const [text, setText] = useState(view.text);
  const [isComposing, setIsComposing] = useState(false);
  useEffect(() => {
    if (text !== view.text) ask('settings.check', { entry, text });
  }, [ask, entry, text, view.text]);
  const field = { text, onText: setText, hint: t('settings.one.hint') };
  return (
    <SettingScreen view={view} text={text} waits={isComposing}>
      {control.kind === 'chinese' ? (
        <ChineseInput
          {...field}
          composes
          longest={control.longest}
          words={words}
          sentences
          onComposing={setIsComposing}
        />
      ) : (
        <LatinInput
          {...field}
          longest={control.longest}
          sentence={control.sentence}
          begins={control.begins}
          lines={control.longest > oftenLong ? 3 : 2}
        />
      )}
    </SettingScreen>
  );
}
