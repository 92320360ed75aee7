/** A long id tells nobody anything beyond its beginning. */
const longest = 24;
const beginning = 8;

/** The page has words for the names in these, and shortens them itself. */
const keptWhole: ReadonlySet<string> = new Set(['settings', 'matter']);

export interface ShownDetail {
  readonly name: string;
  readonly value: string;
}

/** What is shown of an event's details: each that is known, shortened. */
export function shownDetails(details: Readonly<Record<string, unknown>>): ShownDetail[] {
  return Object.entries(details).flatMap(([name, value]) => {
    if (value === null || value === undefined || value === '') return [];
    return [{ name, value: keptWhole.has(name) ? String(value) : shortened(String(value)) }];
  });
}

function shortened(text: string): string {
  const isId = /^[\w+/=-]*$/.test(text) && text.length > longest;
  if (isId) return `${text.slice(0, beginning)}…`;
  return text.length > 3 * longest ? `${text.slice(0, 3 * longest)}…` : text;
}
