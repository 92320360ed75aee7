import { type Answer, refuse } from './answer.ts';
import type { Platform } from './platform.ts';
import { digest } from './random.ts';

/**
 * Carries `act` out once for a kiosk's key. Nothing is awaited between the look-up and the record, so two requests at
 * the same moment cannot both act. A refusal does not use the key up.
 */
export function once(
  platform: Platform,
  kiosk: string,
  key: string,
  asked: unknown,
  act: () => Answer,
): Answer {
  const name = `${digest(kiosk).slice(0, 16)}/${key}`;
  const question = digest(JSON.stringify(asked));
  const { answered } = platform.state;
  const before = Object.hasOwn(answered, name) ? answered[name] : undefined;
  if (before) {
    const { status, contentType, body } = before;
    return before.asked === question ? { status, contentType, body } : refuse('idempotency-key-reused');
  }
  const answer = act();
  if (answer.status < 400) answered[name] = { asked: question, ...answer };
  return answer;
}
