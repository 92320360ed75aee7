import type { LockerBoardConfiguration } from '../../configuration/locker-configuration.ts';
import type { Clock } from '../../foundation/clock.ts';
import type { Log } from '../../foundation/log.ts';
import { err, ok } from '../../foundation/result.ts';
import type { BoardCodec, BoardMessage, BoardRequest } from './board-codec.ts';
import { codecOf } from './board-codecs.ts';
import { type BoardDoors, boardDoors } from './board-doors.ts';
import type { BoardExchange } from './board-exchange.ts';
import { bitsOf } from './door-bits.ts';
import type { BoardCondition, BoardTraits, DoorSight, LockerBoards } from './locker-boards.ts';

/** A single answer lost to interference says nothing of the board. */
const missesUntilSilent = 2;
/** Some boards hear nothing while they unlock and for a while after: no answer means nothing for so long (ms). */
const busyAfterUnlock = 2_500;
/** How often a reading is repeated at once until two agree. */
const readingsAtOnce = 3;
/** How often its memory is asked for the pulse, until what it answers is let be. */
const pulseTries = 3;

/** One board, at a line that others may share. */
export interface DrivenBoard {
  readonly name: string;
  readonly locks: number;
  readonly driver: string;
  readonly condition: BoardCondition;
  readonly doors: BoardDoors;
  readonly traits: BoardTraits;
  setTraits(traits: BoardTraits): void;
  wire(): readonly (0 | 1)[] | undefined;
  /** Asks how it is. True: it answered. */
  ask(): Promise<boolean>;
  unlock(lock: number): ReturnType<LockerBoards['unlock']>;
  /** All that is to be sent to open every door, one after the other, each a pulse apart: the supply bears no more coils at once. */
  everyDoor(): readonly (() => ReturnType<LockerBoards['unlock']>)[];
  lineLost(): void;
}

export interface DrivenBoardParts {
  readonly configuration: LockerBoardConfiguration;
  readonly learned: BoardTraits | undefined;
  readonly exchange: BoardExchange;
  readonly clock: Clock;
  readonly log: Log;
  doorChanged(lock: number, sight: DoorSight): void;
  conditionChanged(condition: BoardCondition): void;
}

export function drivenBoard(parts: DrivenBoardParts): DrivenBoard {
  const { configuration, exchange, clock, log, doorChanged, conditionChanged } = parts;
  const { name, locks, driver } = configuration;
  const codec = codecOf(configuration);
  const doors = boardDoors(locks, clock.now, doorChanged);
  let traits = parts.learned ?? traitsOf(configuration);
  let condition: BoardCondition = 'line-lost';
  let status: Uint8Array | undefined;
  let misses = 0;
  let pulseTriesLeft = pulseTries;
  let unlockedSinceAnswer = false;
  let mayBeBusy = false;
  let lastUnlock = Number.NEGATIVE_INFINITY;

  const setCondition = (next: BoardCondition): void => {
    if (next !== 'answers') {
      doors.forget();
      status = undefined;
      // Another board may be put in its place.
      pulseTriesLeft = pulseTries;
    }
    if (condition === next) return;
    condition = next;
    if (next === 'answers') log.info('locker-board-answers', { board: name });
    else if (next !== 'line-lost') log.warn('locker-board-does-not-answer', { board: name, condition: next });
    conditionChanged(next);
  };

  const readOnce = async (): Promise<'agrees' | 'doubtful' | 'missed'> => {
    const answer = await exchange.ask(codec, codec.status, answersStatus);
    if (answer.ok && answer.value.kind === 'status') {
      misses = 0;
      unlockedSinceAnswer = mayBeBusy = false;
      status = answer.value.bytes;
      setCondition('answers');
      return doors.read(status, traits) ? 'doubtful' : 'agrees';
    }
    misses += 1;
    mayBeBusy = unlockedSinceAnswer;
    const how = answer.ok ? 'refuses' : answer.error.code;
    const isBusy = Math.abs(clock.now() - lastUnlock) < busyAfterUnlock;
    const isNotWritten = how === 'not-written' || how === 'line-lost';
    if (!isNotWritten && misses >= missesUntilSilent && !isBusy) setCondition(how);
    return 'missed';
  };

  const release = async (): Promise<void> => {
    if (codec.release && mayBeBusy) await exchange.ask(codec, codec.release, ({ kind }) => kind === 'pulse');
  };

  /** A board that keeps the pulse itself is told of it only where it has another. */
  const agreeOnPulse = async ({ query, set }: NonNullable<BoardCodec['pulseMemory']>): Promise<void> => {
    pulseTriesLeft -= 1;
    const wanted = traits.pulseMilliseconds;
    const told = await exchange.ask(codec, query, ({ kind }) => kind === 'pulse');
    if (!told.ok || told.value.kind !== 'pulse') return;
    if (Math.abs(told.value.milliseconds - wanted) < 10) pulseTriesLeft = 0;
    else await exchange.ask(codec, set(wanted), ({ kind }) => kind === 'pulse');
  };

  const unlocking = (): void => {
    unlockedSinceAnswer = true;
    lastUnlock = clock.now();
  };

  const send = async (request: BoardRequest, lock?: number): ReturnType<LockerBoards['unlock']> => {
    if (request.answerBytes === 0) {
      const told = await exchange.tell(request);
      if (told.ok) return ok({ acknowledged: false });
      return told.error.code === 'not-written' ? err('not-sent') : err('unsure', told.error.detail);
    }
    const answer = await exchange.ask(codec, request, (message) => answersUnlock(message, lock));
    if (answer.ok && answer.value.kind === 'refused') return err('unsure', `refused: ${answer.value.code}`);
    if (answer.ok) {
      const { value } = answer;
      const saysShut = value.kind === 'taken' && value.feedback === traits.shutIs;
      return ok({ acknowledged: !saysShut });
    }
    if (answer.error.code === 'not-written') return err('not-sent');
    if (answer.error.code === 'line-lost') return err('unsure', answer.error.detail);
    mayBeBusy = true;
    return ok({ acknowledged: false });
  };

  return {
    ...{ name, locks, driver, doors },
    get condition() {
      return condition;
    },
    get traits() {
      return traits;
    },
    setTraits: (next) => {
      traits = next;
      pulseTriesLeft = pulseTries;
      doors.forget();
    },
    wire: () => status && bitsOf(status),
    ask: async () => {
      await release();
      for (let reading = 1; reading <= readingsAtOnce; reading += 1) {
        const outcome = await readOnce();
        if (outcome === 'missed') return false;
        if (outcome === 'agrees') break;
      }
      if (codec.pulseMemory && pulseTriesLeft > 0) await agreeOnPulse(codec.pulseMemory);
      return true;
    },
    unlock: async (lock) => {
      const request = codec.unlock(lock, traits.pulseMilliseconds);
      if (!request) return err('no-such-door');
      unlocking();
      return send(request, lock);
    },
    everyDoor: () =>
      codec.everyDoor(traits.pulseMilliseconds).map((request) => () => {
        unlocking();
        return send(request);
      }),
    lineLost: () => setCondition('line-lost'),
  };
}

function traitsOf({ shutIs, statusBytes, pulseMilliseconds }: LockerBoardConfiguration): BoardTraits {
  return { shutIs, statusBytes, pulseMilliseconds };
}

const answersStatus = ({ kind }: BoardMessage): boolean => kind === 'status' || kind === 'refused';

/** A late answer to the pulse for another lock is none to this one. */
function answersUnlock(message: BoardMessage, lock: number | undefined): boolean {
  if (message.kind === 'taken') return lock === undefined || message.lock === lock;
  return message.kind === 'status' || message.kind === 'refused';
}
