import type { ScreenProps } from './view-of.ts';

type View = ScreenProps<'working'>['view'];
export type Stage = 'read' | 'ask' | 'code' | 'face' | 'print' | 'out';
type StageState = 'done' | 'doing' | 'waiting';

/** The core's stages as a resident would tell them apart; each is a real one. */
const stageOfDoing: Readonly<Record<View['doing'], Stage>> = {
  'asking-platform': 'ask',
  'making-code': 'code',
  'drawing-card': 'face',
  sending: 'print',
  printing: 'print',
};

const stages: Readonly<Record<View['task'], readonly Stage[]>> = {
  // The identity card was read before anything is asked.
  check: ['read', 'ask'],
  // That the card is out is the next screen: here its coming out always lies ahead.
  card: ['code', 'face', 'print', 'out'],
};

/** The stages of the task, in order, with the state of each. */
export function stagesOf(
  task: View['task'],
  doing: View['doing'],
): readonly { readonly stage: Stage; readonly state: StageState }[] {
  const current = stages[task].indexOf(stageOnPath(task, doing));
  return stages[task].map((stage, index) => ({
    stage,
    state: index < current ? 'done' : index === current ? 'doing' : 'waiting',
  }));
}

/** How far the task has come, 0 to 1: the middle of the core's stage. */
export function progressOf(task: View['task'], doing: View['doing']): number {
  if (task === 'check') return 0.5;
  const order: readonly View['doing'][] = ['making-code', 'drawing-card', 'sending', 'printing'];
  // One more part is left for the card's way out.
  return (Math.max(0, order.indexOf(doing)) + 0.5) / (order.length + 1);
}

/** Asking the platform for the code is, to the resident, the making of the code. */
function stageOnPath(task: View['task'], doing: View['doing']): Stage {
  const stage = stageOfDoing[doing];
  if (task === 'card' && stage === 'ask') return 'code';
  return task === 'check' ? 'ask' : stage;
}
