import { ArrowDown, ArrowUp, PencilLine, Split, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../../../electron/contract/contract.ts';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { Shortened } from '../../../components/shortened.tsx';
import { FittedList } from '../../../components/staff/fitted-list.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { StaffRow } from '../../../components/staff/staff-row.tsx';
import type { ScreenProps } from '../../view-of.ts';

type What = InputOf<'guides.changeLine'>['what'];

const icons = { text: PencilLine, when: Split, up: ArrowUp, down: ArrowDown, remove: Trash2 } as const;

/** What to do with one line. */
export function GuidesLine({ view }: ScreenProps<'guides-line'>) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const { field, line, position, lines } = view;
  const may: Readonly<Record<What, boolean>> = {
    text: true,
    when: field === 'bring',
    up: position > 0,
    down: position < lines - 1,
    remove: true,
  };
  const when = line.when === undefined ? t('guides.line.always') : line.when;
  return (
    <StaffLayout
      title={<Shortened className="guides-title" lang="zh-CN" text={line.text} />}
      lead={t('guides.line.title', { position: position + 1, lines })}
    >
      <FittedList
        items={(Object.keys(icons) as What[])
          .filter((what) => may[what])
          .map((what) => ({
            key: what,
            content: (
              <StaffRow
                icon={icons[what]}
                title={t(`guides.line.${what}`)}
                note={
                  what === 'when' && (
                    <Shortened className="guides-text" text={t('guides.line.whenNote', { when })} />
                  )
                }
                onPress={() => ask('guides.changeLine', { what })}
              />
            ),
          }))}
      />
    </StaffLayout>
  );
}
