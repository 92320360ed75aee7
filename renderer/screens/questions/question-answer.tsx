import { BookOpen, Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../app/kiosk-context.ts';
import { Contact } from '../../components/contact.tsx';
import { CoverAgain, Covered, ShowCovered, useCover } from '../../components/covered.tsx';
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
  const { answer } = view;
  if (view.state !== 'answered' || answer === undefined) return <NoAnswerYet view={view} />;
  return <Answered view={view} answer={answer} />;
}

function useTitle({ state, askedOn }: View) {
  const { t } = useTranslation();
  const { language } = useKiosk();
  const date = longDate(askedOn, language);
  return { title: t(`questionAnswer.${state}.title`), lead: t(`questionAnswer.${state}.lead`, { date }) };
}

function NoAnswerYet({ view }: { readonly view: View }) {
  const { t } = useTranslation();
  return (
    <ScreenLayout reading {...useTitle(view)} main={<Finish />}>
      <p>
        <Phrases text={t('questionAnswer.urgent')} />
      </p>
      <div className="panel">
        <Contact />
      </div>
    </ScreenLayout>
  );
}

/** What somebody asked tells of them: it is not read over their shoulder before they want to read it. */
function Answered({ view, answer }: { readonly view: View; readonly answer: string }) {
  const { t } = useTranslation();
  const { ask } = useKiosk();
  const { service } = view;
  const cover = useCover();
  const title = useTitle(view);
  if (!cover.isOpen)
    return (
      <ScreenLayout {...title} details={<Covered />}>
        <ShowCovered cover={cover} label={t('questionAnswer.show')} />
      </ScreenLayout>
    );
  return (
    <ScreenLayout
      {...title}
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
      beside={<CoverAgain cover={cover} />}
      main={
        service ? (
          <MainAction icon={BookOpen} onPress={() => ask('catalogue.openService', { id: service.id })}>
            {t('questionAnswer.openService')}
          </MainAction>
        ) : (
          <Finish />
        )
      }
    />
  );
}

function Finish() {
  const { t } = useTranslation();
  const { ask } = useKiosk();
  return (
    <MainAction icon={Check} onPress={() => ask('session.end', {})}>
      {t('questionAnswer.finish')}
    </MainAction>
  );
}
