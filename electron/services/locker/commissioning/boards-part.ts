import { boardDrivers, type CabinetConfiguration } from '../../../configuration/locker-configuration.ts';
import type { ScreenView } from '../../../contract/session-view.ts';
import type { LockerBoards } from '../../../devices/locker/locker-boards.ts';
import type { Clock } from '../../../foundation/clock.ts';
import { describeThrown, type Log } from '../../../foundation/log.ts';
import type { StaffPart, StaffPartHost } from '../../staff/staff-part.ts';
import type { Locker } from '../locker.ts';
import { boardLine, doorsSeen, type HungBoard } from './board-views.ts';
import type { EveryDoor } from './every-door.ts';
import type { keepBoardTraits, keptBoardTraits } from './kept-traits.ts';
import { type LearningRun, type LearningStep, startLearningRun } from './learning-run.ts';
import { cabinetsOf, crossedCells, learningView } from './learning-views.ts';

/** What is asked of the locker. */
export type LockerForBoards = 'cell' | 'openDoor' | 'expectDoors' | 'everyDoorOpened' | 'setOutOfService';
type EveryDoorCame = 'sent' | 'not-sent' | 'unsure';
type Place =
  | { readonly at: 'list' }
  | { readonly at: 'board'; readonly board: HungBoard; readonly opened?: EveryDoorCame }
  | { readonly at: 'learn'; readonly board: HungBoard; readonly run: LearningRun }
  | { readonly at: 'every-door'; readonly board: HungBoard; readonly asked: 'once' | 'twice' }
  | { readonly at: 'opening-every'; readonly board: HungBoard }
  /** Nobody is here any more. */
  | { readonly at: 'left' };

/** What a technician does with the boards. */
export interface BoardsPart extends StaffPart {
  // Each false: it means nothing where they are.
  openBoard(name: string): boolean;
  learn(): boolean;
  step(step: LearningStep): boolean;
  keep(): boolean;
  discard(): boolean;
  askEveryDoor(): boolean;
  sureOfEveryDoor(): boolean;
  openEveryDoor(): boolean;
}

export interface BoardsPartParts {
  readonly hung: readonly HungBoard[];
  readonly boards: LockerBoards;
  readonly cabinets: readonly CabinetConfiguration[];
  readonly locker: Pick<Locker, LockerForBoards>;
  readonly everyDoor: EveryDoor;
  readonly kept: ReturnType<typeof keptBoardTraits>;
  readonly keep: ReturnType<typeof keepBoardTraits>;
  /** How colleagues call a member of staff; undefined for one who is no longer known. */
  readonly nameOf: (staff: number) => string | undefined;
  readonly clock: Clock;
  readonly log: Log;
}

export function startBoardsPart(parts: BoardsPartParts, host: StaffPartHost): BoardsPart {
  const { boards, locker, everyDoor } = parts;
  const { id: by, roles } = host.by;
  let place: Place = { at: 'list' };
  const endings = [boards.onDoor(() => shown()), boards.onBoard(() => shown())];

  /** While a board is learned its own steps tell. */
  function shown(): void {
    if (place.at === 'list' || place.at === 'board') host.changed();
  }

  function go(next: Place): true {
    place = next;
    host.changed();
    return true;
  }

  function learn(board: HungBoard): boolean {
    const { name } = board.configuration;
    const present = boards.traits(name);
    if (!present || board.doors.length === 0) return false;
    const expected = locker.expectDoors(name);
    const { pulses } = boardDrivers[board.configuration.driver];
    const run = startLearningRun(
      { ...parts, pulses, board: name, doors: board.doors, present, openDoor: locker.openDoor, by },
      () => {
        if (place.at !== 'learn' || place.run.board !== name) return;
        if (place.run.state().at === 'nothing-learned') leaveLearning(place);
        host.changed();
      },
    );
    const end: LearningRun['end'] = (keeping) => {
      run.end(keeping);
      // What was read in another way before is only seen now.
      void boards.look().finally(() => expected(keeping));
    };
    return go({ at: 'learn', board, run: { ...run, end } });
  }

  function leaveLearning({ run, board }: Place & { readonly at: 'learn' }): true {
    run.end(false);
    return go({ at: 'board', board });
  }

  function keep(): boolean {
    if (place.at !== 'learn' || place.run.state().at !== 'learned') return false;
    const { run, board } = place;
    const learned = run.learned();
    if (!learned) return false;
    const elsewhere = learned.doors.filter(({ found }) => found === 'elsewhere').length;
    // First: whatever else fails, nothing is put behind a door that another cell's pulse opens.
    for (const cell of crossedCells(run)) locker.setOutOfService(cell, true, by);
    parts.keep(board.configuration, learned.traits, { doors: learned.doors.length, elsewhere }, by);
    run.end(true);
    return go({ at: 'board', board });
  }

  function openEveryDoor(): boolean {
    if (place.at !== 'every-door' || place.asked !== 'twice') return false;
    const { board } = place;
    const opening: Place = { at: 'opening-every', board };
    go(opening);
    void everyDoor
      .open(board, by)
      .catch((thrown): EveryDoorCame => {
        parts.log.error('opening-every-door-threw', describeThrown(thrown));
        return 'not-sent';
      })
      .then((opened) => {
        if (place === opening) go({ at: 'board', board, opened });
      });
    return true;
  }

  return {
    openBoard: (name) => {
      const board = parts.hung.find(({ configuration }) => configuration.name === name);
      return place.at === 'list' && board !== undefined && go({ at: 'board', board });
    },
    learn: () => place.at === 'board' && learn(place.board),
    step: (step) => place.at === 'learn' && place.run.step(step),
    keep,
    discard: () => place.at === 'learn' && leaveLearning(place),
    askEveryDoor: () => place.at === 'board' && go({ at: 'every-door', board: place.board, asked: 'once' }),
    sureOfEveryDoor: () =>
      place.at === 'every-door' && place.asked === 'once' && go({ ...place, asked: 'twice' }),
    openEveryDoor,
    view: () => viewOf(place),
    goBack: () => {
      switch (place.at) {
        case 'list':
        case 'left':
        case 'opening-every':
          return false;
        case 'board':
          return go({ at: 'list' });
        case 'learn':
          return leaveLearning(place);
        case 'every-door':
          return go({ at: 'board', board: place.board });
      }
    },
    isAtWork: () => place.at === 'opening-every' || (place.at === 'learn' && place.run.isAtWork()),
    leave: () => {
      for (const end of endings) end();
      if (place.at === 'learn') place.run.end(false);
      place = { at: 'left' };
    },
  };

  function viewOf(here: Place): ScreenView {
    switch (here.at) {
      case 'list':
      case 'left':
        return { screen: 'locker-boards', boards: parts.hung.map((board) => boardLine(board, boards)) };
      case 'board':
        return boardView(here.board, here.opened);
      case 'learn':
        return learningView(here.run, { ...parts, cell: locker.cell }) ?? boardView(here.board);
      case 'every-door':
      case 'opening-every': {
        const { configuration, doors } = here.board;
        return {
          ...{ screen: 'locker-every-door', board: configuration.name, doors: doors.length },
          cabinets: cabinetsOf(doors, parts),
          asked: here.at === 'every-door' ? here.asked : 'opening',
          behind: [...everyDoor.behind(here.board)],
        };
      }
    }
  }

  function boardView(board: HungBoard, opened?: EveryDoorCame): ScreenView {
    const { name, shutIs, statusBytes, pulseMilliseconds } = board.configuration;
    const kept = parts.kept(board.configuration);
    const taughtBy = kept && parts.nameOf(kept.staff);
    return {
      ...{ screen: 'locker-board', board: boardLine(board, boards), doors: doorsSeen(board, boards) },
      traits: boards.traits(name) ?? { shutIs, statusBytes, pulseMilliseconds },
      ...(kept && { learned: { at: kept.at, ...(taughtBy !== undefined && { by: taughtBy }) } }),
      mayLearn: roles.has('technician') && board.doors.length > 0,
      mayOpenEvery: roles.has('administrator'),
      ...(opened && { opened }),
    };
  }
}
