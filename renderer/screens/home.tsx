import { IdCard, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../app/kiosk-context.ts';
import { Notice } from '../components/notice.tsx';
import { Phrases } from '../components/phrases.tsx';
import { ScreenLayout } from '../components/screen-layout.tsx';
import { Street } from '../components/street.tsx';
import { timeOfDay } from '../words/moments.ts';
import { CardTile, FindTile, LockerTiles, SmallTiles } from './home-tiles.tsx';
import type { ScreenProps } from './view-of.ts';

/** What can be done here. A service that does not exist or does not work has no tile. */
export function Home({ view }: ScreenProps<'home'>) {
  const { t } = useTranslation();
  const { moment } = useKiosk();
  const hour = moment === undefined ? 'any' : timeOfDay(moment);
  const { cardServiceOutOfOrder: fault, canCheckCards, canReportLoss, notice } = view;
  // A notice needs the room of the friendly word.
  const friendly = notice ? undefined : t(`home.lead.${hour}`);
  return (
    <ScreenLayout
      title={t(`home.greeting.${hour}`)}
      lead={fault && !notice ? t('home.leadOutOfOrder') : friendly}
      picture={<Street night={hour === 'night' || hour === 'evening'} />}
      details={
        notice ? (
          <HomeNotice notice={notice} />
        ) : (
          !fault && <Bring codeDoes={view.locker?.mayCollect === true} />
        )
      }
    >
      {fault ? (
        <OutOfOrder fault={fault} brief={notice !== undefined} />
      ) : (
        <CardTile madeHereFor={view.cardsMadeHere} />
      )}
      <FindTile first={fault !== undefined} />
      {view.locker && <LockerTiles locker={view.locker} />}
      {(canCheckCards || canReportLoss) && (
        <SmallTiles canCheckCards={canCheckCards} canReportLoss={canReportLoss} />
      )}
    </ScreenLayout>
  );
}

/** `codeDoes`: what waits in the locker is also given for a pickup code. */
function Bring({ codeDoes }: { readonly codeDoes: boolean }) {
  const { t } = useTranslation();
  return (
    <p className="home-bring">
      <IdCard className="icon" aria-hidden="true" />
      <Phrases text={t(codeDoes ? 'home.bringOrCode' : 'home.bring')} />
    </p>
  );
}

const noticeWords = {
  'print-interrupted': 'home.printInterrupted',
  'identity-card-left': 'home.identityCardLeft',
} as const;

/** What somebody who was here before should know. */
function HomeNotice({ notice }: { readonly notice: keyof typeof noticeWords }) {
  const { t } = useTranslation();
  return (
    <Notice icon={TriangleAlert}>
      <p>
        <Phrases text={t(noticeWords[notice])} />
      </p>
    </Notice>
  );
}

type Fault = NonNullable<ScreenProps<'home'>['view']['cardServiceOutOfOrder']>;

interface OutOfOrderProps {
  readonly fault: Fault;
  /** Another notice needs the room. */
  readonly brief: boolean;
}

function OutOfOrder({ fault, brief }: OutOfOrderProps) {
  const { t } = useTranslation();
  return (
    <Notice icon={TriangleAlert}>
      <h2 className="home-fault-title">
        <Phrases text={t('home.outOfOrder.title')} />
      </h2>
      {!brief && (
        <>
          <p>{t('home.outOfOrder.why', { why: t(`printer.${fault}`) })}</p>
          <p>
            <Phrases text={t('home.outOfOrder.next')} />
          </p>
        </>
      )}
    </Notice>
  );
}
