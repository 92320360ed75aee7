/** A font family cut into subsets, as @fontsource ships it. */
export interface FontFiles {
  /** The stylesheet with one `@font-face` and its `unicode-range` for each subset. */
  readonly stylesheet: string;
  /** The bytes of a file that the stylesheet names (`./files/….woff2`), in base64. */
  readonly base64: (path: string) => string;
}

export interface FontLibrary {
  /** `@font-face` rules with the font data inside, for those subsets only that this text needs. */
  facesFor(text: string): string;
}

/** For a machine whose system fonts must do. */
export const systemFontsOnly: FontLibrary = { facesFor: () => '' };

interface Subset {
  readonly rule: string;
  readonly path: string;
  readonly ranges: readonly (readonly [first: number, last: number])[];
}

/** Characters that no subset holds (䶮, 𠮷, 𬱖) are left to the next family of the font stack. */
export function embeddedFonts(files: FontFiles): FontLibrary {
  const subsets = parseStylesheet(files.stylesheet);
  const rules = new Map<Subset, string>();
  const ruleOf = (subset: Subset) => {
    const known = rules.get(subset);
    if (known !== undefined) return known;
    const url = `data:font/woff2;base64,${files.base64(subset.path)}`;
    const rule = subset.rule.replace(/url\([^)]*\)/, `url(${url})`).replace('swap', 'block');
    rules.set(subset, rule);
    return rule;
  };
  return {
    facesFor: (text) => {
      const points = new Set([...text].map((character) => character.codePointAt(0) ?? 0));
      // Where ranges overlap, the later rule counts (CSS Fonts 4, 5.2): the earlier need not come along.
      const needed = new Set([...points].map((point) => subsets.findLast((subset) => holds(subset, point))));
      return subsets
        .filter((subset) => needed.has(subset))
        .map(ruleOf)
        .join('\n');
    },
  };
}

function parseStylesheet(stylesheet: string): Subset[] {
  return [...stylesheet.matchAll(/@font-face\s*\{[^}]*\}/g)].flatMap(([rule]) => {
    const path = /url\(([^)]+)\)/.exec(rule)?.[1];
    const ranges = /unicode-range:([^;}]+)/.exec(rule)?.[1];
    return path && ranges ? [{ rule, path, ranges: ranges.split(',').map(parseRange) }] : [];
  });
}

/** `U+4e00-4eff` or `U+b7`. */
function parseRange(text: string): readonly [number, number] {
  const [first = '', last = first] = text.trim().slice(2).split('-');
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}

function holds({ ranges }: Subset, point: number): boolean {
  return ranges.some(([first, last]) => point >= first && point <= last);
}
