import {
  CircleAlert,
  Clock,
  CloudOff,
  EthernetPort,
  Globe,
  Inbox,
  MessageCircle,
  PlugZap,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { MainAction } from '../../../components/main-action.tsx';
import { Notice } from '../../../components/notice.tsx';
import { FittedList } from '../../../components/staff/fitted-list.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { StaffRow } from '../../../components/staff/staff-row.tsx';
import { capitalised } from '../../../words/capitalised.ts';
import { dateAndTime } from '../../../words/moments.ts';
import type { ScreenProps } from '../../view-of.ts';

type View = ScreenProps<'network'>['view'];

/** In seconds: a header tells whole seconds, and takes a moment on its way. */
const noDifference = 2;

/** The way to the platform and the machine's own network. */
export function Network({ view }: { readonly view: View }) {
  const { t } = useTranslation('staff');
  const { ask, language } = useKiosk();
  const { platform, forbidden } = view;
  const state = !platform.reachable ? 'bad' : forbidden ? 'forbidden' : 'good';
  const since =
    view.since === undefined
      ? undefined
      : t('equipment.since', { moment: dateAndTime(view.since, language) });
  return (
    <StaffLayout
      title={t(`equipment.network.title.${state}`)}
      lead={since && capitalised(since)}
      main={
        <MainAction icon={PlugZap} onPress={() => ask('network.test', {})}>
          {t('equipment.network.test')}
        </MainAction>
      }
    >
      {state === 'forbidden' && (
        <Notice icon={CircleAlert} tone="stop">
          {t('equipment.network.forbidden')}
        </Notice>
      )}
      {view.circuit !== 'closed' && <Notice icon={CloudOff}>{t('equipment.network.circuit')}</Notice>}
      <FittedList items={useRows(view)} />
    </StaffLayout>
  );
}

function useRows(view: View) {
  const { t } = useTranslation('staff');
  const { language } = useKiosk();
  const { waiting, refused } = view.platform;
  const amount = (entries: number) => t('equipment.network.count', { amount: entries });
  const lastAnswer =
    view.lastAnswerAt === undefined ? t('equipment.network.never') : dateAndTime(view.lastAnswerAt, language);
  const rows = [
    { icon: Globe, title: t('equipment.network.address'), note: view.address },
    { icon: MessageCircle, title: t('equipment.network.lastAnswer'), note: lastAnswer },
    { icon: Inbox, title: t('equipment.network.waiting'), side: amount(waiting) },
    {
      ...{ icon: CircleAlert, title: t('equipment.network.refused'), side: amount(refused) },
      condition: refused > 0 ? ('soon' as const) : undefined,
    },
    ...(view.clockAhead === undefined
      ? []
      : [{ icon: Clock, title: t('equipment.network.clock'), note: clockWords(view.clockAhead) }]),
    ...view.interfaces.map(({ name, addresses }) => ({
      icon: EthernetPort,
      title: t('equipment.network.interface', { name }),
      note: addresses.join(' '),
    })),
    ...(view.interfaces.length === 0
      ? [{ icon: EthernetPort, title: t('equipment.network.noInterface'), condition: 'bad' as const }]
      : []),
  ];
  return rows.map((row) => ({ key: row.title, content: <StaffRow {...row} /> }));

  function clockWords(ahead: number): string {
    if (Math.abs(ahead) <= noDifference) return t('equipment.network.clockGood');
    const seconds = Math.abs(ahead);
    return t(`equipment.network.${ahead > 0 ? 'clockAhead' : 'clockBehind'}`, { seconds });
  }
}
