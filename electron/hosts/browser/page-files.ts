import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv from 'sirv';
import { pageHeaders } from '../page-headers.ts';
import { admit, type Door, isFromHere } from './admission.ts';
import type { EntryTickets } from './entry-tickets.ts';

/** Answers requests for the page's files beneath `/TOKEN/`. The folder is read once: what is added later is not served. */
export function createPageFiles(
  pageFolder: string,
  door: Door,
  tickets: EntryTickets,
): (request: IncomingMessage, response: ServerResponse) => void {
  const files = sirv(pageFolder, {
    setHeaders: (response, path) =>
      // The build names these by their content; all else may change with the next version.
      response.setHeader(
        'Cache-Control',
        path.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-store',
      ),
  });
  const headers = pageHeaders(`ws://127.0.0.1:${door.port}`);

  return (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (isFromHere(request, door) && tickets.redeem(request.url)) {
      return end(response.setHeader('Location', `/${door.token}/`), 303);
    }
    const admission = admit(request, door);
    if (!admission.admitted) return end(response, admission.status);
    if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405);
    if (admission.path === '') return end(response.setHeader('Location', `/${door.token}/`), 308);
    request.url = admission.path;
    files(request, response, () => end(response, 404));
  };
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status).end();
}
