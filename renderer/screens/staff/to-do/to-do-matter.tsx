import { Check, DoorOpen, Hand, MessageSquareReply, TriangleAlert, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ToDoVerdict } from '../../../../electron/contract/staff/to-do-views.ts';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { MainAction } from '../../../components/main-action.tsx';
import { Notice } from '../../../components/notice.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { Button } from '../../../input/button.tsx';
import { shortMoment } from '../../../words/moments.ts';
import type { ScreenProps } from '../../view-of.ts';
import { BlockPages } from './block-pages.tsx';
import { Step, useSteps, WhatHappened, WhomToRing } from './matter-words.tsx';
import { WhoAndSince } from './to-do.tsx';
import { useSettling } from './use-settling.ts';

type View = ScreenProps<'to-do-matter'>['view'];

/** One matter: what happened, what to do, and how it ended. A verdict is chosen first and put on record then. */
export function ToDoMatter({ view }: ScreenProps<'to-do-matter'>) {
  const { t } = useTranslation('staff');
  const { ask, language } = useKiosk();
  const { line, facts, mayAct, mayGiveBack, problem } = view;
  const [verdict, setVerdict] = useState<ToDoVerdict>();
  const { verdicts, settle } = useSettling(facts);
  const steps = useSteps(facts);
  const canBeDone = facts.kind !== 'question' || facts.text !== undefined;
  const mayAnswer = mayAct && facts.kind === 'question' && canBeDone;
  return (
    <StaffLayout
      title={t(`toDo.kind.${line.kind}`)}
      lead={
        <>
          <WhoAndSince line={line} />
          {' · '}
          {line.overdue
            ? t('toDo.list.late')
            : t('toDo.matter.due', { moment: shortMoment(line.due, language) })}
        </>
      }
      beside={
        <>
          {mayGiveBack && (
            <Button className="action-other" onPress={() => ask('toDo.giveBack', {})}>
              <Undo2 className="icon" aria-hidden="true" />
              {t('toDo.matter.giveBack')}
            </Button>
          )}
          {mayAct && !line.mine && (
            <Button className="action-other" onPress={() => ask('toDo.takeOn', {})}>
              <Hand className="icon" aria-hidden="true" />
              {t('toDo.matter.takeOn')}
            </Button>
          )}
        </>
      }
      main={
        mayAnswer ? (
          <MainAction icon={MessageSquareReply} onPress={() => ask('toDo.answer', {})}>
            {t('toDo.matter.answer')}
          </MainAction>
        ) : (
          mayAct && <SettleOrLook facts={facts} verdict={verdict} settle={settle} />
        )
      }
    >
      <BlockPages>
        {problem && (
          <Notice icon={TriangleAlert} tone="stop">
            {t(`toDo.matter.${problem}`)}
          </Notice>
        )}
        <WhatHappened facts={facts} />
        <WhomToRing {...phoneIn(facts)} mayAct={mayAct} mayCorrect={mayAct && mayCorrect(facts)} />
        {mayAct &&
          canBeDone &&
          steps.map((text, index) => <Step key={text} number={index + 1} text={text} />)}
        {!mayAct && <WhyNot view={view} />}
        {mayAct && verdicts.length > 0 && (
          <section>
            <h2>{t('toDo.matter.verdict')}</h2>
            <div className="staff-tools">
              {verdicts.map((each) => (
                <Button key={each} chosen={each === verdict} onPress={() => setVerdict(each)}>
                  {t(`toDo.verdict.${each}`)}
                </Button>
              ))}
            </div>
          </section>
        )}
      </BlockPages>
    </StaffLayout>
  );
}

interface SettlingProps {
  readonly facts: View['facts'];
  readonly verdict: ToDoVerdict | undefined;
  settle(verdict: ToDoVerdict): void;
}

/** A door that is looked behind in the walk is, as long as nobody says how it is. */
function SettleOrLook({ facts, verdict, settle }: SettlingProps) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  if (verdict)
    return (
      <MainAction icon={Check} onPress={() => settle(verdict)}>
        {t('toDo.matter.settle')}
      </MainAction>
    );
  if (facts.kind !== 'door-difference' || !facts.mayLookThrough) return null;
  const { cell } = facts;
  return (
    <MainAction icon={DoorOpen} onPress={() => ask('keeping.openLookThrough', { cell })}>
      {t('toDo.matter.lookBehind')}
    </MainAction>
  );
}

function phoneIn(facts: View['facts']) {
  const isRinging = facts.kind === 'undelivered-message' || facts.kind === 'pickup-message';
  return isRinging ? { phone: facts.phone, shown: facts.phoneShown } : { phone: undefined, shown: false };
}

/** Whose it is can be read: then it may have another phone. */
function mayCorrect(facts: View['facts']): boolean {
  return facts.kind === 'pickup-message' && facts.lies.holder !== undefined;
}

function WhyNot({ view: { line } }: { readonly view: View }) {
  const { t } = useTranslation('staff');
  const { owner, mine } = line;
  const isAnothers = owner !== undefined && !mine;
  return <p>{isAnothers ? t('toDo.matter.anothers', { name: owner }) : t('toDo.matter.looksOnly')}</p>;
}
