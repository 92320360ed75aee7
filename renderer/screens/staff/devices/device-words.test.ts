import { expect, test } from 'vitest';
import { printerReason } from '../../../../electron/contract/session-view.ts';
import { slipTrouble } from '../../../../electron/contract/slip-views.ts';
import { deviceTest, deviceTrouble } from '../../../../electron/contract/staff/equipment-views.ts';
import { networkStage } from '../../../../electron/contract/staff/network-views.ts';
import { wordsIn } from '../../../words/words.ts';

test.each(['zh-CN', 'en'] as const)(
  'every trouble of every device, every test and stage has words in %s',
  (language) => {
    const words = wordsIn(language);
    const keys = [
      ...deviceTrouble.options.flatMap((code) => [`trouble.${code}`, `remedy.${code}`]),
      ...deviceTest.options.flatMap((name) => [
        `test.${name}.do`,
        `test.${name}.title`,
        `test.end.good.${name}`,
      ]),
      ...networkStage.options.flatMap((stage) => [`way.stage.${stage}`, `way.remedy.${stage}`]),
    ];
    for (const key of keys)
      expect(words.exists(`equipment.${key}` as never, { ns: 'staff' }), key).toBe(true);
  },
);

test('whatever a printer says that residents hear of, staff hear of too', () => {
  const codes: readonly string[] = deviceTrouble.options;
  expect(codes).toEqual(expect.arrayContaining([...printerReason.options, ...slipTrouble.options]));
});
