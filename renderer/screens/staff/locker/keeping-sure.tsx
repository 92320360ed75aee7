import { Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { Answer } from '../../../components/answer.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import type { ScreenProps } from '../../view-of.ts';
import { actIcons } from './act-icons.ts';
import { useLockerWords } from './use-locker-words.ts';

/** Really? Its resident would be surprised. */
export function KeepingSure({ view }: ScreenProps<'keeping-sure'>) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const words = useLockerWords();
  const { about, cell, content } = view;
  return (
    <StaffLayout title={t(`locker.sure.${about}.title`, { cell })} lead={t(`locker.sure.${about}.lead`)}>
      <p>{words.content(content)}</p>
      <Answer icon={Undo2} label={t('locker.sure.no')} onPress={() => ask('session.goBack', {})} />
      <Answer
        icon={actIcons[about]}
        label={t(`locker.sure.${about}.yes`)}
        onPress={() => ask('keeping.confirm', {})}
      />
    </StaffLayout>
  );
}
