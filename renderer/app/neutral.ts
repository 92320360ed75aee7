import type { KioskDescription } from '../../electron/contract/kiosk-description.ts';
import type { SessionView } from '../../electron/contract/session-view.ts';

/** What may be drawn before the core said anything: true of every kiosk, or left out. */
export const neutralDescription: KioskDescription = {
  siteName: '',
  demonstration: false,
  screen: { widthPixels: 1080, heightPixels: 1920, diagonalInches: 21.5 },
  help: { hotline: '', counterHours: { 'zh-CN': '', en: '' }, counterPlace: { 'zh-CN': '', en: '' } },
  machine: { readerSide: 'left', cardOutletSide: 'right', slipOutletSide: 'right' },
  languages: ['zh-CN', 'en'],
  sound: { volume: 0, quietVolume: 0, quietFrom: '21:00', quietTo: '07:00' },
};

export const neutralHome: SessionView = {
  session: 0,
  revision: 0,
  view: { screen: 'home', canCheckCards: false, canReportLoss: false },
  known: false,
  can: { goBack: false, goHome: false },
  help: false,
};
