import type { ScreenProps } from '../view-of.ts';

type ListedService = ScreenProps<'find-list'>['view']['services'][number];

export const medicalInsurance = { name: '市医保局', english: 'Medical insurance' };
export const civilAffairs = { name: '市民政局', english: 'Civil affairs' };
export const bigData = { name: '市大数据中心', english: 'City codes' };
export const unions = { name: '市总工会', english: 'Trade unions' };

/** As long as a name may be, without a place to break. */
export const longestName =
  '关于本市户籍老年人、残疾人以及其他符合条件人员申请办理社区综合为老服务与长期护理保险统筹待遇的登记、变更、注销、补发、查询和打印以及跨省异地就医结算备案的通知';

export function listed(id: string, name: string, more: Partial<ListedService> = {}): ListedService {
  return { id, name, hasGuide: false, doneHere: false, ...more };
}

/** A service of which everything is long. */
export const longestListed = listed('longest', longestName, {
  hasGuide: true,
  doneHere: true,
  department: {
    name: '市住房和城乡建设管理委员会（公积金管理中心）',
    english: 'Housing, building and the provident fund',
  },
});
