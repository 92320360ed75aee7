/** What the resident's Chromium is started with. Never a debugging port: what reaches it holds the screen. */
export function chromiumFlags(parts: {
  readonly url: string;
  readonly profileFolder: string;
  readonly screen: { readonly widthPixels: number; readonly heightPixels: number };
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly asRoot: boolean;
}): readonly string[] {
  const waylandAlone = Boolean(parts.environment.WAYLAND_DISPLAY) && !parts.environment.DISPLAY;
  return [
    '--kiosk',
    // Where no window manager answers the wish for the whole screen.
    '--window-position=0,0',
    `--window-size=${parts.screen.widthPixels},${parts.screen.heightPixels}`,
    `--app=${parts.url}`,
    `--user-data-dir=${parts.profileFolder}`,
    // Nothing of its own between the resident and the page.
    '--no-first-run',
    '--no-default-browser-check',
    '--noerrdialogs',
    '--hide-crash-restore-bubble',
    '--disable-session-crashed-bubble',
    '--disable-extensions',
    '--disable-translate',
    '--disable-features=Translate,TouchpadOverscrollHistoryNavigation,MediaRouter,AutofillServerCommunication',
    '--disable-pinch',
    '--overscroll-history-navigation=0',
    '--deny-permission-prompts',
    '--password-store=basic',
    // Spoken prompts start without a tap.
    '--autoplay-policy=no-user-gesture-required',
    // Nobody is told anything: otherwise each start reaches for the internet.
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-breakpad',
    '--disable-sync',
    '--disable-quic',
    '--no-pings',
    '--no-proxy-server',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ...(waylandAlone ? ['--ozone-platform=wayland'] : []),
    // Chromium refuses to sandbox itself as root; `--test-type` takes the warning about it off the screen.
    ...(parts.asRoot ? ['--no-sandbox', '--test-type'] : []),
  ];
}
