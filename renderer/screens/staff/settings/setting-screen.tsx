import { Check, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { MachinePicture } from '../../../components/machine-picture.tsx';
import { MainAction } from '../../../components/main-action.tsx';
import { Notice } from '../../../components/notice.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import type { ScreenProps } from '../../view-of.ts';
import { RulerLine } from './ruler-line.tsx';
import { useFault, useHint } from './setting-help.ts';
import { useSettingWords } from './setting-words.ts';

type View = ScreenProps<'settings-one'>['view'];

interface SettingScreenProps {
  readonly view: View;
  /** What stands in the field now; undefined where nothing is typed. */
  readonly text?: string;
  /** Something is written that is no text yet. */
  readonly waits?: boolean;
  readonly className?: string;
  /** What has just been done, for those who did not notice. */
  readonly status?: string;
  readonly beside?: ReactNode;
  /** What enters it. */
  readonly children: ReactNode;
}

/** Around every way of entering a setting: its name, what holds now, what it must be like, and what is wrong with it. */
export function SettingScreen({
  view,
  text,
  waits = false,
  className,
  status,
  beside,
  children,
}: SettingScreenProps) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const { nameWords, valueWords } = useSettingWords();
  const hint = useHint(view);
  const isChecked = text !== undefined && view.checked?.text === text;
  const fault = useFault(view.entry, isChecked ? view.checked?.fault : undefined);
  const mayNote = isChecked && !fault && !waits;
  return (
    <StaffLayout
      title={nameWords(view.entry)}
      beside={beside}
      main={
        mayNote && (
          <MainAction icon={Check} onPress={() => ask('settings.change', { entry: view.entry, text })}>
            {t('settings.one.note')}
          </MainAction>
        )
      }
    >
      <div className={className ? `setting-entry ${className}` : 'setting-entry'}>
        <div className="setting-facts">
          <p>{t('settings.one.present', { value: valueWords(view.entry, view.present) })}</p>
          {fault ? (
            <Notice icon={TriangleAlert} tone="stop">
              {fault}
            </Notice>
          ) : (
            hint && (
              <Notice icon={Info} tone="calm">
                <span className="setting-hint">{hint}</span>
              </Notice>
            )
          )}
          {view.entry.startsWith('screen.') && <RulerLine />}
          {status && <p role="status">{status}</p>}
          <WhereItIs view={view} />
        </div>
        <div className="setting-control">{children}</div>
      </div>
    </StaffLayout>
  );
}

const pictures = {
  'machine.readerSide': 'lay',
  'machine.cardOutletSide': 'card-out',
  'machine.slipOutletSide': 'slip-out',
} as const;

/** The picture that residents see, as the setting makes it. */
function WhereItIs({ view }: { readonly view: View }) {
  const { description } = useKiosk();
  const { entry, text } = view;
  if (!(entry in pictures)) return null;
  const machine = { ...description.machine, [entry.split('.')[1] ?? '']: text };
  return (
    <div className="setting-picture">
      <MachinePicture action={pictures[entry as keyof typeof pictures]} machine={machine} />
    </div>
  );
}
