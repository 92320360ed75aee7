import { verdictOf } from '../../../electron/credential/card-verdict.ts';
import type { Judgement } from '../../../electron/credential/judge-code.ts';
import { button, element } from '../element.ts';
import { dayIn, momentIn } from '../moments.ts';
import { symbolOf } from '../symbols.ts';
import { type Answer, answerOf } from '../verdict.ts';
import { fill, type Language, type Words } from '../words.ts';

interface VerdictView {
  readonly words: Words;
  readonly language: Language;
  readonly judgement: Judgement;
  /** The moment that was judged for. */
  readonly now: number;
  readonly next: () => void;
  readonly home: () => void;
  readonly otherLanguage: () => void;
}

/** The answer, as large as the screen: a sign, a word, what it means, what the card should show. */
export function drawVerdict(view: VerdictView): HTMLElement {
  const { words, language, judgement, now } = view;
  const verdict = verdictOf(judgement);
  const answer = answerOf(verdict);
  const said = words.verdict[verdict];
  const meaning = fill(said.meaning, {
    until: 'claims' in judgement ? dayIn(language, judgement.claims.expiresOn) : '',
    list: listMoment(view) ?? '',
    now: momentIn(language, now),
  });
  return element(
    'main',
    { className: `verdict ${answer}`, attributes: { 'data-verdict': verdict } },
    element(
      'div',
      { className: 'answer', attributes: { role: 'status' } },
      symbolOf(answer),
      element('p', { className: 'word' }, words.answer[answer]),
      element('h1', { attributes: { tabindex: '-1' } }, said.title),
      meaning === '' ? undefined : element('p', {}, meaning),
    ),
    'claims' in judgement ? drawCard(view, answer) : undefined,
    element(
      'div',
      { className: 'actions' },
      button(words.next, 'main', view.next),
      button(words.home, 'second', view.home),
      button(words.otherLanguage, 'second', view.otherLanguage),
    ),
    drawMore(view),
  );
}

/** What the signed code says: the face that the card must show. */
function drawCard({ words, language, judgement }: VerdictView, answer: Answer): HTMLElement | undefined {
  if (!('claims' in judgement)) return undefined;
  const { face, expiresOn } = judgement.claims;
  return element(
    'section',
    { className: 'card' },
    facts([
      [words.card.name, face.name],
      [words.card.until, dayIn(language, expiresOn)],
      [words.card.number, face.number],
    ]),
    // Nobody needs to compare what does not count anyway.
    answer === 'bad' ? undefined : element('p', { className: 'compare' }, words.compare),
  );
}

/** What the answer rests on. */
function drawMore(view: VerdictView): HTMLElement {
  const { words, language, judgement, now } = view;
  const signed = 'claims' in judgement ? judgement : undefined;
  return element(
    'details',
    {},
    element('summary', {}, words.card.more),
    facts([
      [words.card.clock, momentIn(language, now)],
      [words.card.list, signed && (listMoment(view) ?? words.card.noList)],
      [words.card.issuer, signed?.claims.issuer],
      [words.card.kiosk, signed?.certificate?.kiosk],
    ]),
  );
}

/** Names and values; what has no value is left out. */
function facts(rows: readonly (readonly [string, string | undefined])[]): HTMLElement {
  const pairs = rows.flatMap(([name, value]) =>
    value === undefined ? [] : [element('div', {}, element('dt', {}, name), element('dd', {}, value))],
  );
  return element('dl', {}, ...pairs);
}

function listMoment({ language, judgement }: VerdictView): string | undefined {
  if (!('claims' in judgement) || judgement.statusIssuedAt === undefined) return undefined;
  return momentIn(language, judgement.statusIssuedAt);
}
