import { BookOpenText, BookX, EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { Shortened } from '../../../components/shortened.tsx';
import { StaffRow } from '../../../components/staff/staff-row.tsx';
import type { ScreenProps } from '../../view-of.ts';

type Listed = ScreenProps<'guides-list'>['view']['services'][number];

/** One service: whose word its guide is, and what is amiss with it. */
export function GuidesEntry({ service }: { readonly service: Listed }) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const { id, name, speaker, missing, hidden, hasDraft } = service;
  const marks = [
    t(`guides.speaker.${speaker}`),
    ...(missing > 0 ? [t('guides.list.missing', { count: missing })] : []),
    ...(hasDraft ? [t('guides.list.draft')] : []),
    ...(hidden ? [t('guides.list.hiddenMark')] : []),
  ];
  const inWords = speaker === 'catalogue' ? BookX : BookOpenText;
  return (
    <StaffRow
      icon={hidden ? EyeOff : inWords}
      title={<Shortened className="guides-name" lang="zh-CN" text={name} />}
      note={<Shortened className="guides-note" text={marks.join(' · ')} />}
      onPress={() => ask('guides.openService', { id })}
    />
  );
}
