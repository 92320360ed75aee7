import { useTranslation } from 'react-i18next';

/** The words for what the audit log holds; a kind of another version, or a value of a device, stands as it is. */
export function useRecordWords() {
  const { t } = useTranslation('staff');
  const events: Readonly<Record<string, string>> = t('records.event', { returnObjects: true });
  const details: Readonly<Record<string, string>> = t('records.detail', { returnObjects: true });
  const values: Readonly<Record<string, string>> = t('records.value', { returnObjects: true });
  return {
    event: (kind: string) => events[kind] ?? kind,
    details: (given: readonly { readonly name: string; readonly value: string }[]) =>
      given.map(({ name, value }) =>
        t('records.audit.detail', { name: details[name] ?? name, value: values[value] ?? value }),
      ),
  };
}
