import type { ScreenView } from '../../../contract/session-view.ts';
import type { SlipEnd } from '../../../contract/staff/locker-views.ts';
import { describeThrown } from '../../../foundation/log.ts';
import { documentNumberIn } from './document-number.ts';
import { type EntryEvent, type EntryPlace, enter, entryBack, type WhyUnknown } from './entering.ts';
import type { Errands, KeepingEvent } from './keeping-event.ts';
import type { KeepingTools } from './keeping-tools.ts';
import { type Placed, type Placing, startPlacing } from './placing.ts';
import { printSlip } from './print-slip.ts';

type Last = { readonly cell: string; readonly end: Placed['end']; readonly slip?: SlipEnd };
type Place = EntryPlace | { readonly at: 'placing'; readonly placing: Placing; readonly from: EntryPlace };

/** Documents are put in, one after the other, until whoever does it goes elsewhere. */
export function startPutIn(tools: KeepingTools): Errands {
  const { locker, gateway, scanner } = tools;
  let place: Place = { at: 'number' };
  let last: Last | undefined;
  let over = false;
  const endings = [...(scanner ? [scanner.onCode(scanned), scanner.onState(tools.changed)] : [])];

  function go(next: Place): true {
    place = next;
    tools.changed();
    return true;
  }

  function advance(event: EntryEvent): boolean {
    if (place.at === 'placing') return false;
    const from = place;
    const next = enter(from, event);
    if (!next) return false;
    if (next.at === 'entered')
      return go({ at: 'placing', placing: startPlacing(tools, next.candidate, placed), from });
    if (next.at !== 'asking') return go(next);
    const inside = locker.byDocument(next.number);
    if (inside && (inside.state === 'reserved' || inside.state === 'inside' || inside.state === 'opened'))
      return go({ at: 'number', problem: { about: 'inside-already', cell: inside.cell } });
    ask(next.number).catch((thrown) => {
      tools.log.error('finished-document-threw', describeThrown(thrown));
      if (!over) advance({ type: 'not-known', number: next.number, why: 'platform-away' });
    });
    return go(next);
  }

  async function ask(number: string): Promise<void> {
    const answer = await gateway.finishedDocument(number);
    if (over) return;
    if (answer.ok) advance({ type: 'known', number, document: answer.value });
    else {
      const { error } = answer;
      const why = error.code === 'gateway-refused' ? refusal(error.reason) : 'platform-away';
      advance({ type: 'not-known', number, why });
    }
  }

  function placed({ stay, cell, end, wantsSlip }: Placed): void {
    last = { cell, end, ...(wantsSlip && { slip: 'printing' }) };
    if (wantsSlip) print(stay, last);
    if (!over) go({ at: 'number' });
  }

  function print(stay: number, of: Last): void {
    printSlip(tools, stay, (slip) => {
      // Meanwhile the next one may have been put in.
      if (over || last !== of) return;
      last = { ...of, slip };
      tools.changed();
    });
  }

  /** A number that is held to the scanner also says that the one before is in. */
  function scanned(code: string): void {
    try {
      takeNumber(code);
    } catch (thrown) {
      // The disk is full, and nobody asked who could be told: they are still before that door, and may scan or say it once more.
      tools.log.error('scanned-number-not-taken', describeThrown(thrown));
    }
  }

  function takeNumber(code: string): void {
    if (place.at === 'placing') {
      if (!place.placing.mayScan() || documentNumberIn(code) === undefined) return;
      place.placing.dispatch({ type: 'next' });
      place = { at: 'number' };
    }
    advance({ type: 'enter-number', number: code });
  }

  return {
    dispatch: (event: KeepingEvent) =>
      place.at === 'placing' ? place.placing.dispatch(event) : advance(event),
    view: () =>
      place.at === 'placing'
        ? place.placing.view()
        : entryView(place, { today: tools.putInToday(), scanner: scanner?.state === 'online', last }),
    goBack: () => {
      if (place.at === 'placing') {
        if (place.placing.goBack()) return true;
        // By hand, the last thing that was entered; else the number.
        return go(place.from.at === 'phone' ? place.from : { at: 'number' });
      }
      const back = entryBack(place);
      return back !== undefined && go(back);
    },
    isAtWork: () => place.at === 'placing' && place.placing.isAtWork(),
    leave: () => {
      over = true;
      for (const end of endings) end();
      if (place.at === 'placing') place.placing.leave();
    },
  };
}

function entryView(
  place: EntryPlace,
  around: { readonly today: number; readonly scanner: boolean; readonly last: Last | undefined },
): ScreenView {
  switch (place.at) {
    case 'number':
      return {
        ...{ screen: 'keeping-number', today: around.today, scanner: around.scanner },
        ...(around.last && { last: around.last }),
        ...(place.problem && { problem: place.problem }),
      };
    case 'asking':
      return { screen: 'keeping-asking', number: place.number };
    case 'unknown':
      return { screen: 'keeping-unknown', number: place.number, why: place.why };
    case 'title':
      return { screen: 'keeping-title' };
    case 'title-written':
      return { screen: 'keeping-title-written', title: place.draft.title };
    case 'name':
      return { screen: 'keeping-name', of: 'holder', name: place.draft.name };
    case 'identity':
      return {
        ...{ screen: 'keeping-identity', of: 'holder' },
        ...(place.isWrong && { problem: 'no-such-number' }),
      };
    case 'phone':
      return { screen: 'keeping-phone', ...(place.isWrong && { problem: 'no-such-phone' }) };
  }
}

function refusal(reason: string): WhyUnknown {
  return reason === 'document-not-finished' ? reason : 'document-unknown';
}
