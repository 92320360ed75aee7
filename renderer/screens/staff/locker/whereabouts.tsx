import { useTranslation } from 'react-i18next';
import type { CabinetPicture } from '../../../../electron/contract/locker-views.ts';
import { useWhereWords } from '../../../components/locker/use-where-words.ts';
import { Phrases } from '../../../components/phrases.tsx';

/** Which cabinet it is, and where in it the door: whoever carries a document need not search the wall. */
export function Whereabouts({ picture }: { readonly picture: CabinetPicture }) {
  const { t } = useTranslation();
  const { cabinet, door = '' } = useWhereWords(picture);
  return <Phrases text={t('locker.where.sentence', { cabinet, door })} />;
}
