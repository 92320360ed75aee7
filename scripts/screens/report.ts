import type { Examined } from '../../tests/screens/examine.ts';
import { describe } from '../../tests/screens/matrix.ts';

/** A table of what the audits found: each fault once for each state, with how often and one place to look at it. */
export function reportViolations(examined: readonly Examined[]): string {
  const faults = new Map<string, { line: string; places: string[]; state: string }>();
  for (const { parameters, violations } of examined) {
    for (const { audit, where, what } of violations) {
      const key = [parameters.state, audit, where, what].join('\n');
      const known = faults.get(key);
      const place = describe(parameters);
      if (known) known.places.push(place);
      else
        faults.set(key, {
          line: `${audit.padEnd(12)} ${where}: ${what}`,
          places: [place],
          state: parameters.state,
        });
    }
  }
  const lines: string[] = [];
  let state = '';
  for (const fault of faults.values()) {
    if (fault.state !== state) lines.push('', fault.state);
    state = fault.state;
    const of = examined.filter((each) => each.parameters.state === state).length;
    lines.push(`  ${fault.line}`, `               in ${fault.places.length} of ${of}, as ${fault.places[0]}`);
  }
  return lines.join('\n');
}
