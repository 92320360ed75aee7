import { MessageSquareText, Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { FittedList } from '../../../components/staff/fitted-list.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { StaffRow } from '../../../components/staff/staff-row.tsx';
import type { ScreenProps } from '../../view-of.ts';

const ready = ['counter', 'here', 'elsewhere', 'details'] as const;

/** From what does the answer begin? Residents read Chinese, whatever language the screen has. */
export function ToDoAnswerBegin({ view }: ScreenProps<'to-do-answer-begin'>) {
  const { t, i18n } = useTranslation('staff');
  const { ask } = useKiosk();
  const chinese = i18n.getFixedT('zh-CN', 'staff');
  return (
    <StaffLayout title={t('toDo.answer.beginTitle')} lead={t('toDo.answer.beginLead')}>
      <FittedList
        items={[
          {
            key: 'asked',
            content: (
              <section className="panel to-do-asked">
                <p className="to-do-said" lang="zh-CN">
                  {view.text}
                </p>
              </section>
            ),
          },
          ...ready.map((name) => ({
            key: name,
            content: (
              <StaffRow
                icon={MessageSquareText}
                title={t(`toDo.ready.${name}`)}
                onPress={() => ask('toDo.beginAnswer', { text: chinese(`toDo.ready.${name}`) })}
              />
            ),
          })),
          {
            key: 'own',
            content: (
              <StaffRow
                icon={Pencil}
                title={t('toDo.answer.own')}
                onPress={() => ask('toDo.beginAnswer', { text: '' })}
              />
            ),
          },
        ]}
      />
    </StaffLayout>
  );
}
