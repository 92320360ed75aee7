import type { Box, PageMeasurement } from '../../../renderer/workshop/measure/page-measurement.ts';

/** Under what conditions a page was measured. */
export interface Circumstances {
  readonly pixelsPerMillimetre: number;
  readonly theme: 'light' | 'dark';
}

/** What is wrong, where, and by how much: enough for the page's author to mend it. */
export interface Violation {
  readonly audit: string;
  readonly where: string;
  readonly what: string;
}

/** Judges one measured page. */
export type Audit = (page: PageMeasurement, how: Circumstances) => readonly Violation[];

/** Layout rounds to parts of a pixel; nobody sees or feels less than this. */
export const tolerancePixels = 0.5;

export function millimetres(pixels: number, how: Circumstances): string {
  return `${(pixels / how.pixelsPerMillimetre).toFixed(1)} mm`;
}

export const right = (box: Box): number => box.left + box.width;
export const bottom = (box: Box): number => box.top + box.height;

/** How far two boxes reach into each other, in both directions; negative where they stand apart. */
export function overlap(one: Box, other: Box): { readonly x: number; readonly y: number } {
  return {
    x: Math.min(right(one), right(other)) - Math.max(one.left, other.left),
    y: Math.min(bottom(one), bottom(other)) - Math.max(one.top, other.top),
  };
}

export function pairs<T>(items: readonly T[]): readonly (readonly [T, T])[] {
  return items.flatMap((one, index) => items.slice(index + 1).map((other) => [one, other] as const));
}
