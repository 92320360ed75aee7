import { ed25519 } from '@noble/curves/ed25519.js';
import { judgeCode } from '../../electron/credential/judge-code.ts';
import { codeMatrix } from '../../electron/documents/code-matrix.ts';
import { type Kind, kinds, listLength, now, sign, statusLists, trust } from './code-samples.ts';
import { median } from './statistics.ts';
import { table } from './table.ts';

/** What is done with a code over and over, and what it is held against, each as a job to be repeated. */
interface Work {
  readonly name: string;
  readonly job: Readonly<Record<Kind, () => unknown>>;
  readonly against: { readonly name: string; readonly job: Readonly<Record<Kind, () => unknown>> };
}

const shortestMilliseconds = 25;

/**
 * How often in a second codes are signed, drawn and judged. All jobs take turns, so that whatever else the machine does
 * meets them alike.
 */
export function describeWork(samples: number, stop: AbortSignal): readonly string[] {
  const works = allWork();
  const jobs = works.flatMap(({ job, against }) => kinds.flatMap((kind) => [job[kind], against.job[kind]]));
  const times = new Map(jobs.map((job) => [job, [] as number[]]));
  for (const job of times.keys()) millisecondsOf(job);
  for (let round = 0; round < samples; round += 1) {
    stop.throwIfAborted();
    for (const [job, measured] of times) measured.push(millisecondsOf(job));
  }
  const timeOf = (job: () => unknown) => median(times.get(job) ?? []);
  const rows = works.flatMap(({ name, job, against }) =>
    kinds.map((kind) => {
      const [time, base] = [timeOf(job[kind]), timeOf(against.job[kind])];
      const ratio = (time / base).toFixed(2);
      return [`${name}, ${kind}`, ratio, perSecond(time), `${perSecond(base)} (${against.name})`];
    }),
  );
  return [
    ...table(['work', 'ratio, median', 'a second, median', 'against, a second, median'], rows),
    '',
    '- sign: the claims to the text of the code. Raw: one Ed25519 signature of @noble/curves over 200 bytes.',
    '- draw: the text to the modules of the QR code.',
    `- judge: the text to the verdict, with a status list of ${listLength} cards that was read before; a kiosk's code`,
    '  holds two signatures. Raw: one Ed25519 verification of @noble/curves, as strict, over 200 bytes.',
  ];
}

function allWork(): readonly Work[] {
  const code = { authority: sign.authority(), kiosk: sign.kiosk() };
  const encoder = new TextEncoder();
  const bytes = { authority: encoder.encode(code.authority), kiosk: encoder.encode(code.kiosk) };
  const judge = (kind: Kind) => () => {
    const by = { trust, statusLists, requireStatus: true, now };
    const { verdict } = judgeCode(code[kind], by);
    if (verdict !== 'genuine') throw new Error(`a genuine code was found to be ${verdict}`);
  };
  const secret = new Uint8Array(32).fill(3);
  const message = new Uint8Array(200).fill(4);
  const publicKey = ed25519.getPublicKey(secret);
  const signature = ed25519.sign(message, secret);
  const rawSign = () => ed25519.sign(message, secret);
  const rawVerify = () => ed25519.verify(signature, message, publicKey, { zip215: false });
  return [
    { name: 'sign', job: sign, against: { name: 'raw', job: { authority: rawSign, kiosk: rawSign } } },
    {
      name: 'draw',
      job: { authority: () => codeMatrix(bytes.authority), kiosk: () => codeMatrix(bytes.kiosk) },
      against: { name: 'sign', job: sign },
    },
    {
      name: 'judge',
      job: { authority: judge('authority'), kiosk: judge('kiosk') },
      against: { name: 'raw', job: { authority: rawVerify, kiosk: rawVerify } },
    },
  ];
}

/** Repeats a job until a clock can tell; answers how long one took. */
function millisecondsOf(job: () => unknown): number {
  const began = performance.now();
  for (let count = 1; ; count += 1) {
    job();
    const took = performance.now() - began;
    if (took >= shortestMilliseconds) return took / count;
  }
}

function perSecond(milliseconds: number): string {
  return (1000 / milliseconds).toFixed(0);
}
