import { CircleCheck, CircleHelp, PhoneOff, Printer, Search, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { MachinePicture } from '../../../components/machine-picture.tsx';
import { MainAction } from '../../../components/main-action.tsx';
import { Notice } from '../../../components/notice.tsx';
import { LatinInput } from '../../../components/staff/latin-input.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import type { ScreenProps } from '../../view-of.ts';

type View = ScreenProps<'keeping-number'>['view'];

const shortest = 4;
const longest = 32;
const marks = ['-'];

/** The number of the next document: scanned, or typed. */
export function KeepingNumber({ view }: { readonly view: View }) {
  const { t } = useTranslation('staff');
  const { ask, description } = useKiosk();
  const [number, setNumber] = useState('');
  const kind = view.scanner ? 'title' : 'titleTyped';
  return (
    <StaffLayout
      title={t(`locker.number.${kind}`, { count: view.today + 1 })}
      main={
        number.length >= shortest && (
          <MainAction icon={Search} onPress={() => ask('keeping.enterNumber', { number })}>
            {t('locker.number.submit')}
          </MainAction>
        )
      }
    >
      <div className="latin-screen">
        <div className="latin-above">
          <Said view={view} />
          {view.scanner && (
            <div className="scan-picture">
              <MachinePicture action="scan-paper" machine={description.machine} />
            </div>
          )}
        </div>
        <LatinInput
          text={number}
          onText={(next) => setNumber(next.toUpperCase())}
          longest={longest}
          hint={t(view.scanner ? 'locker.number.hint' : 'locker.number.hintTyped')}
          onlyMarks={marks}
          begins="digits"
          lines={1}
        />
      </div>
    </StaffLayout>
  );
}

/** What is wrong with this number, or else what became of the one before. */
function Said({ view: { problem, last } }: { readonly view: View }) {
  const { t } = useTranslation('staff');
  if (problem)
    return (
      <Notice icon={TriangleAlert} tone="stop">
        {problem.about === 'no-number'
          ? t('locker.number.no-number')
          : t('locker.number.inside-already', { cell: problem.cell })}
      </Notice>
    );
  if (!last) return null;
  const { cell, end, slip } = last;
  if (end === 'not-put-in')
    return <Notice icon={CircleHelp}>{t('locker.number.not-put-in', { cell })}</Notice>;
  if (!slip && end === 'inside-no-phone')
    return <Notice icon={PhoneOff}>{t('locker.number.inside-no-phone', { cell })}</Notice>;
  if (!slip)
    return (
      <Notice icon={CircleCheck} tone="good">
        {t('locker.number.inside', { cell })}
      </Notice>
    );
  const isWell = slip === 'printing' || slip === 'printed';
  return (
    <Notice icon={isWell ? Printer : TriangleAlert} tone={isWell ? 'good' : 'stop'}>
      {t(`locker.number.slip.${slip}`, { cell })}
    </Notice>
  );
}
