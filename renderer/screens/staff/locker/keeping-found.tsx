import {
  Check,
  type LucideIcon,
  PackageOpen,
  RotateCcw,
  SearchX,
  Shuffle,
  TriangleAlert,
  Undo2,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FoundBehind } from '../../../../electron/contract/staff/look-through-views.ts';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { Answer } from '../../../components/answer.tsx';
import { Notice } from '../../../components/notice.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import type { ScreenProps } from '../../view-of.ts';
import { useLockerWords } from './use-locker-words.ts';

type View = ScreenProps<'keeping-found'>['view'];

const icons: Readonly<Record<FoundBehind, LucideIcon>> = {
  'as-remembered': Check,
  empty: PackageOpen,
  'something-else': Shuffle,
};

/** What was behind the door that is shut again? The answer is put on record. */
export function KeepingFound({ view }: { readonly view: View }) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const words = useLockerWords();
  const { cell, expects, content, sure, notNow } = view;
  const what = words.content(content);
  if (sure) return <IsItGone cell={cell} what={what} />;
  const answers: readonly FoundBehind[] =
    expects === 'nothing' ? ['empty', 'something-else'] : ['as-remembered', 'empty', 'something-else'];
  return (
    <StaffLayout
      title={t('locker.found.title', { cell })}
      lead={t(`locker.lookThrough.expects.${expects}`, { what })}
    >
      {notNow && (
        <Notice icon={TriangleAlert} tone="stop">
          {t('locker.lookThrough.last.not-now', { cell })}
        </Notice>
      )}
      {answers.map((each) => (
        <Answer
          key={each}
          icon={icons[each]}
          label={t(
            each === 'something-else' && expects === 'nothing'
              ? 'locker.found.something'
              : `locker.found.${each}`,
          )}
          onPress={() => ask('keeping.found', { what: each })}
        />
      ))}
      <Answer icon={RotateCcw} label={t('locker.act.again')} onPress={() => ask('keeping.openAgain', {})} />
    </StaffLayout>
  );
}

/** A resident waits for it: their code ends with this answer. */
function IsItGone({ cell, what }: { readonly cell: string; readonly what: string }) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  return (
    <StaffLayout title={t('locker.sure.not-there.title', { cell })} lead={t('locker.found.sureLead')}>
      <p>{what}</p>
      <Answer icon={Undo2} label={t('locker.sure.no')} onPress={() => ask('session.goBack', {})} />
      <Answer
        icon={SearchX}
        label={t('locker.sure.not-there.yes')}
        onPress={() => ask('keeping.confirm', {})}
      />
    </StaffLayout>
  );
}
