import { BrowserWindow, type Session } from 'electron';

export interface KioskWindowParts {
  /** The bundled preload, CommonJS. */
  readonly preload: string;
  readonly session: Session;
  /** Full-screen and not to be closed; a window of ordinary size otherwise. */
  readonly product: boolean;
  readonly size: { readonly widthPixels: number; readonly heightPixels: number };
}

/** Opens the one window of the kiosk, still empty. In the product it ends only with the program (`app.exit`). */
export function openKioskWindow(parts: KioskWindowParts): BrowserWindow {
  const window = new BrowserWindow({
    kiosk: parts.product,
    width: parts.size.widthPixels,
    height: parts.size.heightPixels,
    useContentSize: true,
    autoHideMenuBar: true,
    backgroundColor: '#FBF8F2',
    webPreferences: {
      preload: parts.preload,
      session: parts.session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !parts.product,
      // Spoken prompts start without a tap; the countdown runs while another window is in front.
      autoplayPolicy: 'no-user-gesture-required',
      backgroundThrottling: false,
    },
  });
  if (parts.product) window.on('close', (event) => event.preventDefault());
  return window;
}
