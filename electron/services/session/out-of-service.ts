import type { KioskScreen } from '../../contract/attachment.ts';
import { procedures } from '../../contract/contract.ts';
import { createKioskScreen, type Handlers } from '../../contract/dispatcher.ts';
import { noGrants } from '../../contract/grants.ts';
import type { KioskDescription } from '../../contract/kiosk-description.ts';
import type { SessionView } from '../../contract/session-view.ts';
import type { Log } from '../../foundation/log.ts';
import { err, ok } from '../../foundation/result.ts';

/** A kiosk that cannot keep what it does must do nothing: its one screen says where else to go. */
export function outOfServiceScreen(
  description: KioskDescription,
  log: Log,
  /** What the page saw before. */
  after: Pick<SessionView, 'session' | 'revision'> = { session: 0, revision: 0 },
): KioskScreen {
  const view: SessionView = {
    session: after.session + 1,
    revision: after.revision + 1,
    view: { screen: 'out-of-service', cause: 'storage' },
    known: false,
    can: { goBack: false, goHome: false },
    help: false,
  };
  const refused = Object.fromEntries(Object.keys(procedures).map((name) => [name, () => err('moved-on')]));
  return createKioskScreen({
    handlers: { ...(refused as unknown as Handlers), 'kiosk.describe': () => ok(description) },
    sources: { 'session.view': { present: () => view, onChange: () => () => {} } },
    grants: () => noGrants,
    log,
  });
}
