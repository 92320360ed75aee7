import { CircleCheck, CircleQuestionMark, House, OctagonX, ScanLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../app/kiosk-context.ts';
import { MainAction } from '../components/main-action.tsx';
import { Notice } from '../components/notice.tsx';
import { ScreenLayout } from '../components/screen-layout.tsx';
import { kindOfVerdict, VerdictMark } from '../components/verdict-mark.tsx';
import { Button } from '../input/button.tsx';
import { CheckedFace, StaffFacts } from './card-checked-facts.tsx';
import type { ScreenProps } from './view-of.ts';

const looks = {
  good: { icon: CircleCheck, tone: 'good' },
  bad: { icon: OctagonX, tone: 'stop' },
  unsure: { icon: CircleQuestionMark, tone: 'mind' },
} as const;

/** Is this card good? One look tells; below it, what to do, and what the card must show. */
export function CardChecked({ view }: ScreenProps<'card-checked'>) {
  const { t } = useTranslation();
  const { ask } = useKiosk();
  const { verdict, card } = view;
  const kind = kindOfVerdict[verdict];
  const { icon, tone } = looks[kind];
  return (
    <ScreenLayout
      title={t(`cardChecked.${verdict}.title`)}
      lead={t(`cardChecked.${verdict}.meaning`)}
      picture={<VerdictMark kind={kind} />}
      leave={
        // Back would only lead to the next card, as the main action does.
        <Button className="action-back" onPress={() => ask('session.end', {})}>
          <House className="icon" aria-hidden="true" />
          {t('cardChecked.finish')}
        </Button>
      }
      main={
        <MainAction icon={ScanLine} onPress={() => ask('verification.checkAnother', {})}>
          {t('cardChecked.another')}
        </MainAction>
      }
    >
      <Notice icon={icon} tone={tone}>
        {t(`cardChecked.${verdict}.next`)}
      </Notice>
      {card && (
        <>
          <CheckedFace face={card.face} />
          <StaffFacts card={card} />
        </>
      )}
    </ScreenLayout>
  );
}
