import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { FittedList } from '../../../components/staff/fitted-list.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { StaffRow } from '../../../components/staff/staff-row.tsx';
import { shortMoment } from '../../../words/moments.ts';
import type { ScreenProps } from '../../view-of.ts';
import { kindIcons } from './kind-icons.ts';

type Line = ScreenProps<'to-do-settled'>['view']['lines'][number];

/** What was settled lately, by whom, and how it ended. */
export function ToDoSettled({ view }: ScreenProps<'to-do-settled'>) {
  const { t } = useTranslation('staff');
  const { lines } = view;
  return (
    <StaffLayout title={lines.length === 0 ? t('toDo.settled.none') : t('toDo.settled.title')}>
      <FittedList
        items={lines.map((line) => ({
          // The same matter may come back and be settled again.
          key: `${line.key} ${line.settledAt}`,
          content: <SettledRow line={line} />,
        }))}
      />
    </StaffLayout>
  );
}

function SettledRow({ line }: { readonly line: Line }) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const { key, kind, words, verdict } = line;
  return (
    <StaffRow
      icon={kindIcons[kind]}
      title={words ?? t(`toDo.kind.${kind}`)}
      note={
        <>
          {t(`toDo.verdict.${verdict}`)} · <SettledByWhom line={line} />
        </>
      }
      onPress={() => ask('toDo.openSettledMatter', { key })}
    />
  );
}

export function SettledByWhom({ line: { settledAt, by } }: { readonly line: Line }) {
  const { t } = useTranslation('staff');
  const { language } = useKiosk();
  const when = t('toDo.settled.when', { moment: shortMoment(settledAt, language) });
  return by === undefined ? when : `${when} · ${t('toDo.settled.by', { name: by })}`;
}
