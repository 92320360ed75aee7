import type { ScreenView, SessionView } from '../../electron/contract/session-view.ts';
import type { Sentence, SentenceKey } from './sentences.ts';

/** What is said aloud when a screen comes up, or when it asks for something else; empty: nothing is. */
export function spokenOf({ view, idle }: SessionView): readonly Sentence[] {
  if (idle) return say('idle.title', 'idle.lead');
  switch (view.screen) {
    case 'place-identity-card':
      return placingCard(view);
    case 'take-identity-card-back':
      return say('takeBack.title', view.before === 'door' ? 'takeBack.leadBeforeDoor' : 'takeBack.lead');
    case 'take-card':
      return view.evidence ? say('takeCard.title', 'takeCard.lead') : say('takeCard.ask', 'takeCard.askLead');
    case 'slip-printed':
      return say('slip.printed.title', 'slip.printed.lead');
    case 'phone-call-question':
      return say(view.matter === 'locker' ? 'phoneCall.locker.title' : 'phoneCall.title', 'phoneCall.lead');
    case 'fraud-warning':
      return say('fraud.title', view.matter === 'locker' ? 'fraud.locker.lead' : 'fraud.lead');
    case 'second-proof':
      return view.matter === 'locker' ? proving(view) : [];
    default:
      return collecting(view) ?? atTheDoor(view) ?? leaving(view) ?? [];
  }
}

function placingCard({ reader, problem, whose }: ViewOf<'place-identity-card'>): readonly Sentence[] {
  if (reader === 'offline') return say('placeCard.offline.title', 'placeCard.offline.lead');
  if (reader === 'reading' || problem === undefined)
    return say(`placeCard.${whose}.title`, `placeCard.${whose}.lead`);
  switch (problem) {
    case 'unreadable':
    case 'same-card-again':
    case 'left-behind':
      return say(`placeCard.problem.${problem}.title`, `placeCard.problem.${problem}.lead`);
    default:
      // How it stands with somebody's card is theirs to read.
      return say('speech.readScreen');
  }
}

/** From home to the door, and when it cannot be opened. */
function collecting(view: ScreenView): readonly Sentence[] | undefined {
  switch (view.screen) {
    case 'locker-way':
      return say('locker.way.title');
    case 'locker-code':
      return view.problem ? say('locker.code.wrong') : say('locker.code.title', 'locker.code.lead');
    case 'locker-code-wait':
      return say('locker.codeWait.title', 'locker.codeWait.lead', 'locker.codeWait.person');
    case 'locker-scan-card':
      return scanning(view);
    case 'locker-second-proof-way':
      return view.problem
        ? say(`locker.proofWay.${view.problem}`)
        : say('locker.proofWay.title', 'locker.proofWay.lead');
    case 'locker-choose':
      return say('locker.choose.lead');
    case 'locker-ready':
      return at(view.thing.cell, 'locker.ready.title');
    case 'locker-name-person':
      return view.problem
        ? say(`locker.namePerson.${view.problem}`)
        : say('locker.namePerson.title', 'locker.namePerson.lead');
    case 'locker-person-named':
      return say('locker.personNamed.title');
    case 'locker-refused':
      return refused(view);
    default:
      return undefined;
  }
}

function atTheDoor(view: ScreenView): readonly Sentence[] | undefined {
  switch (view.screen) {
    case 'locker-door':
      return door(view);
    case 'locker-not-opened':
      return notOpened(view);
    case 'locker-collected':
      return say('locker.collected.title', 'locker.collected.lead');
    case 'locker-person':
      return at(view.cell, `locker.person.${view.what}.title`, `locker.person.${view.what}.lead`);
    default:
      return undefined;
  }
}

/** Papers for staff. */
function leaving(view: ScreenView): readonly Sentence[] | undefined {
  switch (view.screen) {
    case 'locker-size':
      return say('locker.size.title', 'locker.size.lead');
    case 'locker-papers-phone':
      return view.problem
        ? say(`locker.papersPhone.${view.problem}`)
        : say('locker.papersPhone.title', 'locker.papersPhone.lead');
    case 'locker-is-it-in':
      return at(view.cell, 'locker.isItIn.title', 'locker.isItIn.lead');
    case 'locker-papers-left':
      // The receipt is there before a longer sentence ends.
      return view.slip === 'printing'
        ? say('locker.papersLeft.title')
        : say(`locker.papersLeft.${view.slip}`, 'locker.papersLeft.lead');
    default:
      return undefined;
  }
}

type ViewOf<Name extends ScreenView['screen']> = Extract<ScreenView, { screen: Name }>;

function proving({ sentTo, busy, problem }: ViewOf<'second-proof'>): readonly Sentence[] {
  // Where the digits went is theirs to read, and so is what was wrong.
  if (busy || problem) return [];
  return sentTo === undefined
    ? say('secondProof.scanTitle', 'secondProof.scanLead')
    : say('secondProof.title');
}

function scanning({ scanner, problem }: ViewOf<'locker-scan-card'>): readonly Sentence[] {
  switch (problem) {
    case undefined:
      return say(`locker.scan.${scanner}.title`, `locker.scan.${scanner}.lead`);
    case 'not-a-card':
    case 'platform-away':
      return say(`locker.scan.problem.${problem}.title`, `locker.scan.problem.${problem}.lead`);
    default:
      // How it stands with somebody's card is theirs to read.
      return say('speech.readScreen');
  }
}

function refused({ why }: ViewOf<'locker-refused'>): readonly Sentence[] {
  switch (why) {
    case 'nothing-here':
    case 'taken':
    case 'taken-back':
    case 'lost':
    case 'someone-elses':
      // What became of somebody's document is theirs to read.
      return say('speech.readScreen');
    default:
      return say(`locker.refused.${why}.title`, `locker.refused.${why}.lead`);
  }
}

function door({ phase, cell, errand }: ViewOf<'locker-door'>): readonly Sentence[] {
  switch (phase) {
    case 'opening':
      // In a moment it is open, and that is to be heard whole.
      return [];
    case 'open':
    case 'ask-shut':
      return at(cell, 'locker.door.open.title', `locker.door.open.${errand}`);
    case 'left-open':
    case 'ask-opened':
      return at(cell, `locker.door.${phase}.title`, `locker.door.${phase}.lead`);
  }
}

function notOpened(view: ViewOf<'locker-not-opened'>): readonly Sentence[] {
  const { cell, why, errand, mayTryAgain, mayBeIn, again } = view;
  const title = `locker.notOpened.${why}.title` as const;
  if (mayBeIn) return at(cell, title, 'locker.notOpened.mayBeIn');
  if (!mayTryAgain) return at(cell, title, `locker.notOpened.${errand}`);
  return at(
    cell,
    title,
    again && why === 'stayed-shut' ? 'locker.notOpened.stillShut' : `locker.notOpened.${why}.lead`,
  );
}

function say(...keys: readonly SentenceKey[]): readonly Sentence[] {
  return keys.map((key) => ({ key }));
}

function at(cell: string, ...keys: readonly SentenceKey[]): readonly Sentence[] {
  return keys.map((key) => ({ key, cell }));
}
