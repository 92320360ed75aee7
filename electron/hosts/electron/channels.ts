/** The only place that names channels: the preload's bridge and the main process's transport both derive from it. */
export const channels = {
  /** Page to kiosk, asked: may I hold the screen? Answered with an `AttachAnswer`. */
  attach: 'kiosk:attach',
  /** Page to kiosk, asked: a call's name and its input. */
  call: 'kiosk:call',
  /** Page to kiosk, asked: a subscription's name. */
  subscribe: 'kiosk:subscribe',
  unsubscribe: 'kiosk:unsubscribe',
  /** Kiosk to page: a subscription's name and its value. */
  push: 'kiosk:push',
  /** Kiosk to page: the kiosk stops. */
  lost: 'kiosk:lost',
} as const;

export type AttachAnswer = 'connected' | 'taken' | 'lost';
