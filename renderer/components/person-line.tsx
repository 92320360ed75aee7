import { UserCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MaskedPerson } from '../../electron/contract/session-view.ts';
import { Notice } from './notice.tsx';

/** Whom the machine has before it, masked as it came. */
export function PersonLine({ person }: { readonly person: MaskedPerson }) {
  const { t } = useTranslation();
  return (
    <Notice icon={UserCheck} tone="good">
      <strong>{person.name}</strong>
      <p>{t('personNumber', { number: person.number })}</p>
    </Notice>
  );
}
