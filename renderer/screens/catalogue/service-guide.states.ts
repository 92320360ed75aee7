import { type ScreenState, stateOf } from '../screen-state.ts';
import type { ScreenProps } from '../view-of.ts';
import { bigData, civilAffairs, longestName, medicalInsurance, unions } from './service-fixtures.ts';

type GuideView = ScreenProps<'service-guide'>['view'];

const ready = { kind: 'ready' } as const;
const outOfOrder = { kind: 'out-of-order', trouble: 'paper-out' } as const;

const seniorCard: GuideView = {
  screen: 'service-guide',
  id: 'senior-card-application',
  name: '敬老卡申领',
  department: civilAffairs,
  hasGuide: true,
  who: '满65周岁的上海户口市民。满65周岁生日前一个月就可以办。监护人或者受托人可以代办。',
  conditions: [],
  bring: [{ text: '身份证，要原件、在有效期内' }],
  howLong: '材料齐全当场受理；转市里审批，30个工作日后领卡。',
  fee: '不收钱：年费和制作费用都免。',
  where: '自助终端、全市任何一家社区事务受理服务中心的窗口。',
  channels: [],
  cityWide: true,
  terminal: { actions: ['apply'], basis: 'seen', words: '有的自助终端上可以申请。' },
  tips: [
    '办的时候自己选发卡银行：中国工商银行或者上海银行。',
    '别人代领：再带被委托人的身份证原件，和申请人签名或盖章的书面委托书。',
    '津贴每月：65-69岁75元，70-79岁150元，80-89岁180元，90-99岁350元，100岁以上600元。',
  ],
  parts: [],
  ring: { numbers: ['962200', '962222'], whose: 'service' },
  updated: '2026-11-21',
  canStartHere: false,
  slip: ready,
};

const offlineCode: GuideView = {
  ...seniorCard,
  id: 'offline-code-application',
  name: '离线“随申码”申领',
  department: bigData,
  who: '60周岁及以上的老年人，18周岁以下的未成年人，上海户口的持证残疾人。可以代领。',
  bring: [
    { text: '身份证、随申码、亲属随申码，三选一；在自助机上用身份证' },
    { text: '申领人的身份证，代领人自己的也带上', when: '代人来领' },
  ],
  howLong: '当场就好，即时拿到。',
  where: '自助终端、“一网通办”网站。',
  terminal: { actions: ['apply', 'print'], basis: 'this-kiosk', words: '这台机器就可以申请、打印。' },
  output: '离线码，有效期180天（自助机印成卡；网上版是纸质，A4一页4个）',
  tips: ['离线码有效期180天。自助机印成卡。'],
  ring: { numbers: ['021-12345'], whose: 'site' },
  canStartHere: true,
};

const hospitalPlan: GuideView = {
  ...seniorCard,
  id: 'retired-hospital-plan-claim',
  name: '《退休住院计划》给付申请',
  department: unions,
  conditions: ['取得结算发票5个工作日后'],
  bring: [
    { text: '住院发票，要原件' },
    { text: '出院小结' },
    { text: '身份证' },
    { text: '银行账号的复印件' },
  ],
  howLong: '约5天。',
  where: '社区事务受理服务中心的窗口。',
  tips: ['取得结算发票5个工作日后可以申请。', '查到的是2010年的说法，去之前先打电话问一问。'],
  ring: { numbers: ['021-12345'], whose: 'site' },
  asOf: 2010,
  doubt: '查到的是2010年的通知，现在可能不一样了',
};

/** Of such a service only its name and its place in a list are known. */
const littleKnown: GuideView = {
  screen: 'service-guide',
  id: 'bundle-birth',
  name: '小孩出生“一件事”',
  hasGuide: false,
  conditions: [],
  bring: [],
  channels: [{ name: '“一网通办”网站', english: 'One-stop website' }],
  tips: [],
  parts: [],
  ring: { numbers: ['021-12345'], whose: 'site' },
  asOf: 2020,
  updated: '2026-11-21',
  canStartHere: false,
};

const inferred: GuideView = {
  ...littleKnown,
  id: 'nucleic-acid-sites',
  name: '核酸检测采样机构查询',
  department: medicalInsurance,
  code: '312000202000',
  channels: [{ name: '自助终端', english: 'Self-service terminal' }],
  terminal: { actions: ['query', 'print'], basis: 'inferred' },
  ring: { numbers: ['12393'], whose: 'department' },
  doubt: '可能已经不办了',
};

const hundred =
  '户口簿首页和本人页、配偶页的复印件各两份，要在有效期内，复印在同一张纸上，并且由户主签名、写上日期，原件也一起带来给窗口的工作人员核对；外地户口的还要有居住证或者临时居住登记凭证，满半年，证明要盖章的';

/** Everything that a platform may send, as long as it may be. */
const longest: GuideView = {
  screen: 'service-guide',
  id: 'longest',
  name: longestName,
  code: '310112345678901234567890123456789',
  department: {
    name: '市住房和城乡建设管理委员会（公积金管理中心）',
    english: 'Housing, building and the provident fund',
  },
  hasGuide: true,
  who: hundred.repeat(4),
  conditions: Array.from({ length: 8 }, (_, place) => `第${place + 1}条：${hundred}`),
  bring: Array.from({ length: 20 }, (_, place) => ({
    text: `${place + 1}. ${hundred}`.slice(0, 100),
    ...(place > 14 ? { when: place > 17 ? hundred.repeat(4).slice(0, 400) : '代人来办' } : {}),
  })),
  howLong: 'W'.repeat(400),
  legalTimeLimit: '自核验通过之日起30日内（《上海市社会保障卡管理办法》）',
  fee: '工本费20元',
  where: hundred.repeat(2),
  channels: [
    { name: '社区事务受理服务中心窗口', english: 'Counter of a community service centre' },
    { name: '“一网通办”网站', english: 'One-stop website' },
    { name: '“随申办”手机应用', english: 'Suishenban app' },
  ],
  cityWide: false,
  output: hundred,
  terminal: { actions: ['query', 'print', 'apply'], basis: 'seen' },
  tips: Array.from({ length: 10 }, () => hundred),
  parts: Array.from({ length: 30 }, (_, place) => `第${place + 1}件：${longestName}`.slice(0, 80)),
  ring: { numbers: ['962200', '962222', '021123456789', '12345', '12393'], whose: 'service' },
  asOf: 2010,
  doubt: hundred.repeat(4).slice(0, 400),
  updated: '2026-11-21',
  canStartHere: true,
  slip: ready,
};

const guide = (name: string, view: GuideView) => stateOf(name, view, { known: false });

export const states: readonly ScreenState[] = [
  guide('service-guide', seniorCard),
  guide('service-guide-no-slip', { ...seniorCard, slip: outOfOrder }),
  guide('service-guide-start', offlineCode),
  guide('service-guide-start-no-slip', { ...offlineCode, slip: outOfOrder }),
  guide('service-guide-doubt', hospitalPlan),
  guide('service-guide-little-known', littleKnown),
  guide('service-guide-inferred', inferred),
  guide('service-guide-longest', longest),
  guide('service-guide-longest-no-slip', { ...longest, canStartHere: false, slip: outOfOrder }),
];
