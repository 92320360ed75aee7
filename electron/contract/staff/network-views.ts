import { z } from 'zod';
import { screen } from '../screen.ts';
import { platformLine } from './lines.ts';

/** From the cable to the platform's word, in this order; `certificate` only where the address is https, `reply`: it says anything at all. */
export const networkStage = z.enum(['name', 'port', 'certificate', 'reply', 'token', 'answer']);
export type NetworkStage = z.infer<typeof networkStage>;

export const stageResult = z.strictObject({
  stage: networkStage,
  state: z.enum(['waiting', 'doing', 'good', 'bad']),
  /** How long it took. */
  milliseconds: z.number().optional(),
  /** An address, or the technical word for what went wrong. */
  detail: z.string().optional(),
  /** Until when the certificate is good (ms). */
  goodUntil: z.number().optional(),
});
export type StageResult = z.infer<typeof stageResult>;

export const networkScreens = [
  screen('network', {
    platform: platformLine,
    address: z.string(),
    /** Since when it is, or is not, reachable (ms); absent when nothing was asked yet. */
    since: z.number().optional(),
    /** When it last answered anything (ms). */
    lastAnswerAt: z.number().optional(),
    /** It answers, and says that it does not know this kiosk. */
    forbidden: z.boolean(),
    /** `open`: after several failures nothing is asked for a moment. */
    circuit: z.enum(['closed', 'open', 'probing']),
    /** How much the kiosk's clock is ahead of the platform's, in seconds. */
    clockAhead: z.number().optional(),
    interfaces: z.array(z.strictObject({ name: z.string(), addresses: z.array(z.string()) })),
  }),
  screen('network-test', { stages: z.array(stageResult), over: z.boolean() }),
] as const;
