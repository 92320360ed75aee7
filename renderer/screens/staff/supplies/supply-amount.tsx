import { Check, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { Digits } from '../../../components/digits.tsx';
import { Keypad } from '../../../components/keypad.tsx';
import { MainAction } from '../../../components/main-action.tsx';
import { Notice } from '../../../components/notice.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { useDigits } from '../../../input/use-digits.ts';
import { capitalised } from '../../../words/capitalised.ts';
import type { ScreenProps } from '../../view-of.ts';

/** Two full ones of anything have no more digits. */
const longest = 3;

/** How much is in it now. */
export function SupplyAmount({ view }: ScreenProps<'supply-amount'>) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const { digits, add, deleteOne, deleteAll } = useDigits(longest, true);
  return (
    <StaffLayout
      title={t(`supplies.amount.${view.act}`)}
      lead={t(`supplies.amount.unit.${view.supply}`)}
      main={
        digits !== '' && (
          <MainAction icon={Check} onPress={() => ask('supplies.setAmount', { amount: Number(digits) })}>
            {t('supplies.amount.submit')}
          </MainAction>
        )
      }
    >
      <div className="supply-entry">
        <div className="supply-entered">
          {view.problem && (
            <Notice icon={TriangleAlert} tone="stop">
              {t(`supplies.amount.${view.problem}`, {
                full: capitalised(t(`supplies.ofFull.${view.supply}`, { amount: view.full })),
              })}
            </Notice>
          )}
          <Digits digits={digits} length={longest} />
        </div>
        <Keypad
          mayAdd={digits.length < longest}
          mayDelete={digits !== ''}
          add={add}
          deleteOne={deleteOne}
          deleteAll={deleteAll}
        />
      </div>
    </StaffLayout>
  );
}
