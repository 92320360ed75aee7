import { err, type Failure, ok, type Result } from '../../foundation/result.ts';

/** The answer to whoever told something to what is shown: `moved-on` where it meant nothing there any more. */
export type Done = Result<Record<string, never>, Failure<'moved-on'>>;

/** Undefined: nobody was there to be told. */
export function done(happened: boolean | undefined): Done {
  return happened ? ok({}) : err('moved-on');
}
