import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { faults, holds, newPrinter, type PrinterState } from './printer-state.ts';

/** Where a printer keeps its memory: `state.json` and the document of each job. */
export interface PrinterFolder {
  load(): PrinterState;
  save(state: PrinterState): void;
  saveDocument(jobId: number, pdf: Uint8Array): void;
  document(jobId: number): Uint8Array | undefined;
}

const moment = z.number().nullable();
const savedState: z.ZodType<PrinterState> = z.strictObject({
  cards: z.int(),
  ribbon: z.int(),
  fault: z.enum(faults),
  dropped: z.boolean(),
  hold: z.enum(holds).nullable(),
  lastJobId: z.int(),
  jobs: z.array(
    z.strictObject({
      id: z.int(),
      jobKey: z.string(),
      stage: z.enum(['accepted', 'printing', 'card-out', 'ended']),
      end: z.enum(['completed', 'canceled', 'aborted']).nullable(),
      sheets: z.int(),
      createdAt: z.number(),
      beganAt: moment,
      endedAt: moment,
    }),
  ),
  prints: z.array(
    z.strictObject({
      number: z.int(),
      jobId: z.int(),
      jobKey: z.string(),
      time: z.string(),
      sheets: z.int(),
      where: z.enum(['outlet', 'taken', 'retracted', 'never-came-out']),
    }),
  ),
});

export function printerFolder(folder: string): PrinterFolder {
  const stateFile = path.join(folder, 'state.json');
  const documents = path.join(folder, 'documents');
  const documentFile = (jobId: number) => path.join(documents, `${jobId}.pdf`);
  mkdirSync(documents, { recursive: true });
  return {
    load: () => {
      const file = read(stateFile);
      return file ? savedState.parse(JSON.parse(file.toString('utf8'))) : newPrinter;
    },
    save: (state) => {
      writeFileSync(`${stateFile}.new`, JSON.stringify(state, null, 2));
      renameSync(`${stateFile}.new`, stateFile);
    },
    saveDocument: (jobId, pdf) => {
      rmSync(documentFile(jobId), { force: true });
      writeFileSync(documentFile(jobId), pdf);
    },
    document: (jobId) => read(documentFile(jobId)),
  };
}

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
