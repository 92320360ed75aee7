import type { SessionView } from '../../electron/contract/session-view.ts';
import { allStates } from '../screens/all-states.ts';
import type { ScreenState } from '../screens/screen-state.ts';

/** A state to look at: one that the core pushes, or one that the page comes to by itself when controls are pressed. */
interface WorkshopState extends ScreenState {
  /** Selectors of the controls that are pressed, once each, to come there. */
  readonly press?: readonly string[];
  /** The dialog that the page opens by itself, where one stands open then. */
  readonly dialog?: 'display';
  /** What the core pushes after that. */
  readonly afterwards?: SessionView;
}

/** Every state of every screen, and those that the page keeps to itself. */
export const workshopStates: readonly WorkshopState[] = [
  ...allStates,
  { ...state('home'), name: 'display-overlay', press: ['.bar-display'], dialog: 'display' },
  {
    ...state('choose-holder'),
    name: 'display-overlay-idle',
    press: ['.bar-display'],
    afterwards: state('choose-holder-idle').view,
  },
  { ...state('second-proof'), name: 'second-proof-typed', press: ['.key-7'] },
  {
    ...state('second-proof'),
    name: 'second-proof-complete',
    press: ['.key-4', '.key-0', '.key-0', '.key-7', '.key-9', '.key-2'],
  },
  { ...state('leave-question-searched'), name: 'leave-question-pinyin', press: ['.way-pinyin'] },
  { ...state('leave-question'), name: 'leave-question-digits', press: ['.to-digits'] },
  {
    ...state('leave-question-searched'),
    name: 'leave-question-composing',
    press: ['.way-pinyin', '.key-l', '.key-n'],
  },
  {
    ...state('question-phone'),
    name: 'question-phone-complete',
    press: [...'13812345678'].map((digit) => `.key-${digit}`),
  },
  {
    ...state('question-number'),
    name: 'question-number-complete',
    press: [...'482913'].map((digit) => `.key-${digit}`),
  },
  ...['question-answer', 'question-answer-service', 'question-answer-longest'].map((name) => ({
    ...state(name),
    name: `${name}-shown`,
    press: ['.show-covered'],
  })),
];

function state(name: string): ScreenState {
  const found = allStates.find((each) => each.name === name);
  if (!found) throw new Error(`no screen registers a state ${name}`);
  return found;
}

export const stateNames: readonly string[] = workshopStates.map((state) => state.name);
