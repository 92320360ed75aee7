import { Send, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { MainAction } from '../../../components/main-action.tsx';
import { Notice } from '../../../components/notice.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { Button } from '../../../input/button.tsx';
import type { ScreenProps } from '../../view-of.ts';
import { BlockPages } from './block-pages.tsx';

/** Question and answer once more, before the answer goes out for good. */
export function ToDoAnswerCheck({ view }: ScreenProps<'to-do-answer-check'>) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const { text, phone, answer, service, problem } = view;
  return (
    <StaffLayout
      title={t('toDo.answer.checkTitle')}
      lead={phone === undefined ? t('toDo.answer.atKiosk') : t('toDo.answer.byMessage', { phone })}
      main={
        <MainAction icon={Send} onPress={() => ask('toDo.sendAnswer', {})}>
          {t('toDo.answer.send')}
        </MainAction>
      }
    >
      {problem && (
        <Notice icon={TriangleAlert} tone="stop">
          {t(`toDo.answer.${problem}`)}
        </Notice>
      )}
      <BlockPages>
        <section className="panel">
          <p>{t('toDo.question.asked')}</p>
          <p lang="zh-CN">{text}</p>
        </section>
        <section className="panel">
          <p>{t('toDo.settled.answered')}</p>
          <p className="to-do-said" lang="zh-CN">
            {answer}
          </p>
          {service && <p lang="zh-CN">{t('toDo.answer.service', { name: service.name })}</p>}
        </section>
        <div className="staff-tools">
          <Button onPress={() => ask('toDo.findService', {})}>
            {service ? t('toDo.answer.otherService') : t('toDo.answer.addService')}
          </Button>
          {service && (
            <Button onPress={() => ask('toDo.chooseService', { id: null })}>
              {t('toDo.answer.noService')}
            </Button>
          )}
        </div>
      </BlockPages>
    </StaffLayout>
  );
}
