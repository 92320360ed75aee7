import { useTranslation } from 'react-i18next';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import type { ScreenProps } from '../../view-of.ts';
import { BlockPages } from './block-pages.tsx';
import { SettledByWhom } from './to-do-settled.tsx';

/** One matter that is over; of a question, what was asked and answered. */
export function ToDoSettledMatter({ view }: ScreenProps<'to-do-settled-matter'>) {
  const { t } = useTranslation('staff');
  const { line, question } = view;
  return (
    <StaffLayout title={t(`toDo.kind.${line.kind}`)} lead={<SettledByWhom line={line} />}>
      {question ? (
        <BlockPages>
          <section className="panel">
            <p>{t('toDo.settled.asked')}</p>
            <p lang="zh-CN">{question.text}</p>
          </section>
          <section className="panel">
            <p>{t('toDo.settled.answered')}</p>
            <p className="to-do-said" lang="zh-CN">
              {question.answer}
            </p>
            {question.service && (
              <p lang="zh-CN">{t('toDo.answer.service', { name: question.service.name })}</p>
            )}
          </section>
        </BlockPages>
      ) : (
        <p className="panel to-do-said">{t(`toDo.verdict.${line.verdict}`)}</p>
      )}
    </StaffLayout>
  );
}
