import { useTranslation } from 'react-i18next';
import { deviceTest } from '../../../../electron/contract/staff/equipment-views.ts';
import { settingName } from '../../../../electron/contract/staff/setting-names.ts';
import { useSettingWords } from '../settings/setting-words.ts';

type Words = Readonly<Record<string, string>>;

/** Of more things in one detail the first are named. */
const mostNamed = 3;

/** The words for what the audit log holds; a kind of another version, or a value of a device, stands as it is. */
export function useRecordWords() {
  const { t } = useTranslation('staff');
  const { nameWords } = useSettingWords();
  const events: Words = t('records.event', { returnObjects: true });
  const details: Words = t('records.detail', { returnObjects: true });
  const values: Words = t('records.value', { returnObjects: true });
  const matters: Words = t('toDo.kind', { returnObjects: true });
  const troubles: Words = t('equipment.trouble', { returnObjects: true });
  /** Whose values are called elsewhere already. */
  const called: Readonly<Record<string, Words>> = {
    device: t('equipment.device', { returnObjects: true }),
    supply: t('supplies.name', { returnObjects: true }),
    act: t('supplies.history', { returnObjects: true }),
    roles: t('maintenance.role', { returnObjects: true }),
    failed: t('equipment.way.stage', { returnObjects: true }),
    test: testWords(t('equipment.test', { returnObjects: true })),
    ...{ trouble: troubles, troubles, reasons: troubles, end: { ...troubles, ...values } },
  };

  function valueWords(name: string, value: string): string {
    if (name === 'matter') return matterWords(value);
    const word =
      name === 'settings' ? settingWords : (one: string) => called[name]?.[one] ?? values[one] ?? one;
    const words = [...new Set(partsOf(name, value).map(word))];
    const more = words.length > mostNamed ? ' …' : '';
    return words.slice(0, mostNamed).join(t('records.audit.and')) + more;
  }

  /** `kind/id`; of a long id the beginning tells it from others. */
  function matterWords(matter: string): string {
    const [kind = '', id = ''] = matter.split('/');
    return `${matters[kind] ?? kind} ${id.slice(0, 8)}`;
  }

  /** Width, height and diagonal are chosen as one. */
  function settingWords(setting: string): string {
    const known = settingName.safeParse(setting);
    if (!known.success) return setting;
    return nameWords(setting.startsWith('screen.') ? 'screen.preset' : known.data);
  }

  return {
    event: (kind: string) => events[kind] ?? kind,
    details: (given: readonly { readonly name: string; readonly value: string }[]) =>
      given.map(({ name, value }) =>
        t('records.audit.detail', { name: details[name] ?? name, value: valueWords(name, value) }),
      ),
  };
}

function testWords(tests: Readonly<Record<string, unknown>>): Words {
  const named = deviceTest.options.map((test) => [test, Object(tests[test]).title]);
  return Object.fromEntries(named);
}

/** In which several stand in one text, a space between them. */
const listed: ReadonlySet<string> = new Set(['settings', 'troubles', 'reasons', 'end']);

function partsOf(name: string, value: string): readonly string[] {
  if (listed.has(name)) return value.split(' ');
  return name === 'roles' ? value.split(',') : [value];
}
