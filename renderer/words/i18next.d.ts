import type page from '../../assets/locales/zh-CN/page.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'page';
    resources: { page: typeof page };
  }
}
