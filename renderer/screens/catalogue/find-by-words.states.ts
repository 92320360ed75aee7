import { type ScreenState, stateOf } from '../screen-state.ts';
import type { ScreenProps } from '../view-of.ts';
import { civilAffairs, listed, longestListed, medicalInsurance } from './service-fixtures.ts';

type WordsView = ScreenProps<'find-by-words'>['view'];

const nothing: WordsView = {
  screen: 'find-by-words',
  text: '',
  results: [],
  total: 0,
  place: { page: 1, pages: 1 },
};
const byWords = (name: string, view: Partial<WordsView>) =>
  stateOf(name, { ...nothing, ...view }, { known: false });

const seniorCard = listed('senior-card-application', '敬老卡申领', {
  hasGuide: true,
  department: civilAffairs,
});
const recordBook = listed('medical-record-book', '办理就医记录册的申领、更换、补发（医保制册）', {
  hasGuide: true,
  department: medicalInsurance,
});

export const states: readonly ScreenState[] = [
  byWords('find-by-words', {}),
  byWords('find-by-words-also', {
    text: '看病本子',
    results: [
      {
        ...recordBook,
        inName: [],
        also: { text: '看病本子', ranges: [{ start: 0, end: 4 }], isEverydayWord: true },
      },
    ],
    total: 1,
  }),
  byWords('find-by-words-letters', {
    text: 'lnk',
    results: [
      {
        ...seniorCard,
        inName: [],
        also: { text: '老年卡', ranges: [{ start: 0, end: 3 }], isEverydayWord: true },
      },
      {
        ...listed('senior-card-collection', '敬老卡领取'),
        inName: [],
        also: { text: '老年卡', ranges: [{ start: 0, end: 3 }], isEverydayWord: true },
      },
    ],
    total: 2,
  }),
  byWords('find-by-words-belongs', {
    text: '看病',
    results: [
      {
        ...recordBook,
        inName: [],
        also: { text: '看病', ranges: [{ start: 0, end: 2 }], isEverydayWord: false },
      },
    ],
    total: 1,
  }),
  byWords('find-by-words-many', {
    text: '敬老卡',
    results: [
      { ...seniorCard, inName: [{ start: 0, end: 3 }] },
      {
        ...listed('senior-card-collection', '敬老卡领取', { doneHere: true }),
        inName: [{ start: 0, end: 3 }],
      },
      { ...recordBook, inName: [{ start: 12, end: 14 }] },
    ],
    total: 11,
    place: { page: 2, pages: 4 },
  }),
  byWords('find-by-words-nothing', { text: '修电视机' }),
  byWords('find-by-words-nothing-longest', { text: 'zhuang'.repeat(7).slice(0, 40) }),
  byWords('find-by-words-longest', {
    text: '电'.repeat(40),
    results: [1, 2, 3].map((place) => ({
      ...longestListed,
      id: `longest-${place}`,
      inName: [
        { start: 2, end: 9 },
        { start: 30, end: 44 },
      ],
      ...(place === 2
        ? {
            also: {
              text: longestListed.name.slice(0, 80),
              ranges: [{ start: 0, end: 60 }],
              isEverydayWord: true,
            },
          }
        : {}),
    })),
    total: 297,
    place: { page: 88, pages: 99 },
  }),
];
