import { Check, History, Info } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ToDoNotice } from '../../../../electron/contract/staff/to-do-views.ts';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { Notice } from '../../../components/notice.tsx';
import { FittedList } from '../../../components/staff/fitted-list.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { StaffRow } from '../../../components/staff/staff-row.tsx';
import { Button } from '../../../input/button.tsx';
import { shortMoment } from '../../../words/moments.ts';
import type { ScreenProps } from '../../view-of.ts';
import { kindIcons } from './kind-icons.ts';

type Line = ScreenProps<'to-do'>['view']['lines'][number];

/** Less than this is soon. */
const hoursSoon = 6;

/** All that waits for a person, the most urgent first. */
export function ToDo({ view }: ScreenProps<'to-do'>) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const { lines, notice, settled } = view;
  const late = lines.filter(({ overdue }) => overdue).length;
  return (
    <StaffLayout
      title={lines.length === 0 ? t('toDo.list.none') : t('toDo.list.title', { number: lines.length })}
      lead={late > 0 && t('toDo.list.overdue', { number: late })}
      beside={
        settled > 0 && (
          <Button className="action-other" onPress={() => ask('toDo.openSettled', {})}>
            <History className="icon" aria-hidden="true" />
            {t('toDo.list.settled', { number: settled })}
          </Button>
        )
      }
    >
      {notice && (
        <Notice icon={notice.about === 'settled-meanwhile' ? Info : Check} tone="calm">
          <NoticeWords notice={notice} />
        </Notice>
      )}
      <FittedList items={lines.map((line) => ({ key: line.key, content: <ToDoRow line={line} /> }))} />
    </StaffLayout>
  );
}

function NoticeWords({ notice }: { readonly notice: ToDoNotice }) {
  const { t } = useTranslation('staff');
  switch (notice.about) {
    case 'settled-meanwhile':
      return t('toDo.list.settled-meanwhile');
    case 'settled':
      return t('toDo.list.justSettled', { verdict: t(`toDo.verdict.${notice.verdict}`) });
    case 'answered':
      return notice.phone === undefined
        ? t('toDo.list.justAnswered')
        : t('toDo.list.justAnsweredTo', { phone: notice.phone });
  }
}

function ToDoRow({ line }: { readonly line: Line }) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const { key, kind, overdue, hoursLeft, words } = line;
  const side = overdue ? t('toDo.list.late') : t('toDo.list.hours', { number: hoursLeft });
  return (
    <StaffRow
      icon={kindIcons[kind]}
      title={words ?? t(`toDo.kind.${kind}`)}
      note={
        <>
          {words !== undefined && `${t(`toDo.kind.${kind}`)} · `}
          <WhoAndSince line={line} />
        </>
      }
      side={side}
      condition={overdue ? 'bad' : hoursLeft <= hoursSoon ? 'soon' : undefined}
      onPress={() => ask('toDo.openMatter', { key })}
    />
  );
}

/** Since when, and who sees to it. */
export function WhoAndSince({ line }: { readonly line: Line }) {
  const { t } = useTranslation('staff');
  const { language } = useKiosk();
  const { since, owner, mine } = line;
  const when = t('toDo.list.since', { moment: shortMoment(since, language) });
  if (owner === undefined) return when;
  return `${when} · ${mine ? t('toDo.list.mine') : t('toDo.list.owner', { name: owner })}`;
}
