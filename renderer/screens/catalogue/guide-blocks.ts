import type { TFunction } from 'i18next';
import {
  Banknote,
  Clock,
  FileText,
  Landmark,
  Layers,
  Lightbulb,
  ListChecks,
  type LucideIcon,
  MapPin,
  MonitorCheck,
  PackageCheck,
  Phone,
  Printer,
  TriangleAlert,
  UserRound,
} from 'lucide-react';
import type { Block, Piece, PieceLook } from '../../components/reading/block.ts';
import { longDate } from '../../words/moments.ts';
import { nameIn } from '../../words/named.ts';
import type { Language } from '../../words/words.ts';
import type { ScreenProps } from '../view-of.ts';
import { bringBlocks } from './guide-bring.ts';
import { terminalPieces } from './guide-terminal.ts';

export type GuideView = ScreenProps<'service-guide'>['view'];

interface GuideWords {
  readonly t: TFunction<'page'>;
  readonly language: Language;
  /** This centre's own number. */
  readonly hotline: string;
}

/** What the catalogue says, in Chinese. */
const said = (text: string, look: PieceLook = 'plain'): Piece => ({ text, look, lang: 'zh-CN' });
/** What the page says, in its own language. */
const told = (text: string, look: PieceLook = 'plain'): Piece => ({ text, look });

/** All that is known of a service, in the order in which people need it; nothing of what is not known. */
export function guideBlocks(view: GuideView, words: GuideWords): readonly Block[] {
  const { t, language } = words;
  const fact = (key: string, heading: string, icon: LucideIcon, pieces: readonly (Piece | undefined)[]) =>
    block({ key, heading, icon, tone: 'fact', pieces: pieces.filter((piece) => piece !== undefined) });
  const only = (text: string | undefined) => (text === undefined ? undefined : said(text));
  const list = (texts: readonly string[]) =>
    texts.map((text) => said(text, texts.length > 1 ? 'point' : 'plain'));
  const ring = ringBlock(view, words);

  return [
    ...block({
      key: 'doubt',
      heading: t('guide.doubt'),
      icon: TriangleAlert,
      tone: 'mind',
      pieces: [
        ...(view.doubt === undefined ? [] : [said(view.doubt)]),
        ...(view.asOf === undefined ? [] : [told(t('guide.asOf', { year: view.asOf }))]),
      ],
    }),
    ...(isLittleKnown(view) ? ring : []),
    ...bringBlocks(view.bring, t),
    ...fact('slip', t('guide.paper'), Printer, [
      view.slip?.kind === 'out-of-order' ? told(t('guide.slipOutOfOrder')) : undefined,
    ]),
    ...fact('who', t('guide.who'), UserRound, [only(view.who)]),
    ...fact('conditions', t('guide.conditions'), ListChecks, list(view.conditions)),
    ...fact('how-long', t('guide.howLong'), Clock, [only(view.howLong)]),
    ...fact('legal', t('guide.legalTimeLimit'), Clock, [only(view.legalTimeLimit)]),
    ...fact('fee', t('guide.fee'), Banknote, [only(view.fee)]),
    ...fact('where', t('guide.where'), MapPin, [
      only(view.where),
      ...view.channels.map((channel) =>
        told(nameIn(language, channel), view.channels.length > 1 ? 'point' : 'plain'),
      ),
      ...anyCentre(view, t),
    ]),
    ...fact('terminal', t('guide.terminal'), MonitorCheck, terminalPieces(view.terminal, words)),
    ...fact('output', t('guide.output'), PackageCheck, [only(view.output)]),
    ...fact('tips', t('guide.tips'), Lightbulb, list(view.tips)),
    ...fact('parts', t('guide.parts'), Layers, list(view.parts)),
    ...fact('department', t('guide.department'), Landmark, [
      view.department && told(nameIn(language, view.department)),
    ]),
    ...(isLittleKnown(view) ? [] : ring),
    ...fact('about', t('guide.about'), FileText, [
      view.code === undefined ? undefined : told(t('guide.code', { code: view.code })),
      // Facts of an earlier year are not as new as the catalogue that holds them.
      view.asOf === undefined
        ? told(t('guide.updated', { date: longDate(view.updated, language) }))
        : undefined,
    ]),
  ];
}

/** Where the place is told in words, they say themselves that it is any centre. */
function anyCentre({ cityWide, where }: GuideView, t: GuideWords['t']): readonly Piece[] {
  if (cityWide === false) return [told(t('guide.notCityWide'))];
  return cityWide && where === undefined ? [told(t('guide.cityWide'))] : [];
}

/** Then the number to ring is what helps most, and stands first. */
/** Neither told in plain words nor what to bring: people have to ask. */
export function isLittleKnown({ hasGuide, bring }: GuideView): boolean {
  return !hasGuide && bring.length === 0;
}

/** What the guide promises: nothing but what stands in it. */
export function leadOf(view: GuideView) {
  if (isLittleKnown(view)) return 'guide.littleKnown';
  return view.bring.length > 0 ? 'guide.lead' : 'guide.leadWithoutBring';
}

/** None where nothing would stand in it. */
function block(given: Block): readonly Block[] {
  return given.pieces.length > 0 ? [given] : [];
}

const whoseLine = {
  service: 'guide.ringService',
  department: 'guide.ringDepartment',
  site: 'guide.ringSite',
} as const;

/** Whom to ring: this centre, where nobody better is known. */
function ringBlock({ ring }: GuideView, { t, hotline }: GuideWords): readonly Block[] {
  const numbers = ring.numbers.length > 0 ? ring.numbers : [hotline];
  return block({
    key: 'ring',
    heading: t('guide.ring'),
    icon: Phone,
    tone: 'list',
    pieces: [
      ...numbers.filter((number) => number !== '').map((number) => told(number, 'number')),
      told(t(whoseLine[ring.whose])),
    ],
  });
}
