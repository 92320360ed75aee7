import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import type { Attachment, KioskScreen } from '../../contract/attachment.ts';
import type { Log } from '../../foundation/log.ts';
import { err } from '../../foundation/result.ts';
import { type AttachAnswer, channels } from './channels.ts';
import { isOfThePage } from './page-address.ts';
import { plainInput } from './plain-input.ts';

export interface IpcTransport {
  /** The page is lost and no new one comes in its place by itself. */
  detach(): void;
  /** Tells the page, and stops listening. */
  close(): void;
}

interface Holder {
  readonly page: WebContents;
  readonly attachment: Attachment;
  readonly forget: () => void;
}

/**
 * Carries the contract between the kiosk and the one page that holds the screen. A new page in the same window (a
 * reload) takes over from the old one; another window is refused.
 */
export function startIpcTransport({ screen, log }: { screen: KioskScreen; log: Log }): IpcTransport {
  let holder: Holder | undefined;

  function detach(): void {
    holder?.forget();
    holder?.attachment.detach();
    holder = undefined;
  }

  function attach(page: WebContents): AttachAnswer {
    if (holder?.page === page) detach();
    const attached = screen.attach((name, value) => {
      if (!page.isDestroyed()) page.send(channels.push, name, value);
    });
    if (!attached.ok) {
      log.warn('page-refused', { code: attached.error.code });
      return 'taken';
    }
    const gone = () => {
      if (holder?.page === page) detach();
    };
    page.once('destroyed', gone);
    page.once('render-process-gone', gone);
    const forget = () => {
      page.off('destroyed', gone);
      page.off('render-process-gone', gone);
    };
    holder = { page, attachment: attached.value, forget };
    log.info('page-attached');
    return 'connected';
  }

  /** Only our own page in a window's main frame may speak; what it asks for after another took over goes nowhere. */
  function speaks(event: IpcMainInvokeEvent): boolean {
    const frame = event.senderFrame;
    const ours = frame !== null && frame.parent === null && isOfThePage(frame.url);
    if (!ours) log.warn('stranger-refused');
    return ours;
  }

  function heard(event: IpcMainInvokeEvent): Attachment | undefined {
    return speaks(event) && holder?.page === event.sender ? holder.attachment : undefined;
  }

  ipcMain.handle(channels.attach, (event): AttachAnswer => (speaks(event) ? attach(event.sender) : 'lost'));
  ipcMain.handle(channels.call, (event, name: unknown, given: unknown) => {
    const attachment = heard(event);
    if (!attachment) return err('disconnected');
    const input = plainInput(given);
    return input.ok ? attachment.call(String(name), input.value) : input;
  });
  ipcMain.handle(channels.subscribe, (event, name: unknown) => heard(event)?.subscribe(String(name)));
  ipcMain.handle(channels.unsubscribe, (event, name: unknown) => heard(event)?.unsubscribe(String(name)));

  return {
    detach,
    close: () => {
      for (const channel of [channels.attach, channels.call, channels.subscribe, channels.unsubscribe]) {
        ipcMain.removeHandler(channel);
      }
      const page = holder?.page;
      detach();
      if (page && !page.isDestroyed()) page.send(channels.lost);
    },
  };
}
