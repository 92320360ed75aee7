import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { MainAction } from '../../../components/main-action.tsx';
import { Shortened } from '../../../components/shortened.tsx';
import { FittedList } from '../../../components/staff/fitted-list.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { StaffRow } from '../../../components/staff/staff-row.tsx';
import { Button } from '../../../input/button.tsx';
import type { ScreenProps } from '../../view-of.ts';
import { fieldIcons } from './guide-fields.ts';
import { useProblemWords } from './guide-problems.tsx';
import { GuideTitle } from './guide-title.tsx';

type Field = ScreenProps<'guides-edit'>['view']['fields'][number];

/** The guide that is being written, field by field. */
export function GuidesEdit({ view }: ScreenProps<'guides-edit'>) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const words = useProblemWords();
  const changed = view.fields.some((field) => field.changed);
  const problemOf = ({ field }: Field) => view.problems.find((problem) => problem.field === field);
  return (
    <StaffLayout
      title={<GuideTitle name={view.name} />}
      lead={t('guides.edit.lead')}
      main={
        changed && (
          <MainAction icon={ArrowRight} onPress={() => ask('guides.review', {})}>
            {t('guides.edit.review')}
          </MainAction>
        )
      }
    >
      <FittedList
        items={view.fields.map((field) => {
          const problem = problemOf(field);
          const unchanged = field.changed ? 'soon' : undefined;
          return {
            key: field.field,
            content: (
              <StaffRow
                icon={fieldIcons[field.field]}
                title={t(`guides.field.${field.field}`)}
                note={
                  problem ? (
                    <Shortened className="guides-text" text={words(problem)} />
                  ) : (
                    <SaidBriefly lines={field.lines} />
                  )
                }
                side={field.changed && t('guides.edit.changed')}
                condition={problem ? 'bad' : unchanged}
                onPress={() => ask('guides.openField', { field: field.field })}
              />
            ),
          };
        })}
      />
      {changed && (
        <div className="guides-acts">
          <Button onPress={() => ask('guides.discardDraft', {})}>{t('guides.edit.discard')}</Button>
          <Button onPress={() => ask('guides.preview', {})}>{t('guides.edit.preview')}</Button>
        </div>
      )}
    </StaffLayout>
  );
}

/** Enough to know it again. */
function SaidBriefly({ lines }: Pick<Field, 'lines'>) {
  const { t } = useTranslation('staff');
  const [first, second] = lines;
  if (!first) return t('guides.edit.empty');
  if (second) return t('guides.edit.lines', { count: lines.length });
  return <Shortened className="guides-text" lang="zh-CN" text={first.text} />;
}
