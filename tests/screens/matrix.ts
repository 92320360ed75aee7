import { choices, orientations, type WorkshopParameters } from '../../renderer/workshop/parameters.ts';

/** Every state in every language, text size, theme and orientation, standing and seated. */
export function fullMatrix(states: readonly string[]): readonly WorkshopParameters[] {
  return states.flatMap((state) =>
    orientations.flatMap((orientation) =>
      choices.text.flatMap((textSize) =>
        choices.language.flatMap((language) =>
          choices.theme.flatMap((theme) =>
            [false, true].map((seated) => ({ state, orientation, textSize, language, theme, seated })),
          ),
        ),
      ),
    ),
  );
}

/**
 * A small part of the full matrix that still holds every pair of its values, and every state at the largest text in
 * each language and orientation, where words are likeliest to run out of room. Of the states in `brief`, which only staff
 * see, only the largest text, each language and each orientation once. Greedy, state by state, and always the same.
 */
export function pairwiseMatrix(
  states: readonly string[],
  brief: ReadonlySet<string> = new Set(),
): readonly WorkshopParameters[] {
  const reached = new Set<string>();
  return states.flatMap((state) => {
    const rows = fullMatrix([state]).map((row) => ({ row, goals: goalsOf(row, brief.has(state)) }));
    const chosen: WorkshopParameters[] = [];
    for (;;) {
      const next = rows
        .map(({ row, goals }) => ({ row, goals: goals.filter((goal) => !reached.has(goal)) }))
        .reduce((best, each) => (each.goals.length > best.goals.length ? each : best));
      if (next.goals.length === 0) return chosen;
      chosen.push(next.row);
      for (const goal of next.goals) reached.add(goal);
    }
  });
}

/** What a row shows that the selection as a whole has to show. */
export function goalsOf(row: WorkshopParameters, brief = false): readonly string[] {
  const values = Object.entries(row).map(([name, value]) => `${name}=${value}`);
  const pairs = values.flatMap((one, index) => values.slice(index + 1).map((other) => `${one} ${other}`));
  if (row.textSize !== 'largest') return brief ? [] : pairs;
  const { state, language, orientation } = row;
  if (brief) return [language, orientation].map((each) => `${state} largest in ${each}`);
  return [...pairs, `${state} largest in ${language} ${orientation}`];
}

/** A row in words, for a report. */
export function describe(row: WorkshopParameters): string {
  const { language, orientation, textSize, theme } = row;
  return `${row.state} · ${language} ${orientation} ${textSize} ${theme}${row.seated ? ' seated' : ''}`;
}
