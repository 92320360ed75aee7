import { type ScreenState, stateOf } from '../screen-state.ts';
import type { ScreenProps } from '../view-of.ts';
import {
  bigData,
  civilAffairs,
  listed,
  longestListed,
  medicalInsurance,
  unions,
} from './service-fixtures.ts';

type ListView = ScreenProps<'find-list'>['view'];

const list = (name: string, view: Omit<ListView, 'screen'>) =>
  stateOf(name, { screen: 'find-list', ...view }, { known: false });

const oldAge = [
  listed('senior-card-application', '敬老卡申领', { hasGuide: true, department: civilAffairs }),
  listed('offline-code-application', '离线“随申码”申领', {
    hasGuide: true,
    doneHere: true,
    department: bigData,
  }),
  listed('old-age-care-assessment', '老年照护统一需求评估', { department: medicalInsurance }),
  listed('retired-hospital-plan-claim', '《退休住院计划》给付申请', { hasGuide: true, department: unions }),
  listed('medical-record-book', '办理就医记录册的申领、更换、补发（医保制册）', {
    hasGuide: true,
    department: medicalInsurance,
  }),
  listed('senior-card-collection', '敬老卡领取'),
];

export const states: readonly ScreenState[] = [
  list('find-list', {
    by: 'life-event',
    group: { name: '年纪大了', english: 'Old age' },
    services: oldAge,
    total: 8,
    place: { page: 1, pages: 2 },
  }),
  list('find-list-department', {
    by: 'department',
    group: { name: '市医保局', english: 'Medical insurance' },
    services: oldAge.map(({ department: _, ...service }) => service),
    total: 18,
    place: { page: 2, pages: 3 },
  }),
  list('find-list-department-unknown', {
    by: 'department',
    group: {},
    services: oldAge.slice(4).map(({ department: _, ...service }) => service),
    total: 26,
    place: { page: 5, pages: 5 },
  }),
  list('find-list-one', {
    by: 'life-event',
    group: { name: '家里人过世', english: 'A death in the family' },
    services: [listed('bundle-death', '身故“一件事”')],
    total: 1,
    place: { page: 1, pages: 1 },
  }),
  list('find-list-longest', {
    by: 'department',
    group: {
      name: '上海市人民政府关于促进养老服务与社区事务受理综合改革工作领导小组联席会议办公室'.repeat(2),
      english: 'Officeforthecoordinationofcommunityservices and of everything else that people ask for',
    },
    services: [1, 2, 3, 4, 5, 6].map((place) => ({ ...longestListed, id: `longest-${place}` })),
    total: 594,
    place: { page: 88, pages: 99 },
  }),
];
