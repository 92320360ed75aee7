import type { DeviceTrouble, TestEnd, TestStage } from '../../../contract/staff/equipment-views.ts';

/** What is told of a test while it runs. */
export interface TestTeller {
  /** What is being done now, and why it does not go on by itself. */
  stage(stage: TestStage, heldUpBy?: readonly DeviceTrouble[]): void;
  end(end: TestEnd): void;
  /** The kiosk itself has a fault, and nobody can tell what came of the test. */
  threw(thrown: unknown): void;
}

/** A test that has begun; nothing is told of it after `stop`. */
export interface RunningTest {
  /** Hardware prints: it is not left alone. */
  readonly isAtWork: boolean;
  /** Only for a card of which the printer cannot tell. */
  readonly cameOut?: ((cameOut: boolean) => void) | undefined;
  /** Whoever began it has left. */
  stop(): void;
}

/** How long somebody may look for a card or a code (ms). */
export const patienceForHands = 60_000;
