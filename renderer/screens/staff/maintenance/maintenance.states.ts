import type { StaffInSession } from '../../../../electron/contract/staff/staff-member.ts';
import { type ScreenState, stateOf } from '../../screen-state.ts';
import type { ScreenProps } from '../../view-of.ts';

type View = ScreenProps<'maintenance'>['view'];
type Part = View['parts'][number];

const everyPart: Part[] = [
  ...(['to-do', 'locker', 'supplies', 'devices', 'locker-boards', 'network', 'guides', 'site'] as const),
  ...(['machine', 'settings-versions', 'people', 'records', 'own-pin'] as const),
];
const clerkParts: Part[] = ['to-do', 'locker', 'supplies', 'guides', 'own-pin'];
const technicianParts: Part[] = ['devices', 'network', 'machine', 'settings-versions', 'records', 'own-pin'];

const good: View = {
  screen: 'maintenance',
  toDo: [],
  devices: [
    { device: 'identity-reader', condition: 'good', troubles: [] },
    { device: 'code-scanner', condition: 'good', troubles: [] },
    { device: 'card-printer', condition: 'good', troubles: [] },
    { device: 'slip-printer', condition: 'good', troubles: [] },
  ],
  supplies: [
    { supply: 'cards', condition: 'good', left: 182, full: 200, daysLeft: 21, printerSaysLow: false },
    { supply: 'ribbon', condition: 'good', left: 240, full: 300, daysLeft: 30, printerSaysLow: false },
    { supply: 'slip-paper', condition: 'good', left: 41.5, full: 80, daysLeft: 17, printerSaysLow: false },
    { supply: 'booklets', condition: 'good', left: 38, full: 50, printerSaysLow: false },
  ],
  locker: { condition: 'good', works: true, inside: 48, overdue: 0, papers: 0, free: 13 },
  platform: { condition: 'good', reachable: true, waiting: 0, refused: 0 },
  today: { cards: 12, slips: 31, questions: 2 },
  parts: everyPart,
};

const waiting = (count: number, due: number): View['toDo'] =>
  Array.from({ length: count }, (_, index) => ({
    ...{ key: `question:${due}:${index}`, kind: 'question', since: 0, due },
    words: '孙子上小学，要带哪些材料',
  }));
const longAgo = 1_000;
const inTheFuture = 9_000_000_000_000;

const faults: View = {
  ...good,
  toDo: [...waiting(3, longAgo), ...waiting(4, inTheFuture)],
  devices: [
    { device: 'identity-reader', condition: 'bad', troubles: ['offline'] },
    { device: 'code-scanner', condition: 'good', troubles: [] },
    { device: 'card-printer', condition: 'bad', troubles: ['card-jam'] },
    { device: 'slip-printer', condition: 'good', troubles: [] },
  ],
  platform: { condition: 'bad', reachable: false, waiting: 37, refused: 0 },
};

const everything: View = {
  ...good,
  toDo: [...waiting(120, longAgo), ...waiting(40, inTheFuture)],
  devices: [
    { device: 'identity-reader', condition: 'bad', troubles: ['offline'] },
    { device: 'code-scanner', condition: 'bad', troubles: ['offline'] },
    { device: 'card-printer', condition: 'bad', troubles: ['cover-open', 'ribbon-empty', 'output-full'] },
    { device: 'slip-printer', condition: 'bad', troubles: ['paper-out'] },
    { device: 'locker-boards', condition: 'bad', troubles: ['offline'] },
  ],
  supplies: [
    { supply: 'cards', condition: 'bad', left: 0, full: 200, daysLeft: 0, printerSaysLow: false },
    { supply: 'ribbon', condition: 'soon', left: 11, full: 300, daysLeft: 1, printerSaysLow: true },
    { supply: 'slip-paper', condition: 'soon', full: 80, printerSaysLow: true },
    { supply: 'booklets', condition: 'bad', left: 0, full: 50, daysLeft: 0, printerSaysLow: false },
  ],
  locker: { condition: 'soon', works: true, inside: 61, overdue: 12, papers: 4, free: 0 },
  platform: { condition: 'bad', reachable: false, waiting: 99_999, refused: 1_234 },
  today: { cards: 184, slips: 312, questions: 60 },
};

const firstDay: View = {
  ...good,
  supplies: (['cards', 'ribbon', 'slip-paper'] as const).map((supply) => ({
    ...{ supply, condition: 'soon', full: 100, printerSaysLow: false },
  })),
};

const soon: View = {
  ...good,
  toDo: waiting(2, inTheFuture),
  supplies: good.supplies.map((line) =>
    line.supply === 'cards' ? { ...line, condition: 'soon', left: 23, daysLeft: 3 } : line,
  ),
};

const connecting: View = {
  ...good,
  devices: good.devices.map(({ device }) => ({ device, condition: 'soon', troubles: ['connecting'] })),
};

function state(
  name: string,
  view: View,
  roles: StaffInSession['roles'] = ['clerk', 'technician', 'administrator'],
  who = '沈静',
) {
  const can = { goBack: false, goHome: true };
  return stateOf(name, view, { can, staff: { name: who, roles, doing: 'maintenance' } });
}

export const states: readonly ScreenState[] = [
  state('maintenance', good),
  state('maintenance-first-day', firstDay),
  state('maintenance-soon', soon),
  state('maintenance-connecting', connecting),
  state('maintenance-faults', faults),
  state('maintenance-settings-kept', { ...good, settings: 'kept' }),
  state('maintenance-settings-unanswered', { ...everything, settings: 'unanswered' }),
  state('maintenance-everything', everything, undefined, '欧阳静静静静静静静静静静静静静静静静静静'),
  state('maintenance-clerk', { ...faults, parts: clerkParts }, ['clerk']),
  state('maintenance-technician', { ...soon, parts: technicianParts }, ['technician']),
];
