import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../../electron/foundation/result.ts';
import {
  type ChoiceName,
  choiceNames,
  choices,
  type WorkshopParameters,
} from '../../renderer/workshop/parameters.ts';
import { fullMatrix } from '../../tests/screens/matrix.ts';

export const help = `npm run screens [-- OPTIONS]

Shows every state of every screen. Without options: starts the workshop and prints its address.

  --port PORT       where the workshop listens (default: a free port)
  --shots DIRECTORY writes a PNG of each chosen state
  --audit           runs every audit over each chosen state; exit code 1 if one finds a fault
  --help            this text

Which states, and for whom. Each may be given more than once; \`all\` means every value.
Not given: with --shots every state as most people see it (the first value); with --audit everything.

  --state NAME         a state; a name that ends in * means all that begin so
${choiceNames.map((name) => `  ${`--${name} VALUE`.padEnd(20)} ${choices[name].join(', ')}`).join('\n')}
`;

export type Work =
  | { readonly kind: 'help' }
  | { readonly kind: 'show'; readonly port: number }
  | { readonly kind: 'shots'; readonly directory: string; readonly rows: readonly WorkshopParameters[] }
  | { readonly kind: 'audit'; readonly rows: readonly WorkshopParameters[] };

const option = { type: 'string', multiple: true } as const;

/** What the command was asked to do, or a sentence about what is wrong with the arguments. */
export function readArguments(given: readonly string[], states: readonly string[]): Result<Work> {
  let values: Values;
  try {
    values = parse(given);
  } catch (problem) {
    return err('wrong-arguments', problem instanceof Error ? problem.message : String(problem));
  }
  if (values.help) return ok({ kind: 'help' });
  const twice = ['audit', 'shots', 'port'].filter((name) => values[name as keyof Values] !== undefined);
  if (twice.length > 1) return err('wrong-arguments', `--${twice[0]} and --${twice[1]} exclude each other`);
  const everything = values.audit === true;
  const rows = chooseRows(values, states, everything);
  if (!rows.ok) return rows;
  if (everything) return ok({ kind: 'audit', rows: rows.value });
  if (values.shots !== undefined) {
    if (values.shots === '') return err('wrong-arguments', '--shots needs a directory');
    return ok({ kind: 'shots', directory: values.shots, rows: rows.value });
  }
  const filter = (['state', ...choiceNames] as const).find((name) => values[name] !== undefined);
  if (filter) return err('wrong-arguments', `--${filter} goes with --shots or --audit`);
  const port = values.port ?? '0';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    return err('wrong-arguments', `--port is a number from 0 to 65535, not ${port}`);
  }
  return ok({ kind: 'show', port: Number(port) });
}

type Values = ReturnType<typeof parse>;

function parse(given: readonly string[]) {
  return parseArgs({
    args: [...given],
    options: {
      help: { type: 'boolean' },
      audit: { type: 'boolean' },
      port: { type: 'string' },
      shots: { type: 'string' },
      state: option,
      language: option,
      text: option,
      theme: option,
      orientation: option,
      seated: option,
    },
  }).values;
}

function chooseRows(
  values: Values,
  states: readonly string[],
  everything: boolean,
): Result<readonly WorkshopParameters[]> {
  const named = chooseStates(values.state, states);
  if (!named.ok) return named;
  const kept = new Map<ChoiceName, readonly string[]>();
  for (const name of choiceNames) {
    const possible: readonly string[] = choices[name];
    const wanted = values[name] ?? (everything ? ['all'] : possible.slice(0, 1));
    const wrong = wanted.find((value) => value !== 'all' && !possible.includes(value));
    if (wrong !== undefined) {
      return err('wrong-arguments', `--${name} is one of ${possible.join(', ')} or all, not ${wrong}`);
    }
    kept.set(name, wanted.includes('all') ? possible : wanted);
  }
  const keeps = (name: ChoiceName, value: string) => kept.get(name)?.includes(value) ?? false;
  return ok(
    fullMatrix(named.value).filter(
      (row) =>
        keeps('language', row.language) &&
        keeps('text', row.textSize) &&
        keeps('theme', row.theme) &&
        keeps('orientation', row.orientation) &&
        keeps('seated', row.seated ? 'yes' : 'no'),
    ),
  );
}

function chooseStates(
  wanted: readonly string[] | undefined,
  states: readonly string[],
): Result<readonly string[]> {
  if (wanted === undefined || wanted.includes('all')) return ok(states);
  const chosen = new Set<string>();
  for (const name of wanted) {
    const begins = name.endsWith('*');
    const fitting = states.filter((state) => (begins ? state.startsWith(name.slice(0, -1)) : state === name));
    if (fitting.length === 0) {
      return err('wrong-arguments', `--state ${name} is no state; there are ${states.join(', ')}`);
    }
    for (const state of fitting) chosen.add(state);
  }
  return ok([...chosen]);
}
