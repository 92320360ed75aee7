import type { App, Session, WebContents } from 'electron';
import { isOfThePage } from './page-address.ts';

/** Whatever a page would do beyond showing itself: every window of the program is held to this, present and later. */
export function forbidStraying(app: App): void {
  app.on('web-contents-created', (_event, contents) => holdInPlace(contents));
}

function holdInPlace(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => {
    if (!isOfThePage(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!isOfThePage(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** No permission, no download, no device, and no address but those that `mayLoad` allows. */
export function forbidAll(session: Session, mayLoad: (url: string) => boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !mayLoad(request.url) }));
}
