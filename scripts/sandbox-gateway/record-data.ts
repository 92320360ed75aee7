import type { CalendarDate } from '../../electron/foundation/calendar-date.ts';
import type { RecordKind } from '../../electron/gateway/record-gateway.ts';
import { personIds } from '../simulators/people/people.ts';
import type { KnownPerson } from './cast.ts';
import { digest } from './random.ts';

type Section = {
  title: string;
  facts: { label: string; value: string }[];
  table: { columns: string[]; rows: string[][] } | null;
};

/** `YYYY-MM`, so many months before the one of this day. */
export function monthBefore(today: CalendarDate, months: number): string {
  const date = new Date(`${today.slice(0, 7)}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString().slice(0, 7);
}

/** What this platform shows and prints, on this day. */
export function recordKindsOn(today: CalendarDate): readonly RecordKind[] {
  const period = { earliest: monthBefore(today, 24), latest: monthBefore(today, 1), mostMonths: 12 };
  const proof = 'card-and-second-proof';
  return [
    {
      ...{ kind: 'social-insurance-payments', name: '社保缴费记录', english: 'Social insurance payments' },
      ...{ keeper: '演示社保中心', show: 'card', print: proof, period },
    },
    {
      ...{ kind: 'pension-payments', name: '养老金发放记录', english: 'Pension payments' },
      ...{ keeper: '演示社保中心', show: 'card', print: proof, period },
    },
    {
      ...{ kind: 'medical-account', name: '医保个人账户', english: 'Medical insurance account' },
      ...{ keeper: '演示医保中心', show: 'card', print: 'card', period: null },
    },
    {
      ...{ kind: 'housing-fund', name: '住房公积金账户', english: 'Housing fund account' },
      ...{ keeper: '演示公积金中心', show: proof, print: null, period: null },
    },
  ];
}

/** What is on record of somebody of the cast, invented from their id; undefined where there is nothing. */
export function recordSections(
  kind: string,
  person: KnownPerson,
  period: { readonly from: string; readonly to: string } | null,
): Section[] | undefined {
  const isOfCast = (personIds as readonly string[]).includes(person.id);
  const isRetired = person.age >= 60;
  const isWorking = person.age >= 18 && !isRetired;
  if (!isOfCast) return undefined;
  const months = period === null ? [] : monthsOf(period);
  switch (kind) {
    case 'social-insurance-payments':
      return isWorking ? [payments(person.id, months)] : undefined;
    case 'pension-payments':
      return isRetired ? [pensions(person.id, months)] : undefined;
    case 'medical-account':
      return [medicalAccount(person.id)];
    case 'housing-fund':
      return isWorking ? [housingFund(person.id)] : undefined;
    default:
      return undefined;
  }
}

function payments(id: string, months: readonly string[]): Section {
  const base = 7400 + amount(id, 9000);
  const rows = months.map((month) => [month, yuan(base), yuan(base * 0.105), yuan(base * 0.27), '正常']);
  const columns = ['月份', '缴费基数（元）', '个人缴纳（元）', '单位缴纳（元）', '状态'];
  const facts = [
    { label: '参保单位', value: '演示单位' },
    { label: '缴费月数', value: `${months.length}个月` },
  ];
  return { title: '缴费情况', facts, table: { columns, rows } };
}

function pensions(id: string, months: readonly string[]): Section {
  const pension = 3800 + amount(id, 4000);
  const rows = months.map((month) => [month, yuan(pension), '已发放']);
  const facts = [{ label: '发放方式', value: '社保卡银行账户' }];
  return { title: '发放情况', facts, table: { columns: ['月份', '金额（元）', '状态'], rows } };
}

function medicalAccount(id: string): Section {
  const facts = [
    { label: '账户状态', value: '正常' },
    { label: '当年余额', value: `${yuan(amount(id, 2600))}元` },
    { label: '历年余额', value: `${yuan(amount(`${id}/before`, 9000))}元` },
    { label: '备注', value: '' },
  ];
  return { title: '账户情况', facts, table: null };
}

function housingFund(id: string): Section {
  const facts = [
    { label: '账户状态', value: '正常缴存' },
    { label: '余额', value: `${yuan(amount(id, 180_000))}元` },
  ];
  return { title: '账户情况', facts, table: null };
}

function monthsOf({ from, to }: { readonly from: string; readonly to: string }): readonly string[] {
  const months: string[] = [];
  for (const month = new Date(`${from}-01T00:00:00Z`); ; month.setUTCMonth(month.getUTCMonth() + 1)) {
    const text = month.toISOString().slice(0, 7);
    if (text > to) return months;
    months.push(text);
  }
}

/** From 0 to `most`, always the same for the same name. */
function amount(of: string, most: number): number {
  return Number.parseInt(digest(of).slice(0, 8), 16) % most;
}

function yuan(value: number): string {
  return value.toFixed(2);
}
