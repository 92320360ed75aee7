import { Check, CircleCheck } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { MainAction } from '../components/main-action.tsx';
import { Button } from '../input/button.tsx';
import type { PreferenceStore, PreferenceValues } from '../state/preferences.ts';
import { useKiosk } from './kiosk-context.ts';
import { Overlay } from './overlay.tsx';

interface DisplayOverlayProps {
  readonly preferences: PreferenceStore;
  /** Lets people hear how loud that is. */
  readonly speakSample: (voice: PreferenceValues['voice']) => void;
  readonly close: () => void;
}

const textSizes = ['standard', 'large', 'largest'] as const;
const themes = ['light', 'dark'] as const;
const voices = ['off', 'usual', 'louder'] as const;

/** Size of the letters, colours, height of the buttons, the voice: each shows or is heard at once. */
export function DisplayOverlay({ preferences, speakSample, close }: DisplayOverlayProps) {
  const { t } = useTranslation();
  const { description } = useKiosk();
  const { textSize, theme, seated, voice, choose } = useStore(preferences);
  const { volume, quietVolume } = description.sound;
  const set = (change: Partial<PreferenceValues>) => {
    choose(change);
    if (change.voice) speakSample(change.voice);
  };
  const choice = (key: string, words: string, chosen: boolean, change: Partial<PreferenceValues>) => (
    <Button key={key} kind="choice" chosen={chosen} onPress={() => set(change)}>
      {chosen && <CircleCheck className="icon" aria-hidden="true" />}
      {words}
    </Button>
  );
  return (
    <Overlay
      title={t('display.title')}
      lead={t('display.lead')}
      actions={
        <MainAction icon={Check} onPress={close}>
          {t('display.close')}
        </MainAction>
      }
    >
      <ChoiceGroup name={t('display.textSize')}>
        {textSizes.map((size) => choice(size, t(`display.${size}`), size === textSize, { textSize: size }))}
      </ChoiceGroup>
      <ChoiceGroup name={t('display.theme')}>
        {themes.map((name) => choice(name, t(`display.${name}`), name === theme, { theme: name }))}
      </ChoiceGroup>
      <ChoiceGroup name={t('display.reach')}>
        {choice('standing', t('display.standing'), !seated, { seated: false })}
        {choice('seated', t('display.seated'), seated, { seated: true })}
      </ChoiceGroup>
      {Math.max(volume, quietVolume) > 0 && (
        <ChoiceGroup name={t('display.voice')}>
          {voices.map((name) => choice(name, t(`display.${name}`), name === voice, { voice: name }))}
        </ChoiceGroup>
      )}
    </Overlay>
  );
}

function ChoiceGroup({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const heading = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as the design needs it
    <div role="group" className="choice-group" aria-labelledby={heading}>
      <h2 id={heading}>{name}</h2>
      <div className="choices">{children}</div>
    </div>
  );
}
