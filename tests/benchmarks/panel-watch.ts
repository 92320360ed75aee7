import { z } from 'zod';

/** Follows the panel's state as it changes. */
export interface PanelWatch {
  /** Resolves with the moment (ms since 1970) at which the panel first told that the printer holds a job. */
  jobAccepted(): Promise<number>;
  close(): void;
}

const printerWithJob = z.object({
  devices: z.object({ 'card-printer': z.object({ state: z.object({ job: z.object({ id: z.int() }) }) }) }),
});
const patience = 30_000;

/** Resolves when the panel's server-sent events flow. */
export async function watchPanel(panelUrl: string): Promise<PanelWatch> {
  const end = new AbortController();
  const answer = await fetch(new URL('/api/events', panelUrl), { signal: end.signal });
  const { body } = answer;
  if (!answer.ok || !body) throw new Error(`GET /api/events: ${answer.status}`);
  const accepted = Promise.withResolvers<number>();
  const late = setTimeout(() => accepted.reject(new Error('the printer was given no job')), patience);
  const flowing = Promise.withResolvers<void>();
  void (async () => {
    let text = '';
    for await (const piece of body.pipeThrough(new TextDecoderStream())) {
      const now = Date.now();
      const events = (text + piece).split('\n\n');
      text = events.pop() ?? '';
      if (events.length > 0) flowing.resolve();
      if (events.some(tellsOfJob)) accepted.resolve(now);
    }
  })().catch((error) => {
    flowing.reject(error);
    accepted.reject(error);
  });
  accepted.promise.catch(() => {});
  await flowing.promise;
  return {
    jobAccepted: () => accepted.promise,
    close: () => {
      clearTimeout(late);
      end.abort();
    },
  };
}

function tellsOfJob(event: string): boolean {
  return printerWithJob.safeParse(JSON.parse(event.replace(/^data: /, ''))).success;
}
