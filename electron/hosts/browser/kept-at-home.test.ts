import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import { wholeChromiumPath } from '../../../tests/support/browser.ts';
import type { PageSize } from '../../documents/document-renderer.ts';
import { systemClock } from '../../foundation/clock.ts';
import { type Log, silentLog } from '../../foundation/log.ts';
import { openChromiumDocumentRenderer } from './chromium-document-renderer.ts';

const size: PageSize = { widthMillimetres: 80, heightMillimetres: 50 };

async function pagesOf(renderer: ReturnType<typeof openChromiumDocumentRenderer>, html: string) {
  const pdf = await renderer.pdf(html, size);
  if (!pdf.ok) throw new Error(pdf.error.code);
  return (await PDFDocument.load(pdf.value)).getPageCount();
}

test('a document reaches nothing over the network, not even this machine', async () => {
  let connections = 0;
  const server = createServer((_, response) => response.end());
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const origins = [`http://127.0.0.1:${port}`, `http://localhost:${port}`];
  const html = origins
    .map(
      (origin) => `<link rel="preconnect" href="${origin}"><link rel="dns-prefetch" href="${origin}">
      <link rel="stylesheet" href="${origin}/a.css"><link rel="prefetch" href="${origin}/b">
      <style>@import url(${origin}/c.css); @font-face { font-family: far; src: url(${origin}/d.woff2) }</style>
      <p style="font-family: far; background: url(${origin}/e.png)">text</p>
      <img src="${origin}/f.png"><iframe src="${origin}/g.html"></iframe><object data="${origin}/h.svg"></object>
      <video src="${origin}/i.mp4" autoplay></video>`,
    )
    .join('');
  const leaving = origins.map((origin) => `<meta http-equiv="refresh" content="0;url=${origin}/j.html">`);
  const renderer = openChromiumDocumentRenderer({ executablePath: wholeChromiumPath(), clock: systemClock });
  expect((await renderer.pdf(html, size)).ok).toBe(true);
  expect((await renderer.image(html, size, 4)).ok).toBe(true);
  // A document that goes elsewhere is no document; what counts is that it does not get there.
  await renderer.pdf(leaving.join(''), size);
  await renderer.close();
  const reachedByDocument = connections;

  // The server does count: it sees us.
  await new Promise<void>((resolve) => {
    server.once('connection', () => resolve());
    connect(port, '127.0.0.1').unref();
  });
  server.closeAllConnections();
  server.close();
  expect({ reachedByDocument, reachedByUs: connections - reachedByDocument }).toEqual({
    reachedByDocument: 0,
    reachedByUs: 1,
  });
});

test('a script in a document does not run', async () => {
  const renderer = openChromiumDocumentRenderer({ executablePath: wholeChromiumPath(), clock: systemClock });
  const twoPages = '<p style="break-after: page">one</p><p>two</p>';
  const emptied = 'document.body.innerHTML = ""';
  const html = `<body>${twoPages}<img src="data:," onerror='${emptied}'><script>${emptied}</script></body>`;
  expect(await pagesOf(renderer, html)).toBe(2);
  await renderer.close();
});

test('Chromium is driven over a pipe and opens no debugging port', async () => {
  const started = Promise.withResolvers<number>();
  const log: Log = {
    ...silentLog,
    info: (event, fields) => event === 'document-chromium-started' && started.resolve(Number(fields?.pid)),
  };
  const renderer = openChromiumDocumentRenderer({
    executablePath: wholeChromiumPath(),
    clock: systemClock,
    log,
  });
  const commandLine = readFileSync(`/proc/${await started.promise}/cmdline`, 'utf8');
  expect(commandLine).toContain('--remote-debugging-pipe');
  expect(commandLine).not.toContain('--remote-debugging-port');
  await renderer.close();
});
