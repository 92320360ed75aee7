/** The life of a physical effect. `sending` is committed before the first byte leaves for the device. */
export const jobStates = [
  'intended',
  'sending',
  'accepted',
  'confirmed',
  'failed',
  'uncertain',
  'expired',
] as const;
export type JobState = (typeof jobStates)[number];

export type JobEvent =
  /** The bytes are about to leave. */
  | 'send'
  /** The device took it. */
  | 'accept'
  /** The device (or the resident, or staff) says it happened. */
  | 'confirm'
  /** The device (or staff) says it did not and will not happen. */
  | 'fail'
  /** It cannot be told. */
  | 'doubt'
  /** The kiosk was not running meanwhile. */
  | 'restart';

/** The next state, or undefined when this event means nothing in this state: the caller has a bug, nothing changes. */
export function nextJobState(state: JobState, event: JobEvent): JobState | undefined {
  switch (state) {
    case 'intended':
      if (event === 'send') return 'sending';
      return event === 'restart' ? 'expired' : undefined;
    case 'sending':
      if (event === 'accept') return 'accepted';
      if (event === 'fail') return 'failed';
      return event === 'doubt' || event === 'restart' ? 'uncertain' : undefined;
    case 'accepted':
      if (event === 'confirm') return 'confirmed';
      if (event === 'fail') return 'failed';
      return event === 'doubt' || event === 'restart' ? 'uncertain' : undefined;
    case 'uncertain':
      if (event === 'confirm') return 'confirmed';
      if (event === 'fail') return 'failed';
      return event === 'doubt' || event === 'restart' ? 'uncertain' : undefined;
    case 'confirmed':
    case 'failed':
    case 'expired':
      return event === 'restart' ? state : undefined;
  }
}
