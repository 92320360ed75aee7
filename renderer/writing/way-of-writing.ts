/** How somebody writes: with the finger, or with letters. */
export type WayOfWriting = 'hand' | 'pinyin';

/** Who cannot type is the one who must not have to search. */
export const usualWay: WayOfWriting = 'hand';
