/** The marks of a sentence, as its keys show them and a keyboard's `,`, `.` and `?` mean them. */
type Marks = readonly [comma: string, fullStop: string, question: string];

export const chineseMarks: Marks = ['，', '。', '？'];
export const latinMarks: Marks = [',', '.', '?'];

/** The one of `marks` that a key of a keyboard stands for, whichever of both it writes; undefined for another key. */
export function markOf(key: string, marks: Marks): string | undefined {
  return marks.find((_, place) => key === chineseMarks[place] || key === latinMarks[place]);
}
