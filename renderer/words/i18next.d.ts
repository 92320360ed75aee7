import type page from '../../assets/locales/zh-CN/page.json';
import type { staffWords } from './staff-words.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'page';
    resources: { page: typeof page; staff: (typeof staffWords)['zh-CN'] };
  }
}
