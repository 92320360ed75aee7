import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CabinetPicture } from '../../../electron/contract/locker-views.ts';
import { Cabinet } from '../../components/locker/cabinet.tsx';
import { useWhereWords } from '../../components/locker/use-where-words.ts';
import { Phrases } from '../../components/phrases.tsx';

/** Where the door is, in a sentence; nothing where the kiosk does not know how the wall looks. */
export function WhereItIs({
  picture,
}: {
  readonly picture: CabinetPicture | undefined;
}): ReactElement | null {
  return picture ? <Sentence picture={picture} /> : null;
}

function Sentence({ picture }: { readonly picture: CabinetPicture }) {
  const { t } = useTranslation();
  const { cabinet, door = '' } = useWhereWords(picture);
  const sentence = t('locker.where.sentence', { cabinet, door });
  return (
    <p className="lead">
      <Phrases text={sentence.charAt(0).toUpperCase() + sentence.slice(1)} />
    </p>
  );
}

/** The wall with the door that is meant. */
export function onTheWall(picture: CabinetPicture | undefined): ReactElement | undefined {
  return picture && <Cabinet picture={picture} />;
}
