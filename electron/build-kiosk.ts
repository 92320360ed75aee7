import { buildDelivery } from './build-delivery.ts';
import { buildCollecting, buildLocker } from './build-locker.ts';
import type { KioskScreen } from './contract/attachment.ts';
import { createKioskScreen } from './contract/dispatcher.ts';
import { describeKiosk } from './describe-kiosk.ts';
import type { Devices } from './devices/open-devices.ts';
import { cardDocument } from './documents/card-document.tsx';
import { cardSize } from './documents/card-geometry.ts';
import { openPrintFonts } from './fonts/print-fonts.ts';
import { ok } from './foundation/result.ts';
import { defaultCardPolicy } from './gateway/default-card-policy.ts';
import type { CardPolicy } from './gateway/gateway.ts';
import { openHttpGateway } from './gateway/http-gateway.ts';
import type { RunningParts } from './kiosk-parts.ts';
import { watchCardAvailability } from './services/availability/card-availability.ts';
import { openCardService } from './services/cards/card-service.ts';
import { openCardIssues } from './services/cards/issuing/card-issues.ts';
import { openPolicyBook } from './services/cards/policy-book.ts';
import { cardReportSenders } from './services/cards/send-report.ts';
import { openCatalogueBook } from './services/catalogue/catalogue-book.ts';
import { openCatalogueService } from './services/catalogue/catalogue-service.ts';
import { watchPlatformReach } from './services/equipment/network/platform-reach.ts';
import { centreOf } from './services/guides/centre.ts';
import { openOwnGuides } from './services/guides/own-guides.ts';
import { type Maintenance, openMaintenance } from './services/maintenance/open-maintenance.ts';
import { openParts } from './services/maintenance/open-parts.ts';
import { todaysFigures } from './services/maintenance/todays-figures.ts';
import { renewKeys } from './services/offline-signing/key-renewal.ts';
import { createKioskSigner } from './services/offline-signing/kiosk-signer.ts';
import { openSigningKeys } from './services/offline-signing/signing-keys.ts';
import { textMessageSenders } from './services/questions/answer-message.ts';
import { watchMessageArrival } from './services/questions/message-arrival.ts';
import { openQuestionBook } from './services/questions/question-book.ts';
import { keepSentMessages } from './services/questions/sent-messages.ts';
import { recordHelper } from './services/session/helped-audit.ts';
import { createSession, type Session } from './services/session/session.ts';
import { sessionHandlers } from './services/session/session-handlers.ts';
import { openSlipService } from './services/slips/open-slip-service.ts';
import { openStaff } from './services/staff/open-staff.ts';
import { openVerificationBook } from './services/verification/verification-book.ts';
import { openVerificationService } from './services/verification/verification-service.ts';
import { doesHere, starters } from './started-here.ts';
import { openCache } from './store/cache.ts';
import { acknowledgeRestore } from './store/open-database.ts';
import { openOutbox } from './store/outbox.ts';

/** Everything that depends on the settings: devices, the platform, services. Built anew when they change. */
export interface BuiltKiosk {
  readonly screen: KioskScreen;
  readonly session: Session;
  readonly maintenance: Maintenance;
  /** Asks whoever put settings on trial whether they can see and use this. */
  askAboutTrial(): void;
}

/** Something that is to be closed again. */
export interface Service {
  close(): unknown;
}

/** Builds everything over open devices; what must be closed again is put on `services`. */
export function buildKiosk(parts: RunningParts, devices: Devices, services: Service[]): BuiltKiosk {
  const open = <T extends Service>(service: T): T => {
    services.push(service);
    return service;
  };
  const { configuration, clock, log, documentRenderer, store, audit, restored } = parts;
  const tools = { clock, log };
  const { reader, scanner, printer, slipPrinter } = devices;
  const reach = watchPlatformReach(clock);
  const gateway = openHttpGateway({
    ...{ ...configuration.gateway, token: parts.gatewayToken, onExchange: reach.note },
    ...tools,
  });

  const cache = openCache(store.database, clock);
  const policies = openPolicyBook(cache, defaultCardPolicy);
  const book = open(openVerificationBook({ gateway, cache, clock, log }));
  const keys = openSigningKeys(store, clock);
  // A backup does not know which places were taken since: no place may be given to two cards.
  if (restored) keys.retireAll();
  const signer = createKioskSigner({ keys, book, clock });
  const issues = openCardIssues({ ...store, clock });
  const outbox = openOutbox(store, clock);
  const listsChanged = () => void book.refresh();
  const wakeDelivery = () => {
    reports.wake();
    messages.wake();
  };
  const sent = keepSentMessages(store, clock);
  const { locker, messageSenders, reportSenders } = buildLocker({
    ...{ configuration, devices, gateway, sent, store, audit, restored, wake: wakeDelivery },
    ...tools,
  });
  open(locker);
  const { reports, messages } = open(
    buildDelivery({
      reportSenders: {
        ...cardReportSenders({ gateway, issues, audit, clock, listsChanged }),
        ...reportSenders,
      },
      messageSenders: { ...textMessageSenders(gateway, sent, clock), ...messageSenders },
      // Settings on trial may name another platform than the one that these are for.
      mayDeliver: () => parts.settings.trial() === undefined,
      ...{ store, audit, ...tools },
    }),
  );
  // Whoever helps a resident is named on what is done for them.
  const helped = recordHelper(audit, () => session.helper()?.id);
  const questions = open(openQuestionBook({ store, audit: helped, clock, log }));
  const session = createSession({
    clock,
    idleMilliseconds: configuration.session.idleSeconds * 1000,
    countdownMilliseconds: configuration.session.countdownSeconds * 1000,
    isOpen: () => staff.isOpenToResidents(),
    home: () => {
      const instead = staff.homeInstead();
      if (instead) return instead;
      const notice = cards.notice();
      const lockerAtHome = collecting.homeView();
      return {
        screen: 'home',
        cardServiceOutOfOrder: availability.outOfOrder(),
        ...(availability.areMadeHere() && { cardsMadeHere: agesOf(policies.present()) }),
        canCheckCards: verification.canCheck(),
        canReportLoss: canReportLoss(),
        ...(notice && { notice }),
        ...(lockerAtHome && { locker: lockerAtHome }),
      };
    },
    onEnd: () => cards.sessionEnded(),
    onHelper: (change, { id }) => audit.record(change === 'came' ? 'helper-came' : 'helper-left', { by: id }),
    after: parts.after,
  });
  const canReportLoss = () => reader.state.kind !== 'offline';
  const today = todaysFigures(store, clock);
  const maintenance = openMaintenance({
    ...{ session, audit, settings: parts.settings },
    hasLocker: configuration.locker.cabinets.length > 0,
    overview: () => ({ ...maintained.overview(), today: today() }),
  });
  const staff = open(
    openStaff({
      ...{ store, session, audit, reader, scanner, clock, log },
      demonstration: configuration.key.source === 'demonstration',
      onSignedIn: (by) => maintenance.begin(by),
    }),
  );
  const fonts = openPrintFonts();
  const slips = open(
    openSlipService({
      store,
      audit: helped,
      printer: slipPrinter,
      renderer: documentRenderer,
      fonts,
      ...tools,
    }),
  );
  const { idleSeconds, countdownSeconds } = configuration.session;
  const vouchingClerk = () => {
    const helper = session.helper();
    return helper?.roles.has('clerk') ? { id: helper.id, name: helper.name } : undefined;
  };
  const cards = open(
    openCardService({
      ...{ store, issues, outbox, reports, audit: helped, clock, log },
      vouchingClerk,
      ...{ session, reader, scanner, printer, gateway, policies, signer },
      renderer: documentRenderer,
      restored,
      makesCards: () => availability.outOfOrder() === undefined,
      maySign: () => !availability.isForbidden(),
      canReportLoss,
      listsChanged,
      cardsMadeHere: () => availability.areMadeHere(),
      untakenAfterMilliseconds: (idleSeconds + countdownSeconds) * 1000,
      drawing: {
        cardSize,
        drawCard: ({ face, payload, copy }) => {
          const card = { face, payload, hotline: configuration.help.hotline };
          return cardDocument(copy > 1 ? { ...card, printNumber: copy } : card, fonts);
        },
      },
    }),
  );
  const { collecting, lockerSlips } = buildCollecting({
    ...{ configuration, session, locker, slips, reader, scanner, gateway, book, vouchingClerk },
    ...{ policies, seal: store.seal, audit: helped, staleUpToPresence: cards.staleUpToPresence },
    ...tools,
  });
  open(collecting);
  if (restored) {
    store.database
      .transaction(() => {
        audit.record('database-restored-from-backup', {});
        acknowledgeRestore(store.database);
      })
      .immediate();
  }
  // While a resident is served the printer is asked by the job itself; whoever mends it wants to see that it is mended.
  const mayAsk = () => !session.isBusy() || maintenance.signedIn() !== undefined;
  const canSign = () => signer.offer() !== undefined;
  const availability = open(
    watchCardAvailability({
      printer,
      reader,
      gateway,
      policies,
      canSign,
      cache,
      onPlatformBack: wakeDelivery,
      clock,
      log,
      mayAsk,
    }),
  );
  const verification = open(
    openVerificationService({
      ...{ session, scanner, book },
      audit: helped,
      isForOthers: staff.isBadge,
    }),
  );
  const centre = () => centreOf(configuration.site);
  const ownGuides = openOwnGuides({ store, audit, clock, centre });
  const hidden = () => parts.settings.present().services.hidden;
  const catalogue = open(
    openCatalogueBook({
      ...{ gateway, cache, audit, clock, log },
      centre: centre().centre,
      staff: { guides: ownGuides.present, hidden, revision: ownGuides.revision },
      mayChange: () => !session.isBusy(),
    }),
  );
  const stopHearing = parts.settings.onApplied(({ settings }) => {
    if (settings.includes('services.hidden')) catalogue.refresh();
  });
  open({ close: stopHearing });
  const finding = open(
    openCatalogueService({
      ...{ session, slips, questions, clock, log, book: catalogue },
      site: { name: configuration.site.name, ...configuration.help },
      doesHere,
      starterOf: starters({ cards, availability, canReportLoss }),
    }),
  );
  const arrival = open(watchMessageArrival({ store, gateway, audit, clock, log }));
  const maintained = open(
    openParts({
      ...{ ...parts, configuration, devices, gateway, reach, availability, slips, fonts, catalogue },
      ...{ ownGuides, centre, hidden, doesHere, staff, book: parts.settings, door: maintenance.door },
      matterComes: [
        ...[questions.onChange, arrival.onUndelivered, reports.onRefused, messages.onRefused],
        locker.onChange,
      ],
      wakeDelivery,
      ...{ locker, lockerSlips },
    }),
  );
  open(renewKeys({ keys, book, gateway, audit, clock, log, onChange: session.homeChanged }));
  availability.onChange(session.homeChanged);
  // A card that was left behind is said so on the home screen, until it is gone.
  reader.subscribe(session.homeChanged);

  const screen = createKioskScreen({
    handlers: {
      'kiosk.describe': () => ok(describeKiosk(configuration)),
      ...sessionHandlers(session),
      ...cards.handlers,
      ...verification.handlers,
      ...finding.handlers,
      ...collecting.handlers,
      ...staff.handlers,
      ...maintained.handlers,
    },
    sources: { 'session.view': { present: session.view, onChange: session.onChange } },
    grants: session.grants,
    log,
  });
  return {
    screen,
    session,
    maintenance,
    askAboutTrial: () => {
      if (parts.settings.trial()) maintenance.door.open(maintained.startTrialPart);
    },
  };
}

function agesOf({ seniorAge, minorAge }: CardPolicy) {
  return { seniorAge, minorAge };
}
