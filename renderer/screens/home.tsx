import { ArrowRight, HandHelping, IdCard, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../app/kiosk-context.ts';
import { CardSketch } from '../components/card-sketch.tsx';
import { Notice } from '../components/notice.tsx';
import { Phrases } from '../components/phrases.tsx';
import { ScreenLayout } from '../components/screen-layout.tsx';
import { Street } from '../components/street.tsx';
import { Button } from '../input/button.tsx';
import { timeOfDay } from '../words/moments.ts';
import type { ScreenProps } from './view-of.ts';

/** What can be done here. A service that does not exist or does not work has no tile. */
export function Home({ view }: ScreenProps<'home'>) {
  const { t } = useTranslation();
  const { moment } = useKiosk();
  const hour = moment === undefined ? 'any' : timeOfDay(moment);
  const fault = view.cardServiceOutOfOrder;
  return (
    <ScreenLayout
      title={t(`home.greeting.${hour}`)}
      lead={fault ? t('home.leadOutOfOrder') : t(`home.lead.${hour}`)}
      picture={<Street night={hour === 'night' || hour === 'evening'} />}
      details={view.notice ? <HomeNotice notice={view.notice} /> : !fault && <Bring />}
    >
      {fault ? <OutOfOrder fault={fault} /> : <CardTile />}
    </ScreenLayout>
  );
}

function Bring() {
  const { t } = useTranslation();
  return (
    <p className="home-bring">
      <IdCard className="icon" aria-hidden="true" />
      {t('home.bring')}
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

function CardTile() {
  const { t } = useTranslation();
  const { ask } = useKiosk();
  return (
    <Button kind="tile" className="home-tile" onPress={() => ask('cards.start', {})}>
      <CardSketch />
      <span className="home-tile-words">
        <span className="home-tile-title">
          <Phrases text={t('home.card.title')} />
        </span>
        <Phrases text={t('home.card.note')} />
      </span>
      <span className="home-tile-begin">
        {t('home.card.begin')}
        <ArrowRight className="icon" aria-hidden="true" />
      </span>
    </Button>
  );
}

type Fault = NonNullable<ScreenProps<'home'>['view']['cardServiceOutOfOrder']>;

function OutOfOrder({ fault }: { readonly fault: Fault }) {
  const { t } = useTranslation();
  const { ask } = useKiosk();
  return (
    <>
      <Notice icon={TriangleAlert}>
        <h2 className="home-fault-title">
          <Phrases text={t('home.outOfOrder.title')} />
        </h2>
        <p>{t('home.outOfOrder.why', { why: t(`printer.${fault}`) })}</p>
        <p>
          <Phrases text={t('home.outOfOrder.next')} />
        </p>
      </Notice>
      <Button onPress={() => ask('session.openHelp', {})}>
        <HandHelping className="icon" aria-hidden="true" />
        {t('action.help')}
      </Button>
    </>
  );
}
