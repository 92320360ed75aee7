import { stat } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { net, type Protocol } from 'electron';
import { pageHeaders } from '../page-headers.ts';
import { isOfThePage, pageScheme } from './page-address.ts';

/** Serves the files of the built page, and nothing else, at `app://kiosk/`. */
export function servePage(pageFolder: string, on: Protocol): void {
  on.handle(pageScheme, async (request) => {
    const file = fileOf(request, pageFolder);
    if (file === undefined || !(await isFile(file)))
      return new Response(null, { status: 404, headers: pageHeaders() });
    const found = await net.fetch(pathToFileURL(file).href);
    return new Response(found.body, {
      headers: {
        ...pageHeaders(),
        'Content-Type': found.headers.get('Content-Type') ?? 'application/octet-stream',
      },
    });
  });
}

function fileOf(request: Request, pageFolder: string): string | undefined {
  if (request.method !== 'GET' || !isOfThePage(request.url)) return undefined;
  try {
    const path = decodeURIComponent(new URL(request.url).pathname);
    const file = normalize(join(pageFolder, path));
    return file.startsWith(normalize(pageFolder + sep)) && !file.includes('\0') ? file : undefined;
  } catch {
    return undefined;
  }
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
