import { z } from 'zod';
import type { Result } from '../../electron/foundation/result.ts';
import { type Answer, json, wrongControl } from './answer.ts';
import type { Platform } from './platform.ts';

const renaming = z.strictObject({ id: z.string(), name: z.string() });

/** Answers `/control/catalogue…` and `/control/guides`; undefined for other paths. */
export function controlCatalogue(
  { catalogue }: Platform,
  methodAndPath: string,
  body: unknown,
): Answer | undefined {
  switch (methodAndPath) {
    case 'GET /control/catalogue':
      return json(catalogue.document());
    case 'POST /control/catalogue':
      return answerOf(catalogue.publish(body));
    case 'POST /control/catalogue/rename': {
      const asked = renaming.safeParse(body);
      if (!asked.success) return wrongControl(z.prettifyError(asked.error));
      return answerOf(catalogue.rename(asked.data.id, asked.data.name));
    }
    case 'POST /control/guides':
      return answerOf(catalogue.publishGuides(body));
    default:
      return undefined;
  }
}

function answerOf(done: Result<unknown>): Answer {
  return done.ok ? json(done.value) : wrongControl(done.error.detail ?? done.error.code);
}
