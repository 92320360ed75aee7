import {
  activeJob,
  cardInOutlet,
  type Fault,
  fullHopper,
  type Hold,
  isStopped,
  type Print,
  type PrinterState,
  type SimulatedJob,
} from './printer-state.ts';

/** Jobs and prints beyond these are forgotten, oldest first. */
const mostRemembered = 500;

export function acceptJob(state: PrinterState, jobKey: string, now: number): PrinterState {
  const job: SimulatedJob = {
    id: state.lastJobId + 1,
    jobKey,
    stage: 'accepted',
    end: null,
    sheets: 0,
    createdAt: now,
    beganAt: null,
    endedAt: null,
  };
  return { ...state, lastJobId: job.id, jobs: [...state.jobs, job].slice(-mostRemembered) };
}

/** Whether the job under way goes on by itself. */
export function goesOn(state: PrinterState): boolean {
  const job = activeJob(state);
  if (!job) return false;
  const heldAt: Hold | undefined = (
    { accepted: 'accepted', printing: 'printing', 'card-out': 'completed' } as const
  )[job.stage as 'accepted' | 'printing' | 'card-out'];
  if (state.hold === heldAt) return false;
  return job.stage === 'card-out' || !isStopped(state);
}

/** The job under way reaches its next stage. */
export function advance(state: PrinterState, now: number): PrinterState {
  const job = activeJob(state);
  if (!job) return state;
  switch (job.stage) {
    case 'accepted':
      return strike(replace(state, { ...job, stage: 'printing', beganAt: now }), now);
    case 'printing':
      return bringOut(state, job, now);
    case 'card-out':
      return end(state, job, 'completed', now);
    case 'ended':
      return state;
  }
}

export function setFault(state: PrinterState, fault: Fault, now: number): PrinterState {
  return strike({ ...state, fault, dropped: false }, now);
}

export function refill(state: PrinterState): PrinterState {
  const mended = state.fault === 'out-of-cards' || state.fault === 'ribbon-empty';
  return { ...state, cards: fullHopper, ribbon: 100, fault: mended ? 'none' : state.fault };
}

/** The card in the outlet goes; undefined when there is none. */
export function emptyOutlet(state: PrinterState, how: 'taken' | 'retracted'): PrinterState | undefined {
  const card = cardInOutlet(state);
  if (!card) return undefined;
  const prints = state.prints.map((print): Print => (print === card ? { ...print, where: how } : print));
  return { ...state, prints };
}

/** Cancel-Job; undefined when the job has ended already. A card half printed stays in the machine. */
export function cancelJob(state: PrinterState, id: number, now: number): PrinterState | undefined {
  const job = state.jobs.find((each) => each.id === id && each.stage !== 'ended');
  return job && end(state, job, 'canceled', now);
}

/** The printer was switched off and on: a job begun begins anew. */
export function restart(state: PrinterState): PrinterState {
  const job = activeJob(state);
  return job?.stage === 'printing' ? replace(state, { ...job, stage: 'accepted', beganAt: null }) : state;
}

/** Faults that strike a job while it is being printed. */
function strike(state: PrinterState, now: number): PrinterState {
  const job = activeJob(state);
  if (job?.stage !== 'printing') return state;
  switch (state.fault) {
    case 'offline-mid-job':
      return { ...state, dropped: true };
    case 'job-lost':
      return { ...state, jobs: state.jobs.filter((each) => each !== job) };
    case 'abort':
      return end(state, job, 'aborted', now);
    default:
      return state;
  }
}

function bringOut(state: PrinterState, job: SimulatedJob, now: number): PrinterState {
  const sheets = state.fault === 'never-ejected' ? 0 : 1;
  const print: Print = {
    number: (state.prints.at(-1)?.number ?? 0) + 1,
    jobId: job.id,
    jobKey: job.jobKey,
    time: new Date(now).toISOString(),
    sheets,
    where: sheets === 1 ? 'outlet' : 'never-came-out',
  };
  return {
    ...replace(state, { ...job, stage: 'card-out', sheets }),
    cards: state.cards - 1,
    ribbon: state.ribbon - 1,
    prints: [...state.prints, print].slice(-mostRemembered),
  };
}

function end(
  state: PrinterState,
  job: SimulatedJob,
  how: 'completed' | 'canceled' | 'aborted',
  now: number,
): PrinterState {
  return replace(state, { ...job, stage: 'ended', end: how, endedAt: now });
}

function replace(state: PrinterState, job: SimulatedJob): PrinterState {
  return { ...state, jobs: state.jobs.map((each) => (each.id === job.id ? job : each)) };
}
