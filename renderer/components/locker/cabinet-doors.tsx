import { DoorOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CabinetPicture } from '../../../electron/contract/locker-views.ts';
import { Button } from '../../input/button.tsx';
import { markIcons } from './mark-icons.ts';
import { useWhereWords } from './use-where-words.ts';

interface CabinetDoorsProps {
  readonly picture: CabinetPicture;
  readonly onCell: (name: string) => void;
}

/** A cabinet whose doors are pressed: in its proportions as far as fingers allow. */
export function CabinetDoors({ picture, onCell }: CabinetDoorsProps) {
  const { t } = useTranslation();
  const { cabinet } = useWhereWords(picture);
  return (
    <section className="cabinet-doors" aria-label={cabinet.replaceAll('|', '')}>
      {picture.columns.map(({ widthMillimetres, cells }) => (
        <div key={cells[0]?.name} className="cabinet-column" style={{ flexGrow: widthMillimetres }}>
          {cells.map(({ name, heightMillimetres, mark, isOpen }) => {
            const Icon = mark && mark !== 'free' && markIcons[mark];
            return (
              <div
                key={name}
                className="cabinet-pressed"
                data-mark={mark}
                data-open={isOpen}
                style={{ flexGrow: heightMillimetres }}
              >
                <Button words onPress={() => onCell(name)}>
                  {name}
                  {Icon && <Icon className="icon" aria-hidden="true" />}
                  {mark && <span className="visually-hidden">{t(`locker.mark.${mark}`)}</span>}
                  {isOpen && (
                    <>
                      <DoorOpen className="icon" aria-hidden="true" />
                      <span className="visually-hidden">{t('locker.mark.open')}</span>
                    </>
                  )}
                </Button>
              </div>
            );
          })}
        </div>
      ))}
    </section>
  );
}
