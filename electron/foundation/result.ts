/**
 * Expected failures are values. A function that can fail for a reason its caller must handle returns a
 * `Result`; a throw means a bug.
 */
export type Result<T, E extends Failure = Failure> = Ok<T> | Err<E>;
export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}
export interface Err<E extends Failure> {
  readonly ok: false;
  readonly error: E;
}

/** A declared failure: `code` is a stable word in kebab-case, `detail` is for the log and never holds personal data. */
export interface Failure<Code extends string = string> {
  readonly code: Code;
  readonly detail?: string | undefined;
}

export function ok(): Ok<undefined>;
export function ok<T>(value: T): Ok<T>;
export function ok<T>(value?: T): Ok<T | undefined> {
  return { ok: true, value };
}

export function err<Code extends string>(code: Code, detail?: string): Err<Failure<Code>> {
  return { ok: false, error: detail === undefined ? { code } : { code, detail } };
}
