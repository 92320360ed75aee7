import { BookOpenText, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { FittedList } from '../../../components/staff/fitted-list.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { StaffRow } from '../../../components/staff/staff-row.tsx';
import { Button } from '../../../input/button.tsx';
import { dateAndTime } from '../../../words/moments.ts';
import type { ScreenProps } from '../../view-of.ts';

/** Who wrote what and when; each can be used again. */
export function GuidesVersions({ view }: ScreenProps<'guides-versions'>) {
  const { t } = useTranslation('staff');
  const { ask, language } = useKiosk();
  const [newest] = view.versions;
  const isOurs = newest?.what === 'written';
  return (
    <StaffLayout
      title={t('guides.versions.title')}
      lead={t('guides.versions.lead')}
      beside={
        isOurs && (
          <Button className="action-beside" onPress={() => ask('guides.openVersion', { version: null })}>
            {t(`guides.versions.${view.beneath}`)}
          </Button>
        )
      }
    >
      <FittedList
        items={view.versions.map(({ version, at, by, what }) => {
          const time = dateAndTime(at, language);
          const isWritten = what === 'written';
          const number = t('guides.versions.version', { version });
          return {
            key: String(version),
            content: (
              <StaffRow
                icon={isWritten ? BookOpenText : Undo2}
                title={isWritten ? number : t('guides.versions.taken-back')}
                note={
                  by === undefined
                    ? t('guides.versions.elsewhere', { time })
                    : t('guides.versions.by', { name: by, time })
                }
                side={version === newest?.version && t('guides.versions.now')}
                onPress={isWritten ? () => ask('guides.openVersion', { version }) : undefined}
              />
            ),
          };
        })}
      />
    </StaffLayout>
  );
}
