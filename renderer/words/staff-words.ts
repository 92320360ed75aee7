import enCommissioning from '../../assets/locales/en/staff/commissioning.json';
import enEquipment from '../../assets/locales/en/staff/equipment.json';
import enGuides from '../../assets/locales/en/staff/guides.json';
import enLocker from '../../assets/locales/en/staff/locker.json';
import enMaintenance from '../../assets/locales/en/staff/maintenance.json';
import enPeople from '../../assets/locales/en/staff/people.json';
import enRecords from '../../assets/locales/en/staff/records.json';
import enSettings from '../../assets/locales/en/staff/settings.json';
import enSignIn from '../../assets/locales/en/staff/signIn.json';
import enSupplies from '../../assets/locales/en/staff/supplies.json';
import enToDo from '../../assets/locales/en/staff/toDo.json';
import commissioning from '../../assets/locales/zh-CN/staff/commissioning.json';
import equipment from '../../assets/locales/zh-CN/staff/equipment.json';
import guides from '../../assets/locales/zh-CN/staff/guides.json';
import locker from '../../assets/locales/zh-CN/staff/locker.json';
import maintenance from '../../assets/locales/zh-CN/staff/maintenance.json';
import people from '../../assets/locales/zh-CN/staff/people.json';
import records from '../../assets/locales/zh-CN/staff/records.json';
import settings from '../../assets/locales/zh-CN/staff/settings.json';
import signIn from '../../assets/locales/zh-CN/staff/signIn.json';
import supplies from '../../assets/locales/zh-CN/staff/supplies.json';
import toDo from '../../assets/locales/zh-CN/staff/toDo.json';

/** The words of the maintenance mode, a file for each of its parts: `t('people.title', { ns: 'staff' })`. */
export const staffWords = {
  'zh-CN': {
    commissioning,
    equipment,
    guides,
    locker,
    maintenance,
    people,
    records,
    settings,
    signIn,
    supplies,
    toDo,
  },
  en: {
    commissioning: enCommissioning,
    equipment: enEquipment,
    guides: enGuides,
    locker: enLocker,
    maintenance: enMaintenance,
    people: enPeople,
    records: enRecords,
    settings: enSettings,
    signIn: enSignIn,
    supplies: enSupplies,
    toDo: enToDo,
  },
} as const;
