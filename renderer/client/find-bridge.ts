import type { Bridge } from '../../electron/contract/contract.ts';
import { webSocketBridge } from './web-socket-bridge.ts';

declare global {
  interface Window {
    /** Put there by the Electron preload. */
    readonly kiosk?: Bridge;
  }
}

/** The way to the core: the shell's own bridge, or the WebSocket `contract` beside the page. */
export function findBridge(): Bridge {
  if (window.kiosk) return window.kiosk;
  const url = new URL('contract', location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return webSocketBridge(url.href);
}
