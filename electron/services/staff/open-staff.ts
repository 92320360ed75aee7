import type { Handlers } from '../../contract/dispatcher.ts';
import type { ScreenView } from '../../contract/session-view.ts';
import type { CodeScanner } from '../../devices/code-scanner/code-scanner.ts';
import type { IdentityReader } from '../../devices/identity-reader/identity-reader.ts';
import type { Clock } from '../../foundation/clock.ts';
import type { Log } from '../../foundation/log.ts';
import { err, ok } from '../../foundation/result.ts';
import type { AuditLog } from '../../store/audit/audit-log.ts';
import type { Store } from '../../store/store.ts';
import { done } from '../session/done.ts';
import type { JourneyHost } from '../session/journey.ts';
import type { Session } from '../session/session.ts';
import { openAttempts } from './attempts.ts';
import { type Claims, claimsOn } from './claims.ts';
import { type FirstStartJourney, startFirstStartJourney } from './first-start-journey.ts';
import { tellFirstWord } from './first-word.ts';
import { openPinKeeper, type PinKeeper } from './pin.ts';
import { type Claim, openPinDesk, type PinDesk } from './pin-desk.ts';
import { type SignInJourney, startSignInJourney } from './sign-in-journey.ts';
import { openStaffBook, type StaffBook } from './staff-book.ts';
import { openStaffCards, type StaffCards } from './staff-cards.ts';
import type { SignedIn } from './staff-part.ts';

type StaffHandlers = Pick<
  Handlers,
  Extract<keyof Handlers, `staff.${string}` | `firstStart.${string}` | `helping.${string}`>
>;

export interface Staff {
  readonly handlers: StaffHandlers;
  readonly book: StaffBook;
  readonly cards: StaffCards;
  readonly pins: PinKeeper;
  readonly desk: PinDesk;
  readonly claims: Claims;
  /** What stands in home's place while the kiosk is nobody's. */
  homeInstead(): ScreenView | undefined;
  /** Whether residents may begin anything. */
  isOpenToResidents(): boolean;
  /** Held before the scanner at home it leads to the way in. */
  isBadge(code: string): boolean;
  /** Resolves once no PIN is being judged. */
  close(): Promise<void>;
}

/** The people who look after this kiosk, and their way in. */
export function openStaff(parts: {
  readonly store: Store;
  readonly session: Session;
  readonly audit: AuditLog;
  readonly reader: IdentityReader;
  readonly scanner: CodeScanner | undefined;
  /**
   * With simulated hardware the residents' side may be tried before there is an administrator, and whoever stands there
   * may become it; else only who can read the log.
   */
  readonly demonstration: boolean;
  readonly clock: Clock;
  readonly log: Log;
  /** Somebody gave their PIN; called where another matter may begin. */
  readonly onSignedIn: (by: SignedIn) => unknown;
}): Staff {
  const { store, session, scanner, clock } = parts;
  const book = openStaffBook(parts);
  const cards = openStaffCards(parts);
  const pins = openPinKeeper(store.seal);
  const attempts = openAttempts(store, clock);
  const desk = openPinDesk({ ...parts, book, pins, attempts });
  const word = book.awaitsFirst() && !parts.demonstration ? tellFirstWord({ ...parts, attempts }) : undefined;
  const claims = claimsOn({ seal: store.seal, book, cards });
  let signIn: SignInJourney | undefined;
  let firstStart: FirstStartJourney | undefined;
  let isTried = false;

  const isOpenToResidents = () => isTried || book.hasAdministrator();
  const letIn = (member: number, way: 'number' | 'card') =>
    session.goOnWith(() => parts.onSignedIn(book.signIn(member, way)));

  const ways = { ...parts, desk, claims, nameOf: book.nameOf };
  const startSignIn = (shown?: Claim) => (host: JourneyHost) => {
    signIn = startSignInJourney({ ...ways, onProven: letIn }, host, shown);
    return signIn;
  };
  /** Beside a resident, who goes on with what they were about. */
  const startHelping = (host: JourneyHost) => {
    const help = (member: number, way: 'number' | 'card') => {
      const { id, name, roles } = book.signIn(member, way);
      // For this one matter they are who they were when they came.
      session.setHelper({ id, name, roles: new Set(roles) });
      host.finished();
    };
    signIn = startSignInJourney({ ...ways, onProven: help }, host);
    return signIn;
  };
  const startFirst = (host: JourneyHost) => {
    firstStart = startFirstStartJourney(
      { ...parts, book, pins, word, onAdded: (member) => letIn(member, 'number') },
      host,
    );
    return firstStart;
  };
  const becomeFirst = () => (book.awaitsFirst() ? session.begin(startFirst, 'setting-up') : err('moved-on'));

  const endScan = scanner?.onCode((code) => {
    const claim = session.isBusy() ? undefined : claims.byCard({ kind: 'badge', code });
    if (claim) session.begin(startSignIn(claim));
  });

  return {
    handlers: {
      'staff.start': () => (book.awaitsFirst() ? becomeFirst() : session.begin(startSignIn())),
      'staff.enterNumber': ({ number }) => done(signIn?.enterNumber(number)),
      'staff.enterPin': ({ pin }) => done(signIn?.enterPin(pin)),
      'helping.start': () =>
        book.hasAdministrator() && !session.helper() ? session.stepAside(startHelping) : err('moved-on'),
      'helping.end': () => {
        if (!session.helper()) return err('moved-on');
        session.setHelper(undefined);
        return ok({});
      },
      'firstStart.begin': becomeFirst,
      'firstStart.tryFirst': () => {
        if (!parts.demonstration || isOpenToResidents() || session.isBusy()) return err('moved-on');
        isTried = true;
        session.homeChanged();
        return ok({});
      },
      'firstStart.enterWord': (typed) => done(firstStart?.enterWord(typed.word)),
      'firstStart.enterName': ({ name }) => done(firstStart?.dispatch({ type: 'name', name })),
      'firstStart.enterNumber': ({ number }) => done(firstStart?.dispatch({ type: 'number', number })),
      'firstStart.chooseRoles': ({ roles }) => done(firstStart?.dispatch({ type: 'roles', roles })),
      'firstStart.enterPin': ({ pin }) => done(firstStart?.dispatch({ type: 'pin', pin })),
    },
    ...{ book, cards, pins, desk, claims, isOpenToResidents },
    homeInstead: () =>
      isOpenToResidents() ? undefined : { screen: 'first-start', mayTry: parts.demonstration },
    isBadge: (code) => claims.byCard({ kind: 'badge', code }) !== undefined,
    close: async () => {
      endScan?.();
      signIn?.leave('silence');
      firstStart?.leave('silence');
      await desk.settled();
    },
  };
}
