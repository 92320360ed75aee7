import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { Button } from '../../../input/button.tsx';
import { type Part, partOpeners, partsInOrder } from './part-openers.ts';

/** What whoever is signed in may open, without gaps. */
export function PartTiles({ parts }: { readonly parts: readonly Part[] }) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  return (
    <nav className="overview-parts" aria-label={t('maintenance.parts')}>
      {partsInOrder
        .filter((part) => parts.includes(part))
        .map((part) => {
          const { opens, icon: Icon } = partOpeners[part];
          return (
            <Button key={part} className="overview-part" onPress={() => ask(opens, {})}>
              <Icon className="icon" aria-hidden="true" />
              {t(`maintenance.part.${part}`)}
            </Button>
          );
        })}
    </nav>
  );
}
