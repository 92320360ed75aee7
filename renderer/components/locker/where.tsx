import { useTranslation } from 'react-i18next';
import type { CabinetPicture } from '../../../electron/contract/locker-views.ts';
import { Phrases } from '../phrases.tsx';
import { useWhereWords } from './use-where-words.ts';

/** Where the door is that is meant, in a sentence. */
export function Where({ picture }: { readonly picture: CabinetPicture }) {
  const { t } = useTranslation();
  const { cabinet, door = '' } = useWhereWords(picture);
  const sentence = t('locker.where.sentence', { cabinet, door });
  return <Phrases text={sentence.charAt(0).toUpperCase() + sentence.slice(1)} />;
}
