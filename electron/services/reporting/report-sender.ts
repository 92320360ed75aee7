import type { z } from 'zod';
import { err, type Failure, type Result } from '../../foundation/result.ts';
import type { GatewayFailure } from '../../gateway/gateway.ts';
import type { OutboxEntry } from '../../store/outbox.ts';

/** What came of sending an entry; one that cannot be read is never sent. */
export type Sent = Result<undefined, GatewayFailure | Failure<'unreadable'>>;

/** Sends one entry of the outbox, and does what follows from the platform's answer. */
export type ReportSender = (entry: OutboxEntry) => Promise<Sent>;

/** By the kind of entry. */
export type ReportSenders = Readonly<Record<string, ReportSender>>;

/** A sender of entries whose `body` and `personal` have this shape; others are of another version, or sealed with another key. */
export function senderOf<Said extends z.ZodType>(
  shape: Said,
  send: (said: z.infer<Said>, id: string) => Promise<Sent>,
): ReportSender {
  return async (entry) => {
    const read = shape.safeParse(entry);
    return read.success ? send(read.data, entry.id) : err('unreadable', entry.kind);
  };
}
