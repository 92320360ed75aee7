import type { ScreenProps } from '../../view-of.ts';
import { ChoiceEntry } from './choice-entry.tsx';
import { DigitsEntry } from './digits-entry.tsx';
import { TextEntry } from './text-entry.tsx';

/** One setting, with what enters it. */
export function SettingsOne({ view }: ScreenProps<'settings-one'>) {
  const { control } = view;
  switch (control.kind) {
    case 'choice':
      return <ChoiceEntry view={view} options={control.options} />;
    case 'number':
      return <DigitsEntry view={view} length={String(Math.floor(control.maximum)).length} textOf={asTyped} />;
    case 'time':
      return <DigitsEntry view={view} length={4} groups={[2, 2]} textOf={asTime} />;
    case 'chinese':
    case 'latin':
      return <TextEntry view={view} control={control} />;
  }
}

const asTyped = (digits: string) => digits;
/** `2130` as `21:30`; nothing before it is whole. */
const asTime = (digits: string) => (digits.length === 4 ? `${digits.slice(0, 2)}:${digits.slice(2)}` : '');
