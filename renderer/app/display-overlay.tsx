import { Check, CircleCheck } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { MainAction } from '../components/main-action.tsx';
import { Button } from '../input/button.tsx';
import type { PreferenceStore, PreferenceValues } from '../state/preferences.ts';
import { Overlay } from './overlay.tsx';

interface DisplayOverlayProps {
  readonly preferences: PreferenceStore;
  readonly close: () => void;
}

const textSizes = ['standard', 'large', 'largest'] as const;
const themes = ['light', 'dark'] as const;

/** Size of the letters, colours, height of the buttons: each shows at once on this very page. */
export function DisplayOverlay({ preferences, close }: DisplayOverlayProps) {
  const { t } = useTranslation();
  const { textSize, theme, seated, choose } = useStore(preferences);
  const choice = (key: string, words: string, chosen: boolean, change: Partial<PreferenceValues>) => (
    <Button key={key} kind="choice" chosen={chosen} onPress={() => choose(change)}>
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
