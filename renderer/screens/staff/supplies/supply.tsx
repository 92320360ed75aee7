import {
  Calculator,
  CalendarDays,
  History,
  PackageCheck,
  PackageMinus,
  PackageOpen,
  PackagePlus,
  TriangleAlert,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { MainAction } from '../../../components/main-action.tsx';
import { FittedList, type ListItem } from '../../../components/staff/fitted-list.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { StaffRow } from '../../../components/staff/staff-row.tsx';
import { capitalised } from '../../../words/capitalised.ts';
import { dateAndTime } from '../../../words/moments.ts';
import type { ScreenProps } from '../../view-of.ts';
import { supplyIcons, useSupplyWords } from './supply-words.ts';

type View = ScreenProps<'supply'>['view'];

/** One supply: how much there is, where it goes in, who filled it up. */
export function Supply({ view }: { readonly view: View }) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const { supply } = view.supply;
  return (
    <StaffLayout
      title={t(`supplies.name.${supply}`)}
      lead={capitalised(t(`supplies.ofFull.${supply}`, { amount: view.supply.full }))}
      main={
        <MainAction icon={PackageCheck} onPress={() => ask('supplies.enterFull', {})}>
          {t('supplies.filled')}
        </MainAction>
      }
    >
      <FittedList items={useRows(view)} />
    </StaffLayout>
  );
}

function useRows({ supply: line, takenByHand, history }: View): readonly ListItem[] {
  const { t } = useTranslation('staff');
  const { ask, language } = useKiosk();
  const words = useSupplyWords();
  const { supply, left, condition, printerSaysLow } = line;
  const printer = words.printer(line);
  const days = words.days(line) ?? (left === undefined ? undefined : t('supplies.daysUnknown'));
  return [
    {
      key: 'left',
      content: (
        <StaffRow
          icon={supplyIcons[supply]}
          title={words.amount(line)}
          // The printer's own word stands below.
          condition={printerSaysLow ? undefined : condition}
        />
      ),
    },
    ...(printer !== undefined
      ? [
          {
            key: 'printer',
            content: <StaffRow icon={TriangleAlert} title={printer} condition={condition} />,
          },
        ]
      : []),
    ...(days === undefined ? [] : [{ key: 'days', content: <StaffRow icon={CalendarDays} title={days} /> }]),
    ...(takenByHand && left !== undefined ? ([1, 10] as const) : []).map((count) => ({
      key: `take ${count}`,
      content: (
        <StaffRow
          icon={PackageMinus}
          title={t('supplies.take', { amount: count })}
          onPress={() => ask('supplies.take', { count })}
        />
      ),
    })),
    ...(['refilled', 'corrected'] as const).map((act) => ({
      key: act,
      content: (
        <StaffRow
          icon={act === 'refilled' ? PackagePlus : Calculator}
          title={t(act === 'refilled' ? 'supplies.refilled' : 'supplies.correct')}
          onPress={() => ask('supplies.enterAmount', { act })}
        />
      ),
    })),
    {
      key: 'where',
      content: (
        <StaffRow icon={PackageOpen} title={t('supplies.where.title')} note={t(`supplies.where.${supply}`)} />
      ),
    },
    ...history.map((entry) => ({
      key: `${entry.at} ${entry.act} ${entry.left}`,
      content: (
        <StaffRow
          icon={History}
          title={`${t(`supplies.history.${entry.act}`)} · ${words.left(supply, entry.left)}`}
          note={t('supplies.history.by', {
            name: entry.by ?? t('supplies.history.unknown'),
            moment: dateAndTime(entry.at, language),
          })}
        />
      ),
    })),
    ...(history.length === 0
      ? [{ key: 'none', content: <StaffRow icon={History} title={t('supplies.history.none')} /> }]
      : []),
  ];
}
