import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { pinDigits } from '../../../../electron/contract/staff/staff-member.ts';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { Notice } from '../../../components/notice.tsx';
import { ScreenLayout } from '../../../components/screen-layout.tsx';
import { EnterDigits } from '../../../components/staff/enter-digits.tsx';
import { StatusLine } from '../../../components/status-line.tsx';
import type { ScreenProps } from '../../view-of.ts';

const procedures = {
  'first-start': 'firstStart.enterPin',
  person: 'people.enterPin',
  own: 'ownPin.enterPin',
} as const;

/** A new PIN, twice. */
export function MemberPin({ view }: ScreenProps<'member-pin'>) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const { purpose, name, step, problem, saving } = view;
  const isAgain = step === 'again';
  const title = isAgain ? t('people.pin.title.again') : t(`people.pin.title.first.${purpose}`, { name });
  if (saving)
    return <ScreenLayout title={title} details={<StatusLine>{t('people.pin.saving')}</StatusLine>} />;
  return (
    <EnterDigits
      title={title}
      lead={t(`people.pin.lead.${step}`)}
      notice={
        problem && (
          <Notice icon={TriangleAlert} tone="stop">
            {t(`people.pin.${problem}`)}
          </Notice>
        )
      }
      shortest={pinDigits}
      longest={pinDigits}
      covered
      submit={t(isAgain ? 'people.pin.save' : 'people.pin.next')}
      onEnter={(pin) => ask(procedures[purpose], { pin })}
    />
  );
}
