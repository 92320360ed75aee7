/** Fields of a log line. Never personal data: no names, numbers, codes, phone numbers, device bytes. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** The technical log. What people did is in the audit log instead. `event` is a stable word in kebab-case. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

export const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {} };

/** What may be written of something thrown: its class, message and place. Bugs' messages hold no residents' data. */
export function describeThrown(thrown: unknown): LogFields {
  if (thrown instanceof Error)
    return { thrown: thrown.name, message: thrown.message, at: thrown.stack?.split('\n')[1]?.trim() };
  return { thrown: typeof thrown };
}
