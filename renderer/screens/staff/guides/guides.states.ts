import type { ScreenView } from '../../../../electron/contract/session-view.ts';
import { civilAffairs, longestName } from '../../catalogue/service-fixtures.ts';
import { states as residentsGuides } from '../../catalogue/service-guide.states.ts';
import { type ScreenState, stateOf } from '../../screen-state.ts';
import type { ScreenProps } from '../../view-of.ts';

type ServiceView = ScreenProps<'guides-service'>['view'];
type Listed = ScreenProps<'guides-list'>['view']['services'][number];
type Line = ServiceView['fields'][number]['lines'][number];

const staff = { name: '沈静', roles: ['clerk', 'administrator'], doing: 'maintenance' } as const;
const state = (name: string, view: ScreenView) =>
  stateOf(name, view, { staff: { ...staff, roles: [...staff.roles] } });

const long =
  '户口簿首页和本人页、配偶页的复印件各两份，要在有效期内，复印在同一张纸上，并且由户主签名、写上日期，原件也一起带来给窗口的工作人员核对；外地户口的还要有居住证或者临时居住登记凭证，满半年，证明要盖章的，没有的话先打电话问一问再来';
const card = { id: 'senior-card-application', name: '敬老卡申领' };
const longest = { id: 'longest', name: longestName };
const onePage = { page: 1, pages: 1 };

const listed = (id: string, name: string, more: Partial<Listed> = {}): Listed => ({
  ...{ id, name, speaker: 'project', missing: 0, hidden: false, hasDraft: false },
  ...more,
});
const services = [
  listed('senior-card-application', '敬老卡申领', { speaker: 'centre' }),
  listed('bundle-birth', '小孩出生“一件事”', { speaker: 'catalogue', missing: 4 }),
  listed('residence-permit-loss', '居住证挂失', { missing: 1, hasDraft: true }),
  listed('offline-code-loss', '离线“随申码”挂失', { hidden: true }),
  listed('retired-hospital-plan-claim', '《退休住院计划》给付申请', { speaker: 'city' }),
  listed('longest', longestName, { speaker: 'catalogue', missing: 4, hidden: true, hasDraft: true }),
];

const line = (text: string, when?: string): Line => ({ text, ...(when !== undefined && { when }) });
const bring = [line('身份证，要原件、在有效期内'), line('委托书，申请人签名', '代人来办')];
const service: ServiceView = {
  ...{ screen: 'guides-service', ...card, department: civilAffairs, speaker: 'project' },
  ...{ writtenBy: 'Changming', updated: '2026-11-21', version: 3 },
  fields: [
    { field: 'who', speaker: 'project', lines: [line('满65周岁的上海户口市民。')] },
    { field: 'bring', speaker: 'project', lines: bring },
    { field: 'howLong', speaker: 'catalogue', lines: [line('30个工作日')] },
    { field: 'fee', speaker: 'project', lines: [line('不收钱：年费和制作费用都免。')] },
    {
      field: 'where',
      speaker: 'project',
      lines: [line('自助终端、全市任何一家社区事务受理服务中心的窗口。')],
    },
    { field: 'terminal', speaker: 'catalogue', lines: [] },
    { field: 'tips', speaker: 'project', lines: [line('下午人少。'), line('办的时候自己选发卡银行。')] },
  ],
  ...{ missing: [], versions: 0, hasDraft: false, hidden: false, mayOffer: false, saved: false },
};
const { writtenBy: _, version: __, ...unwritten } = service;
const littleKnown: ServiceView = {
  ...{ ...unwritten, id: 'bundle-birth', name: '小孩出生“一件事”', speaker: 'catalogue' },
  fields: service.fields.map(({ field }) => ({ field, speaker: 'catalogue', lines: [] })),
  missing: ['who', 'bring', 'howLong', 'fee'],
  mayOffer: true,
};
const longestService: ServiceView = {
  ...service,
  ...longest,
  speaker: 'centre',
  fields: service.fields.map(({ field }) => ({
    field,
    speaker: 'centre',
    lines:
      field === 'bring' || field === 'tips'
        ? Array.from({ length: 10 }, () => line(long, long))
        : [line(long)],
  })),
  ...{ missing: ['who', 'bring', 'howLong', 'fee'], versions: 120, version: 120 },
  ...{ hasDraft: true, hidden: true, mayOffer: true },
};

const changes = [
  { field: 'bring' as const, before: bring, after: [...bring, line('一寸照片两张')] },
  { field: 'fee' as const, before: [line('不收钱')], after: [line('工本费20元')] },
  { field: 'terminal' as const, before: [line('有的自助终端上可以申请。')], after: [] },
];
const longChanges = [
  {
    field: 'bring' as const,
    before: Array.from({ length: 10 }, () => line(long, long)),
    after: Array.from({ length: 20 }, () => line(long, long)),
  },
];
const problems = [
  { field: 'who' as const, code: 'copied-applicants' as const, about: '敬老卡补办' },
  { field: 'bring' as const, code: 'names-another' as const, about: longestName },
  { code: 'resembles-another' as const, about: longestName },
];
const preview = residentsGuides.find(({ name }) => name === 'service-guide')?.view
  .view as ScreenProps<'service-guide'>['view'];
const longestPreview = residentsGuides.find(({ name }) => name === 'service-guide-longest')?.view
  .view as typeof preview;
const edited = { screen: 'guides-edit', ...card } as const;
const fieldsOf = (view: ServiceView, ...changed: readonly string[]) =>
  view.fields.map(({ field, lines }) => ({ field, lines, changed: changed.includes(field) }));
const twoVersions = [
  { version: 2, at: 1_795_200_000_000, by: '沈静', what: 'written' as const },
  { version: 1, at: 1_795_000_000_000, what: 'written' as const },
];
const write = { screen: 'guides-write', ...card, part: 'text' } as const;

export const states: readonly ScreenState[] = [
  state('guides-start', {
    ...{ screen: 'guides-start', services: 226, saysLittle: 41, own: 3, drafts: 2, hidden: 1 },
  }),
  state('guides-start-new', {
    ...{ screen: 'guides-start', services: 226, saysLittle: 41, own: 0, drafts: 0, hidden: 0 },
  }),
  state('guides-departments', {
    screen: 'guides-departments',
    groups: [
      { id: 'medical-insurance', name: '看病医保', english: 'Medical insurance', services: 31 },
      { id: 'civil-affairs', name: '民政救助', english: 'Civil affairs', services: 28 },
      {
        id: 'housing',
        name: '住房和公积金住房和公积金',
        english: 'Housing, building and the provident fund',
        services: 9,
      },
      { id: null, services: 4 },
    ],
    place: { page: 2, pages: 3 },
  }),
  state('guides-find', { screen: 'guides-find', text: '', results: [], total: 0, place: onePage }),
  state('guides-find-found', {
    screen: 'guides-find',
    text: 'jlk',
    results: [...services.slice(0, 2), ...services.slice(5)],
    total: 30,
    place: { page: 2, pages: 10 },
  }),
  state('guides-find-nothing', {
    screen: 'guides-find',
    text: '月球',
    results: [],
    total: 0,
    place: onePage,
  }),
  state('guides-list', {
    ...{
      screen: 'guides-list',
      list: 'says-little',
      services,
      unseen: [],
      total: 41,
      place: { page: 2, pages: 7 },
    },
  }),
  state('guides-list-own', {
    screen: 'guides-list',
    list: 'own',
    services: services.slice(0, 2),
    unseen: [
      { item: 'gone', name: '老年证办理' },
      { item: 'longest', name: longestName },
    ],
    ...{ total: 2, place: onePage },
    exported: { outcome: 'done', file: 'exports/own-guides-2026-11-21.json', guides: 3 },
  }),
  state('guides-list-not-exported', {
    ...{
      screen: 'guides-list',
      list: 'own',
      services: services.slice(0, 1),
      unseen: [],
      total: 1,
      place: onePage,
    },
    exported: { outcome: 'failed' },
  }),
  state('guides-list-empty', {
    ...{ screen: 'guides-list', list: 'drafts', services: [], unseen: [], total: 0, place: onePage },
  }),
  state('guides-service', service),
  state('guides-service-saved', {
    ...{ ...service, speaker: 'centre', version: 2, versions: 2, saved: true, mayOffer: true },
  }),
  state('guides-service-little-known', littleKnown),
  state('guides-service-longest', longestService),
  state('guides-hide', { screen: 'guides-hide', id: 'offline-code-loss', name: '离线“随申码”挂失' }),
  state('guides-edit', { ...edited, fields: fieldsOf(service), problems: [] }),
  state('guides-edit-changed', { ...edited, fields: fieldsOf(service, 'bring', 'fee'), problems: [] }),
  state('guides-edit-wrong', {
    ...{ ...edited, ...longest, fields: fieldsOf(longestService, 'who', 'bring'), problems },
  }),
  state('guides-lines', { screen: 'guides-lines', ...card, field: 'bring', lines: bring, changed: true }),
  state('guides-lines-empty', { screen: 'guides-lines', ...card, field: 'tips', lines: [], changed: false }),
  state('guides-lines-full', {
    ...{ screen: 'guides-lines', ...longest, field: 'bring', changed: true },
    lines: Array.from({ length: 20 }, () => line(long, long)),
  }),
  state('guides-line', {
    ...{ screen: 'guides-line', ...card, field: 'bring', line: line('身份证'), position: 1, lines: 3 },
  }),
  state('guides-line-longest', {
    ...{ screen: 'guides-line', ...longest, field: 'bring', line: line(long, long), position: 18, lines: 20 },
  }),
  state('guides-write', { ...write, field: 'who', text: '', known: ['满65周岁的上海户口市民'] }),
  state('guides-write-wrong', {
    ...{ ...write, field: 'fee', text: '不详', known: ['不收费'], problem: 'stands-for-nothing' },
  }),
  state('guides-write-when', {
    ...{ ...write, field: 'bring', part: 'when', position: 1, text: '代人来办', known: [] },
  }),
  state('guides-write-longest', {
    ...{
      ...write,
      ...longest,
      field: 'bring',
      position: 19,
      text: long.repeat(2).slice(0, 120),
      known: [long, long],
    },
  }),
  state('guides-preview', { screen: 'guides-preview', guide: preview }),
  state('guides-preview-longest', { screen: 'guides-preview', guide: longestPreview }),
  state('guides-changes', { screen: 'guides-changes', ...card, changes, problems: [] }),
  state('guides-changes-none', { screen: 'guides-changes', ...card, changes: [], problems: [] }),
  state('guides-changes-wrong', { screen: 'guides-changes', ...longest, changes: longChanges, problems }),
  state('guides-versions', {
    ...{ screen: 'guides-versions', ...card, beneath: 'city', versions: twoVersions },
  }),
  state('guides-versions-many', {
    ...{ screen: 'guides-versions', ...longest, beneath: 'project' },
    versions: Array.from({ length: 30 }, (_, index) => ({
      ...{ version: 30 - index, at: 1_795_200_000_000 - index * 90_000_000 },
      ...{
        by: '欧阳静静静静静静静静静静静静静静静静静静',
        what: index % 3 === 1 ? ('taken-back' as const) : ('written' as const),
      },
    })),
  }),
  state('guides-version', {
    ...{
      screen: 'guides-version',
      ...card,
      version: 1,
      beneath: 'city',
      inForce: false,
      changes,
      problems: [],
    },
  }),
  state('guides-version-city', {
    ...{ screen: 'guides-version', ...card, beneath: 'city', inForce: false, changes, problems: [] },
  }),
  state('guides-version-now', {
    ...{
      screen: 'guides-version',
      ...card,
      version: 2,
      beneath: 'city',
      inForce: true,
      changes: [],
      problems: [],
    },
  }),
  state('guides-leave', { screen: 'guides-leave', services: ['敬老卡申领', longestName] }),
];
