import type { KioskDescription } from '../../electron/contract/kiosk-description.ts';
import { type Orientation, screens } from './parameters.ts';

/** The kiosk that the workshop pretends to be: the longest likely words, so that nothing fits by luck. */
export function workshopDescription(orientation: Orientation): KioskDescription {
  return {
    siteName: '浦东新区潍坊新村街道社区事务受理服务中心',
    demonstration: true,
    screen: screens[orientation],
    help: {
      hotline: '021-12345',
      counterHours: {
        'zh-CN': '周一至周五 8:30-17:00，周六 9:00-16:30',
        en: 'Monday to Friday 8:30-17:00, Saturday 9:00-16:30',
      },
      counterPlace: { 'zh-CN': '一楼大厅 3 号窗口', en: 'Ground floor hall, counter 3' },
    },
    machine: { readerSide: 'left', cardOutletSide: 'right', slipOutletSide: 'right' },
    languages: ['zh-CN', 'en'],
    // It has a voice, and it is night: nobody listens in the workshop.
    sound: { volume: 60, quietVolume: 0, quietFrom: '21:00', quietTo: '07:00' },
  };
}
