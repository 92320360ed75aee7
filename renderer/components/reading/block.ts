import type { LucideIcon } from 'lucide-react';

/** How a piece of text stands on the page. */
export type PieceLook = 'plain' | 'strong' | 'tick' | 'point' | 'number';

/** A paragraph, or one entry of a list. */
export interface Piece {
  readonly text: string;
  readonly look: PieceLook;
  /** The catalogue speaks Chinese, whatever the page does. */
  readonly lang?: 'zh-CN';
}

/** A heading and what stands under or beside it. */
export interface Block {
  readonly key: string;
  readonly heading: string;
  readonly headingLang?: 'zh-CN' | undefined;
  readonly icon: LucideIcon;
  /** `mind`: must not be overlooked; `list`: what one came to read; `fact`: the heading stands beside it. */
  readonly tone: 'mind' | 'list' | 'fact';
  readonly pieces: readonly Piece[];
}

/** Some of a piece's characters; the whole of it where it fits on a page. */
export interface Slice {
  readonly piece: number;
  readonly start: number;
  readonly end: number;
}

/** What one page shows of one block. */
export interface Part {
  readonly block: number;
  readonly slices: readonly Slice[];
}

export type Page = readonly Part[];
