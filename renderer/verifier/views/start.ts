import { isFresh } from '../../../electron/credential/judge-code.ts';
import type { StatusLists } from '../../../electron/credential/status-list.ts';
import { button, element, fileButton } from '../element.ts';
import { ageIn, momentIn } from '../moments.ts';
import { fill, type Language, type Words } from '../words.ts';

interface StartView {
  readonly words: Words;
  readonly language: Language;
  readonly issuers: readonly string[];
  readonly lists: StatusLists;
  readonly isClockBehind: boolean;
  readonly now: number;
  /** Why something cannot be had, and what became of the last thing that was tried. */
  readonly notices: readonly string[];
  /** The best way to read a code on this phone; the lesser ones are there beside it. */
  readonly bestWay: 'camera' | 'photo' | 'text';
  readonly scan: () => void;
  readonly photo: (file: File) => void;
  readonly typed: (text: string) => void;
  readonly list: (file: File) => void;
  readonly otherLanguage: () => void;
}

/** Where everything begins. */
export function drawStart(view: StartView): HTMLElement {
  const { words } = view;
  return element(
    'main',
    { className: 'start' },
    element(
      'header',
      {},
      element('h1', { attributes: { tabindex: '-1' } }, words.title),
      button(words.otherLanguage, 'quiet', view.otherLanguage),
    ),
    element(
      'div',
      { attributes: { role: 'status' } },
      ...view.notices.map((notice) => element('p', { className: 'notice' }, notice)),
    ),
    view.bestWay === 'camera' ? button(words.scan, 'main', view.scan) : undefined,
    view.bestWay === 'text' ? undefined : photoButton(view),
    drawTyped(view),
    element('section', { className: 'standing' }, ...drawStanding(view)),
    fileButton(words.list.load, 'second', {}, view.list),
    element(
      'footer',
      {},
      element('p', {}, words.promise),
      element('p', {}, fill(words.issuers, { issuers: view.issuers.join(', ') })),
    ),
  );
}

function photoButton({ words, bestWay, photo }: StartView): HTMLElement {
  const look = bestWay === 'photo' ? 'main' : 'second';
  return fileButton(words.photo, look, { accept: 'image/*' }, photo);
}

function drawTyped({ words, bestWay, typed }: StartView): HTMLElement {
  const field = element('textarea', {
    attributes: {
      id: 'typed',
      rows: '4',
      autocapitalize: 'characters',
      autocomplete: 'off',
      spellcheck: 'false',
    },
  });
  return element(
    'details',
    bestWay === 'text' ? { attributes: { open: '' } } : {},
    element('summary', { className: 'second' }, words.typed.open),
    element('label', { attributes: { for: 'typed' } }, words.typed.label),
    element('p', {}, words.typed.hint),
    field,
    button(words.typed.check, 'second', () => typed(field.value)),
  );
}

/** How far the page can be believed just now: its status lists, and the clock that it judges by. */
export function drawStanding({
  words,
  language,
  lists,
  isClockBehind,
  now,
}: Pick<StartView, 'words' | 'language' | 'lists' | 'isClockBehind' | 'now'>): readonly HTMLElement[] {
  const warn = (text: string) => element('p', { className: 'warning' }, text);
  const listLines = [...lists.values()].map((list) => {
    const when = momentIn(language, list.issuedAt);
    if (!isFresh(list, now)) return warn(fill(words.list.stale, { when }));
    return element('p', {}, fill(words.list.madeAt, { when, ago: ageIn(language, list.issuedAt, now) }));
  });
  return [
    element('h2', {}, words.list.title),
    ...(listLines.length > 0 ? listLines : [warn(words.list.absent)]),
    element('p', {}, fill(words.clock.now, { when: momentIn(language, now) })),
    ...(isClockBehind ? [warn(words.clock.wrong)] : []),
  ];
}
