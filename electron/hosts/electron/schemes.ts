import { protocol } from 'electron';
import { documentScheme } from './document-window.ts';
import { pageScheme } from './page-address.ts';

/** Electron takes all schemes in one call, before the app is ready. */
export function registerSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
    { scheme: documentScheme, privileges: { standard: true, secure: true } },
  ]);
}
