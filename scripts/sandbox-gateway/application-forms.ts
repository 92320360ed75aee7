import type { ApplicationForm } from '../../electron/gateway/application-form.ts';

const anyway = { help: null, when: null };

/** What can be applied for here; items of the built-in catalogue. */
export const applicationForms: readonly ApplicationForm[] = [
  {
    ...{ item: 'medical-record-book', version: 1, resultWays: ['locker', 'counter'] },
    declaration: '我填写的内容是真实的。',
    fields: [
      {
        ...{ id: 'reason', name: '为什么办', english: 'Why', needed: true, kind: 'choice', ...anyway },
        choices: [
          { id: 'used-up', name: '用完换新', english: 'The old one is full' },
          { id: 'first', name: '新增', english: 'I have none' },
          { id: 'lost', name: '遗失', english: 'I lost it' },
        ],
      },
      {
        ...{ id: 'lost-on', name: '哪天丢的', english: 'Day of the loss', needed: true, kind: 'date' },
        ...{ help: '记不清可以估计一天', when: { field: 'reason', isOneOf: ['lost'] } },
        ...{ earliest: null, latest: null },
      },
      { ...{ id: 'phone', name: '联系电话', english: 'Phone', needed: true, kind: 'phone' }, ...anyway },
    ],
    materials: [
      {
        ...{
          id: 'identity-card',
          name: '身份证',
          english: 'Identity card',
          needed: true,
          mostFiles: 2,
          ...anyway,
        },
        ...{
          sources: ['certificate', 'document-camera', 'phone-upload'],
          certificateKinds: ['identity-card'],
        },
      },
      {
        ...{
          id: 'loss-statement',
          name: '遗失声明',
          english: 'Statement of the loss',
          needed: true,
          mostFiles: 1,
        },
        ...{ help: null, when: { field: 'reason', isOneOf: ['lost'] } },
        ...{ sources: ['form'], certificateKinds: [] },
      },
    ],
  },
  {
    ...{ item: 'senior-card-application', version: 1, resultWays: ['counter', 'courier'] },
    declaration: '我填写的内容是真实的。',
    fields: [
      {
        ...{ id: 'address', name: '现在住哪里', english: 'Address', needed: true, kind: 'text' },
        ...anyway,
        longest: 100,
      },
      {
        ...{
          id: 'lives-alone',
          name: '是不是一个人住',
          english: 'Lives alone',
          needed: true,
          kind: 'yes-no',
        },
        ...anyway,
      },
      {
        ...{
          id: 'people',
          name: '几个人一起住',
          english: 'People in the household',
          needed: false,
          kind: 'number',
        },
        ...{ help: null, when: { field: 'lives-alone', isOneOf: ['no'] } },
        ...{ least: 2, most: 20, decimals: 0 },
      },
      {
        ...{
          id: 'helps',
          name: '想要什么帮助',
          english: 'Help wanted',
          needed: false,
          kind: 'choices',
          ...anyway,
          most: 2,
        },
        choices: [
          { id: 'meals', name: '送餐', english: 'Meals' },
          { id: 'visits', name: '上门看望', english: 'Visits' },
          { id: 'none', name: '不需要', english: 'None' },
        ],
      },
    ],
    materials: [
      {
        ...{
          id: 'photograph',
          name: '一寸照片',
          english: 'Photograph',
          needed: true,
          mostFiles: 1,
          ...anyway,
        },
        ...{ sources: ['document-camera', 'phone-upload'], certificateKinds: [] },
      },
    ],
  },
];

export function formOf(item: string): ApplicationForm | undefined {
  return applicationForms.find((form) => form.item === item);
}
