import type { KioskScreen } from '../../contract/attachment.ts';
import type { AnswerOf, InputOf, ProcedureName, PushOf } from '../../contract/contract.ts';
import { procedures } from '../../contract/contract.ts';
import { createKioskScreen, type Handlers } from '../../contract/dispatcher.ts';
import { silentLog } from '../../foundation/log.ts';
import { err, ok } from '../../foundation/result.ts';

/** The real dispatcher before handlers of the suite's own, so that a transport can be seen from both of its ends. */
export interface ConformanceKiosk {
  readonly screen: KioskScreen;
  /** Names of the calls that reached a handler, in order. */
  readonly calls: readonly ProcedureName[];
  /** Moves the session on: subscribers get the view with this revision. */
  showRevision(revision: number): void;
  /** `cards.confirm` answers only now. */
  answerConfirm(): void;
}

export const siteName = '长明新村';

export function createConformanceKiosk(): ConformanceKiosk {
  const calls: ProcedureName[] = [];
  const listeners = new Set<() => void>();
  const confirm = Promise.withResolvers<void>();
  let revision = 1;

  const answers: Partial<Handlers> = {
    'kiosk.describe': () => ok(description),
    'session.goBack': () => err('moved-on', 'the screen showed something else'),
    'cards.start': () => {
      throw new Error('a bug in a handler');
    },
    'cards.confirm': () => confirm.promise.then(() => ok({})),
  };
  const handlers = Object.fromEntries(
    (Object.keys(procedures) as ProcedureName[]).map((name) => [name, handlerOf(name)]),
  ) as unknown as Handlers;

  function handlerOf<N extends ProcedureName>(name: N) {
    const answer = answers[name] as ((input: InputOf<N>) => AnswerOf<N> | Promise<AnswerOf<N>>) | undefined;
    return (input: InputOf<N>) => {
      calls.push(name);
      return answer ? answer(input) : ok({});
    };
  }

  return {
    calls,
    screen: createKioskScreen({
      handlers,
      sources: {
        'session.view': {
          present: () => viewWithRevision(revision),
          onChange: (listener) => {
            listeners.add(listener);
            return () => listeners.delete(listener);
          },
        },
      },
      grants: () => ({ identity: 'card', others: new Set() }),
      log: silentLog,
    }),
    showRevision: (next) => {
      revision = next;
      for (const listener of listeners) listener();
    },
    answerConfirm: () => confirm.resolve(),
  };
}

function viewWithRevision(revision: number): PushOf<'session.view'> {
  return {
    session: 1,
    revision,
    view: { screen: 'home', canCheckCards: true, canReportLoss: true },
    known: false,
    can: { goBack: false, goHome: false },
    help: false,
  };
}

const description: Extract<AnswerOf<'kiosk.describe'>, { ok: true }>['value'] = {
  siteName,
  demonstration: true,
  screen: { widthPixels: 1080, heightPixels: 1920, diagonalInches: 21.5 },
  help: {
    hotline: '12345',
    counterHours: { 'zh-CN': '周一到周六', en: 'Monday to Saturday' },
    counterPlace: { 'zh-CN': '一楼', en: 'ground floor' },
  },
  machine: { readerSide: 'left', cardOutletSide: 'right', slipOutletSide: 'right' },
  languages: ['zh-CN', 'en'],
  sound: { volume: 0, quietVolume: 0, quietFrom: '21:00', quietTo: '07:00' },
};
