import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../app/kiosk-context.ts';
import { ScreenLayout } from '../../components/screen-layout.tsx';
import { Shortened } from '../../components/shortened.tsx';
import { Button } from '../../input/button.tsx';
import { nameIn } from '../../words/named.ts';
import type { ScreenProps } from '../view-of.ts';
import { groupIcon } from './group-icons.ts';
import { hasName } from './has-name.ts';
import { TurnList } from './turn-list.tsx';

/** What happens in life, or the departments: each a tile with its own picture. */
export function FindGroups({ view }: ScreenProps<'find-groups'>) {
  const { t } = useTranslation();
  const { ask, language } = useKiosk();
  const { by, groups, place } = view;
  return (
    <ScreenLayout title={t(`find.groups.${by}`)} answersAs="group-tiles" pages={<TurnList place={place} />}>
      {groups.map((group) => {
        const Icon = groupIcon(by, group.id);
        return (
          <Button
            key={group.id}
            kind="tile"
            className="group-tile"
            onPress={() => ask('catalogue.openGroup', { id: group.id })}
          >
            <Icon className="icon" aria-hidden="true" />
            <Shortened
              className="group-name"
              text={hasName(group) ? nameIn(language, group) : t('find.groups.other')}
            />
            <span className="group-services">{t('find.groups.services', { services: group.services })}</span>
          </Button>
        );
      })}
    </ScreenLayout>
  );
}
