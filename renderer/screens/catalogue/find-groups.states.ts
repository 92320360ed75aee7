import { type ScreenState, stateOf } from '../screen-state.ts';
import type { ScreenProps } from '../view-of.ts';

type GroupsView = ScreenProps<'find-groups'>['view'];
type Group = GroupsView['groups'][number];

const group = (id: string, name: string, english: string, services: number): Group => ({
  id,
  name,
  english,
  services,
});

const lifeEvents: Group[] = [
  group('birth', '生小孩', 'Having a child', 8),
  group('school', '上学读书', 'School', 10),
  group('work', '找工作、做工作', 'Work', 9),
  group('unemployment', '没工作了', 'Out of work', 6),
  group('marriage', '结婚', 'Marriage', 4),
  group('retirement', '退休', 'Retirement', 8),
  group('home', '房子的事', 'A home', 12),
  group('illness', '看病', 'Illness', 12),
  group('disability', '残疾人', 'Disability', 8),
  group('old-age', '年纪大了', 'Old age', 8),
  group('death', '家里人过世', 'A death in the family', 1),
  group('hardship', '生活困难', 'Hardship', 11),
];

const departments: Group[] = [
  group('medical-insurance', '市医保局', 'Medical insurance', 18),
  group('civil-affairs', '市民政局', 'Civil affairs', 25),
  group('human-resources', '市人社局', 'Pensions and work', 41),
  group('police', '市公安局', 'Police and households', 19),
  group('several', '多个部门', 'Several departments', 7),
  group('disabled-federation', '市残联', 'Disabled persons', 9),
];

/** The longest that a gateway may send. */
const hostile: Group[] = [
  group(
    'new-one',
    '上海市人民政府关于促进养老服务与社区事务受理综合改革工作领导小组联席会议办公室'.repeat(2),
    'Officeforthecoordinationofcommunityservices and of everything else that people may ask for',
    1234,
  ),
  group('new-two', 'W'.repeat(80), 'W'.repeat(80), 1),
  ...departments.slice(0, 3),
  { id: null, services: 27 },
];

const groups = (name: string, view: Omit<GroupsView, 'screen'>) =>
  stateOf(name, { screen: 'find-groups', ...view }, { known: false });

export const states: readonly ScreenState[] = [
  groups('find-groups', {
    by: 'life-event',
    groups: lifeEvents.slice(0, 6),
    place: { page: 1, pages: 3 },
  }),
  groups('find-groups-next', {
    by: 'life-event',
    groups: lifeEvents.slice(6, 12),
    place: { page: 2, pages: 3 },
  }),
  groups('find-groups-departments', {
    by: 'department',
    groups: departments,
    place: { page: 1, pages: 5 },
  }),
  groups('find-groups-department-unknown', {
    by: 'department',
    groups: [
      group('justice', '市司法局', 'Justice', 6),
      group('emergency', '市应急局', 'Emergency management', 5),
      { id: null, services: 27 },
    ],
    place: { page: 5, pages: 5 },
  }),
  groups('find-groups-one', {
    by: 'life-event',
    groups: lifeEvents.slice(0, 1),
    place: { page: 1, pages: 1 },
  }),
  groups('find-groups-longest', { by: 'department', groups: hostile, place: { page: 88, pages: 99 } }),
];
