import type { Result } from '../foundation/result.ts';

/** Turns a whole, self-contained HTML document into print data. Scripts do not run in it and it reaches no network. */
export interface DocumentRenderer {
  /** A PDF with one page of exactly this size for each `.page` of the document. Sizes in millimetres. */
  pdf(html: string, page: PageSize): Promise<Result<Uint8Array, RenderFailure>>;
  /** A PNG of the first page, `dotsPerMillimetre` × millimetres in size. */
  image(html: string, page: PageSize, dotsPerMillimetre: number): Promise<Result<Uint8Array, RenderFailure>>;
  close(): Promise<void>;
}

export interface PageSize {
  readonly widthMillimetres: number;
  readonly heightMillimetres: number;
}

export interface RenderFailure {
  readonly code: 'renderer-unavailable' | 'render-timeout';
  readonly detail?: string | undefined;
}
