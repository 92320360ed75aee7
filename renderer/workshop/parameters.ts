import { defaultPreferences, type PreferenceValues } from '../state/preferences.ts';

/** Which state of which screen the workshop shows, and to whom. */
export interface WorkshopParameters extends Omit<PreferenceValues, 'voice'> {
  readonly state: string;
  readonly orientation: Orientation;
}

export const orientations = ['portrait', 'landscape'] as const;
export type Orientation = (typeof orientations)[number];

/** What each parameter may be; the first is what it is when nothing is said. The state is any registered name. */
export const choices = {
  language: ['zh-CN', 'en'],
  text: ['standard', 'large', 'largest'],
  theme: ['light', 'dark'],
  orientation: orientations,
  seated: ['no', 'yes'],
} as const satisfies Record<string, readonly string[]>;
export type ChoiceName = keyof typeof choices;

export const choiceNames = Object.keys(choices) as readonly ChoiceName[];

/** The configured screens that are audited: 21.5 inches, Full HD. */
export const screens = {
  portrait: { widthPixels: 1080, heightPixels: 1920, diagonalInches: 21.5 },
  landscape: { widthPixels: 1920, heightPixels: 1080, diagonalInches: 21.5 },
} as const;

export function pixelsPerMillimetre(orientation: Orientation): number {
  const { widthPixels, heightPixels, diagonalInches } = screens[orientation];
  return Math.hypot(widthPixels, heightPixels) / (diagonalInches * 25.4);
}

/** The part of a workshop address after the question mark. */
export function writeParameters(parameters: WorkshopParameters): string {
  return new URLSearchParams({
    state: parameters.state,
    language: parameters.language,
    text: parameters.textSize,
    theme: parameters.theme,
    orientation: parameters.orientation,
    seated: parameters.seated ? 'yes' : 'no',
  }).toString();
}

/** Reads what `writeParameters` wrote. Answers with a sentence about the first parameter that is wrong. */
export function readParameters(
  query: URLSearchParams,
  states: readonly string[],
): WorkshopParameters | { readonly wrong: string } {
  for (const [name, value] of query) {
    if (name === 'state') continue;
    if (!(name in choices)) return { wrong: `there is no parameter ${name}` };
    const possible: readonly string[] = choices[name as ChoiceName];
    if (!possible.includes(value)) return { wrong: `${name} is one of ${possible.join(', ')}, not ${value}` };
  }
  const state = query.get('state') ?? '';
  if (!states.includes(state)) return { wrong: `there is no state ${state}; there are ${states.join(', ')}` };
  return {
    state,
    language: choice(query, 'language', defaultPreferences.language),
    textSize: choice(query, 'text', defaultPreferences.textSize),
    theme: choice(query, 'theme', defaultPreferences.theme),
    orientation: choice(query, 'orientation', 'portrait'),
    seated: choice(query, 'seated', 'no') === 'yes',
  };
}

function choice<N extends ChoiceName>(query: URLSearchParams, name: N, usual: (typeof choices)[N][number]) {
  return (query.get(name) ?? usual) as (typeof choices)[N][number];
}
