import { BookOpen, Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../app/kiosk-context.ts';
import { Contact } from '../../components/contact.tsx';
import { MainAction } from '../../components/main-action.tsx';
import { Phrases } from '../../components/phrases.tsx';
import { ScreenLayout } from '../../components/screen-layout.tsx';
import { Shortened } from '../../components/shortened.tsx';
import { longDate } from '../../words/moments.ts';
import type { ScreenProps } from '../view-of.ts';

/** In characters: as much as fits in very large letters. */
const shortAnswer = 50;

type View = ScreenProps<'question-answer'>['view'];

/** How far a question is, and its answer. */
export function QuestionAnswer({ view }: { readonly view: View }) {
  const { t } = useTranslation();
  const { ask, language } = useKiosk();
  const { state, service, answer } = view;
  const finish = (
    <MainAction icon={Check} onPress={() => ask('session.end', {})}>
      {t('questionAnswer.finish')}
    </MainAction>
  );
  const words = {
    title: t(`questionAnswer.${state}.title`),
    lead: t(`questionAnswer.${state}.lead`, { date: longDate(view.askedOn, language) }),
  };
  if (state !== 'answered' || answer === undefined)
    return (
      <ScreenLayout reading {...words} main={finish}>
        <p>
          <Phrases text={t('questionAnswer.urgent')} />
        </p>
        <div className="panel">
          <Contact />
        </div>
      </ScreenLayout>
    );
  return (
    <ScreenLayout
      {...words}
      details={
        <>
          <p className="panel question-answer" data-short={answer.length <= shortAnswer} lang="zh-CN">
            {answer}
          </p>
          {service && (
            <div className="answer-service">
              <span>{t('questionAnswer.about')}</span>
              <Shortened className="answer-service-name" lang="zh-CN" text={service.name} />
            </div>
          )}
        </>
      }
      main={
        service ? (
          <MainAction icon={BookOpen} onPress={() => ask('catalogue.openService', { id: service.id })}>
            {t('questionAnswer.openService')}
          </MainAction>
        ) : (
          finish
        )
      }
    />
  );
}
