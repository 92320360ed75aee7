import { Building2, MessageCircleQuestionMark, PencilLine, Signpost } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../app/kiosk-context.ts';
import { Answer } from '../../components/answer.tsx';
import { FindSketch } from '../../components/find-sketch.tsx';
import { ScreenLayout } from '../../components/screen-layout.tsx';
import type { ScreenProps } from '../view-of.ts';

/** The ways into the catalogue; and the way to an answer, where questions can be left. */
export function FindStart({ view }: ScreenProps<'find-start'>) {
  const { t } = useTranslation();
  const { ask } = useKiosk();
  return (
    <ScreenLayout
      title={t('find.start.title')}
      lead={t('find.start.lead', { services: view.services })}
      picture={<FindSketch />}
    >
      <Answer
        icon={PencilLine}
        label={t('find.start.words')}
        note={t('find.start.wordsNote')}
        onPress={() => ask('catalogue.chooseWay', { way: 'words' })}
      />
      <Answer
        icon={Signpost}
        label={t('find.start.lifeEvent')}
        note={t('find.start.lifeEventNote')}
        onPress={() => ask('catalogue.chooseWay', { way: 'life-event' })}
      />
      <Answer
        icon={Building2}
        label={t('find.start.department')}
        note={t('find.start.departmentNote')}
        onPress={() => ask('catalogue.chooseWay', { way: 'department' })}
      />
      {view.canAskForAnswer && (
        <Answer
          icon={MessageCircleQuestionMark}
          label={t('find.start.answer')}
          onPress={() => ask('questions.askForAnswer', {})}
        />
      )}
    </ScreenLayout>
  );
}
