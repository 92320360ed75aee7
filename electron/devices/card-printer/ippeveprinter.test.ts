import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cardPdf } from '../../../tests/support/card-pdf.ts';
import { fastClock } from '../../../tests/support/fast-clock.ts';
import { type IppEvePrinter, startIppEvePrinter } from '../../../tests/support/ippeveprinter.ts';
import type { PrintProgress } from './card-printer.ts';
import { openIppPrinter } from './ipp-card-printer.ts';

describe("Debian's ippeveprinter, an IPP printer that nobody here wrote", () => {
  let eve: IppEvePrinter;
  beforeEach(async () => {
    eve = await startIppEvePrinter();
  });
  afterEach(() => eve.close());

  const open = (patienceSeconds = 90) =>
    openIppPrinter({ uri: eve.uri, patienceSeconds, countsCardsThatLeft: false, clock: fastClock(5) });

  test('gets a card of two pages byte for byte and says that it printed it', async () => {
    const printer = open();
    const pdf = await cardPdf();
    expect(await printer.status()).toEqual({ ready: true, reasons: [], warnings: [] });
    const job = await printer.print({ jobKey: 'card-7f3a', pdf });
    if (!job.ok) throw new Error(JSON.stringify(job.error));
    expect(await printer.follow(job.value, () => {})).toEqual({ kind: 'printed', evidence: false });
    const [document, ...more] = await eve.printedDocuments();
    expect(more).toEqual([]);
    expect(Buffer.compare(document?.bytes ?? Buffer.alloc(0), pdf)).toBe(0);
    expect(await printer.find('card-7f3a')).toEqual(job);
    expect(await printer.find('card-none')).toEqual({ ok: true, value: undefined });
  });

  test('holds a card up with its cover open, named only as a warning, until it is closed', async () => {
    const printer = open();
    await eve.setFault('cover-open-error');
    const job = await printer.print({ jobKey: 'card-cover', pdf: await cardPdf() });
    if (!job.ok) throw new Error(JSON.stringify(job.error));
    const seen: PrintProgress[] = [];
    const outcome = await printer.follow(job.value, (progress) => {
      seen.push(progress);
      if (progress.kind === 'stopped') void eve.setFault('none');
    });
    expect(seen).toContainEqual({ kind: 'stopped', reasons: ['cover-open'] });
    expect(outcome).toEqual({ kind: 'printed', evidence: false });
  });

  test('leaves a card unknown that it gave up after it had begun', async () => {
    const printer = open();
    await eve.setFault('media-jam-error');
    const job = await printer.print({ jobKey: 'card-abort', pdf: await cardPdf() });
    if (!job.ok) throw new Error(JSON.stringify(job.error));
    const outcome = await printer.follow(job.value, (progress) => {
      if (progress.kind === 'stopped') void eve.setFault('abort');
    });
    expect(outcome.kind).toBe('unknown');
  });

  test('cancels a card that is held up beyond all patience', async () => {
    const printer = open(5);
    await eve.setFault('media-empty-error');
    const job = await printer.print({ jobKey: 'card-cancel', pdf: await cardPdf() });
    if (!job.ok) throw new Error(JSON.stringify(job.error));
    const outcome = await printer.follow(job.value, () => {});
    expect(outcome).toEqual({ kind: 'unknown', reasons: ['out-of-cards'] });
  });

  test('prints over TLS when its certificate is trusted, and gets nothing when it is not', async () => {
    const options = {
      uri: eve.secureUri,
      patienceSeconds: 90,
      countsCardsThatLeft: false,
      clock: fastClock(5),
    };
    const pdf = await cardPdf();
    const refused = await openIppPrinter(options).print({ jobKey: 'card-tls', pdf });
    expect(refused).toMatchObject({ ok: false, error: { code: 'not-accepted', reasons: ['offline'] } });
    const trusting = openIppPrinter({ ...options, trustedCertificate: await eve.certificate() });
    const job = await trusting.print({ jobKey: 'card-tls', pdf });
    if (!job.ok) throw new Error(JSON.stringify(job.error));
    expect((await trusting.follow(job.value, () => {})).kind).toBe('printed');
    expect((await eve.printedDocuments()).map((document) => document.bytes.length)).toEqual([pdf.length]);
  });
});
