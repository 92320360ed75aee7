import { Check, UserRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recordGroup } from '../../../../electron/contract/staff/records-views.ts';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { MainAction } from '../../../components/main-action.tsx';
import { FittedList } from '../../../components/staff/fitted-list.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { StaffRow } from '../../../components/staff/staff-row.tsx';
import { Button } from '../../../input/button.tsx';
import { longDate } from '../../../words/moments.ts';
import type { ScreenProps } from '../../view-of.ts';

/** Which records: the day, what they are about, who did it. */
export function RecordsFilter({ view }: ScreenProps<'records-filter'>) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const [filter, setFilter] = useState(view.filter);
  const { day, group, by } = filter;
  return (
    <StaffLayout
      title={t('records.filter.title')}
      main={
        <MainAction icon={Check} onPress={() => ask('records.filter', filter)}>
          {t('records.filter.show')}
        </MainAction>
      }
    >
      <div className="records-filter">
        <div className="records-choices">
          <h2>{t('records.filter.day')}</h2>
          <DayChoice day={day} today={view.today} choose={(next) => setFilter({ ...filter, day: next })} />
          <h2>{t('records.filter.group')}</h2>
          <div className="staff-tools">
            <Button chosen={group === null} onPress={() => setFilter({ ...filter, group: null })}>
              {t('records.filter.anyGroup')}
            </Button>
            {recordGroup.options.map((each) => (
              <Button
                key={each}
                chosen={group === each}
                onPress={() => setFilter({ ...filter, group: each })}
              >
                {t(`records.group.${each}`)}
              </Button>
            ))}
          </div>
        </div>
        <div className="records-choices records-who">
          <h2>{t('records.filter.by')}</h2>
          <FittedList
            items={[{ id: null, name: t('records.filter.anybody') }, ...view.staff].map(({ id, name }) => ({
              key: String(id),
              content: (
                <StaffRow
                  icon={UserRound}
                  title={name}
                  chosen={by === id}
                  onPress={() => setFilter({ ...filter, by: id })}
                />
              ),
            }))}
          />
        </div>
      </div>
    </StaffLayout>
  );
}

interface DayChoiceProps {
  readonly day: string | null;
  readonly today: string;
  readonly choose: (day: string | null) => void;
}

/** Most look for a day that is not long ago. */
function DayChoice({ day, today, choose }: DayChoiceProps) {
  const { t } = useTranslation('staff');
  const { language } = useKiosk();
  const shown = day ?? today;
  return (
    <>
      <div className="staff-tools">
        <Button chosen={day === null} onPress={() => choose(null)}>
          {t('records.filter.anyDay')}
        </Button>
        <Button chosen={day === today} onPress={() => choose(today)}>
          {t('records.filter.today')}
        </Button>
        <Button onPress={() => choose(dayBeside(shown, -1))}>{t('records.filter.earlier')}</Button>
        {shown < today && (
          <Button onPress={() => choose(dayBeside(shown, 1))}>{t('records.filter.later')}</Button>
        )}
      </div>
      {day !== null && <p role="status">{longDate(day, language)}</p>}
    </>
  );
}

function dayBeside(day: string, days: number): string {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}
