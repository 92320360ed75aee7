import { useTranslation } from 'react-i18next';
import { Cabinet } from '../../../components/locker/cabinet.tsx';
import { Where } from '../../../components/locker/where.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { StatusLine } from '../../../components/status-line.tsx';
import type { ScreenProps } from '../../view-of.ts';
import { DoorActs, DoorMain } from './door-acts.tsx';
import { useLockerWords } from './use-locker-words.ts';

type View = ScreenProps<'keeping-door'>['view'];

/** One door: what it does, which one it is, and what is to be done now. */
export function KeepingDoor({ view }: { readonly view: View }) {
  const words = useLockerWords();
  const { t } = useTranslation('staff');
  const { title, lead, status } = useStageWords(view);
  const expected =
    view.expects && t(`locker.lookThrough.atDoor.${view.expects}`, { what: words.content(view.content) });
  return (
    <StaffLayout
      title={title}
      lead={lead ?? expected ?? (view.content ? words.content(view.content) : undefined)}
      main={<DoorMain view={view} />}
    >
      <div className="locker-sight">
        {view.stage !== 'shut' && (
          <p className="locker-whereabouts">
            <Where picture={view.picture} />
          </p>
        )}
        <div className="locker-map">
          <Cabinet picture={view.picture} />
        </div>
      </div>
      {status && <StatusLine>{status}</StatusLine>}
      <DoorActs view={view} />
    </StaffLayout>
  );
}

function useStageWords({ stage, purpose, cell, content, wasOpen, isAgain }: View) {
  const { t } = useTranslation('staff');
  switch (stage) {
    case 'unlocking':
    case 'waiting':
      return { title: t(`locker.stage.${stage}`, { cell }), status: t('locker.status.unlocking') };
    case 'open':
    case 'unseen-opened':
      return {
        title: t(`locker.stage.${stage}.${purpose}`, { cell }),
        status: stage === 'open' ? t('locker.status.watching') : undefined,
      };
    case 'left-open':
      return { title: t('locker.stage.left-open', { cell }), status: t('locker.status.watching') };
    case 'unseen':
      return { title: t('locker.stage.unseen', { cell }), lead: t('locker.stageLead.unseen') };
    case 'not-sent':
    case 'stayed-shut': {
      const first = stage === 'stayed-shut' && purpose !== 'put-in' ? 'look-stayed-shut' : stage;
      const lead = wasOpen && purpose !== 'look' ? 'was-open' : first;
      const title = stage === 'stayed-shut' && isAgain ? 'stayed-shut-again' : stage;
      return { title: t(`locker.stage.${title}`, { cell }), lead: t(`locker.stageLead.${lead}`) };
    }
    case 'shut': {
      const hasNoPhone = purpose === 'put-in' && content?.phone === undefined;
      return {
        title: t(`locker.stage.shut.${purpose}`, { cell }),
        lead: hasNoPhone ? t('locker.check.noPhone') : undefined,
      };
    }
  }
}
