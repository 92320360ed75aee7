import { Plus, RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { mostGuideLines } from '../../../../electron/contract/staff/guides-views.ts';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { MainAction } from '../../../components/main-action.tsx';
import { Shortened } from '../../../components/shortened.tsx';
import { FittedList } from '../../../components/staff/fitted-list.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { StaffRow } from '../../../components/staff/staff-row.tsx';
import { Button } from '../../../input/button.tsx';
import type { ScreenProps } from '../../view-of.ts';
import { fieldIcons } from './guide-fields.ts';

/** What to bring, or the tips: in the order in which residents read them. */
export function GuidesLines({ view }: ScreenProps<'guides-lines'>) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const { field, lines, changed } = view;
  const most = mostGuideLines[field];
  const isFull = lines.length >= most;
  const hint = isFull ? t('guides.lines.full', { count: most }) : t('guides.lines.lead');
  return (
    <StaffLayout
      title={t(`guides.field.${field}`)}
      lead={lines.length === 0 ? t('guides.lines.empty') : hint}
      beside={
        changed && (
          <Button onPress={() => ask('guides.restoreField', {})}>
            <RotateCcw className="icon" aria-hidden="true" />
            {t('guides.lines.restore')}
          </Button>
        )
      }
      main={
        !isFull && (
          <MainAction icon={Plus} onPress={() => ask('guides.addLine', {})}>
            {t('guides.lines.add')}
          </MainAction>
        )
      }
    >
      <FittedList
        items={lines.map(({ text, when }, place) => ({
          key: `${place} ${text}`,
          content: (
            <StaffRow
              icon={fieldIcons[field]}
              title={<Shortened className="guides-text" lang="zh-CN" text={text} />}
              note={
                when !== undefined && (
                  <Shortened className="guides-text" text={t('guides.lines.when', { when })} />
                )
              }
              onPress={() => ask('guides.openLine', { place })}
            />
          ),
        }))}
      />
    </StaffLayout>
  );
}
