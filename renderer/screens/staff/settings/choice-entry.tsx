import { Circle, CircleCheck } from 'lucide-react';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { FittedList } from '../../../components/staff/fitted-list.tsx';
import { StaffRow } from '../../../components/staff/staff-row.tsx';
import type { ScreenProps } from '../../view-of.ts';
import { SettingScreen } from './setting-screen.tsx';
import { useSettingWords } from './setting-words.ts';

interface ChoiceEntryProps {
  readonly view: ScreenProps<'settings-one'>['view'];
  readonly options: readonly string[];
}

/** One of several: a press is the answer. */
export function ChoiceEntry({ view, options }: ChoiceEntryProps) {
  const { ask } = useKiosk();
  const { valueWords } = useSettingWords();
  const { entry, text } = view;
  return (
    <SettingScreen view={view} className="setting-choice">
      <FittedList
        items={options.map((option) => ({
          key: option,
          content: (
            <StaffRow
              icon={option === text ? CircleCheck : Circle}
              title={valueWords(entry, option)}
              chosen={option === text}
              onPress={() => ask('settings.change', { entry, text: option })}
            />
          ),
        }))}
      />
    </SettingScreen>
  );
}
