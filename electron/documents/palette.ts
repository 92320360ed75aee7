/** The colours of printed things: the light tokens of the screen (renderer/theme), on paper-white. */
export const palette = {
  paper: '#FBF8F2',
  surface: '#FFFFFF',
  line: '#D8D2C6',
  ink: '#16211F',
  softInk: '#46524F',
  primary: '#0B4A4F',
  primaryTint: '#DDECEB',
  petal: '#F4F8F5',
  petalLine: '#CFE1DF',
  /** Pure black comes from the resin panel of a card printer's ribbon: it lasts, and infrared scanners see it. */
  code: '#000000',
} as const;

/** The embedded font first; rare characters (䶮, 𠮷, 𬱖) come from the system's full Noto Sans CJK. */
export const fontFamily =
  "'Noto Sans SC Variable', 'Noto Sans CJK SC', 'Source Han Sans SC', 'Noto Sans SC', sans-serif";
