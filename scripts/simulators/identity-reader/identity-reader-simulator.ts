import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { calendarDateInShanghai } from '../../../electron/foundation/calendar-date.ts';
import { keepState } from '../kept-state.ts';
import { type Listen, openLineEnd } from '../line-end/line-end.ts';
import { pacedWriter, wireMilliseconds } from '../line-end/paced-writer.ts';
import { people } from '../people/people.ts';
import { json, type Simulator } from '../simulator.ts';
import { applyToAnswer, defectsOf, delayOf, type ReaderFault, readerFaults } from './faults.ts';
import { cardToLay, laidCard, layCard, textOf } from './laid-card.ts';
import { samModule } from './sam-module.ts';
import { createRequestListener, type HeardRequest } from './sam-request.ts';

export interface IdentityReaderSimulatorOptions {
  readonly listen: Listen;
  /** Where the card that lies there and the fault are kept; without it they end with the process. */
  readonly stateFile?: string | undefined;
  readonly baud?: number | undefined;
  /** False sends without regard to the baud rate. */
  readonly paced?: boolean | undefined;
  /** True for a module that cannot tell that a card was lifted; the kiosk is configured `sensesRemoval: false`. */
  readonly selectsLiftedCard?: boolean | undefined;
}

const keptState = z.strictObject({ card: laidCard.optional(), fault: z.enum(readerFaults) });
const faultToSet = z.strictObject({ fault: z.enum(readerFaults) });

/**
 * A SAM-V module with a field to lay cards into. Panel: `POST card` with `{ person, wrongCheckDigit? }`,
 * `{ identity }` or `{ textBlockHex }`; `DELETE card`; `POST fault` with `{ fault }`; `GET state`.
 */
export async function startIdentityReaderSimulator(
  options: IdentityReaderSimulatorOptions,
): Promise<Simulator> {
  const { listen, stateFile, baud = 115_200, paced = true, selectsLiftedCard = false } = options;
  const kept = keepState<z.infer<typeof keptState>>(stateFile, keptState, { fault: 'none' });
  const listeners = new Set<() => void>();
  const changed = (): void => {
    for (const listener of [...listeners]) listener();
  };
  const today = () => calendarDateInShanghai(Date.now());

  const module = samModule({ selectsLiftedCard });
  if (kept.value.card) module.lay(textOf(kept.value.card, today()));
  const end = await openLineEnd(listen, baud);
  const writer = pacedWriter((bytes) => end.write(bytes), baud, paced);
  let answering: Promise<void> = Promise.resolve();
  const answer = async (heard: HeardRequest): Promise<void> => {
    const requestTime = paced && heard.kind === 'request' ? wireMilliseconds(heard.frameBytes, baud) : 0;
    await wait(requestTime + delayOf(kept.value.fault));
    // The field is looked at now: a card that was lifted meanwhile is not read.
    const { fault } = kept.value;
    for (const { bytes, pieceBytes } of applyToAnswer(fault, module.answer(heard, defectsOf(fault))))
      writer.send(bytes, pieceBytes);
  };
  const hear = createRequestListener();
  let requests = 0;
  end.onBytes((bytes) => {
    for (const heard of hear(bytes)) {
      requests += 1;
      answering = answering.then(() => answer(heard));
    }
  });
  end.onConnection(changed);
  if (kept.value.fault === 'unplugged') await end.unplug();

  const setFault = async (fault: ReaderFault): Promise<void> => {
    kept.set({ ...kept.value, fault });
    if (fault === 'unplugged') {
      writer.clear();
      await end.unplug();
    } else await end.plugIn();
    changed();
  };

  const state = () => ({
    address: end.address,
    connected: end.connected,
    /** How many requests were heard: a sign of life of the kiosk. */
    requests,
    card: kept.value.card ?? null,
    fault: kept.value.fault,
    faults: readerFaults,
    people: Object.entries(people(today())).map(([id, { name, layout }]) => ({ id, name, layout })),
  });

  return {
    name: 'identity-reader',
    address: end.address,
    state,
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    handle: async ({ method, path, body }) => {
      switch (`${method} ${path}`) {
        case 'GET state':
          return json(state());
        case 'POST card': {
          const asked = cardToLay.safeParse(body);
          if (!asked.success) return badRequest(asked.error, cardHelp);
          const card = layCard(asked.data);
          kept.set({ ...kept.value, card });
          module.lay(textOf(card, today()));
          changed();
          return json(state());
        }
        case 'DELETE card':
          kept.set({ fault: kept.value.fault });
          module.lift();
          changed();
          return json(state());
        case 'POST fault': {
          const asked = faultToSet.safeParse(body);
          if (!asked.success) return badRequest(asked.error, `{"fault": one of ${readerFaults.join(', ')}}`);
          await setFault(asked.data.fault);
          return json(state());
        }
        default:
          return json({ error: 'GET state, POST card, DELETE card or POST fault' }, 404);
      }
    },
    close: async () => {
      writer.clear();
      listeners.clear();
      await end.close();
    },
  };
}

const cardHelp =
  '{"person": one of the ids in state.people, "wrongCheckDigit"?: true}, {"identity": {…}} or {"textBlockHex": 512 hex digits}';

function badRequest(error: z.ZodError, right: string) {
  return json({ error: `${z.prettifyError(error)}; right is ${right}` }, 400);
}
