import { expect, test } from 'vitest';
import { signIn } from '../support/staff-at-kiosk.ts';
import { openWholeCore, type WholeCore } from '../support/whole-core.ts';

const service = 'senior-card-application';
const fee = '不收钱，也不收复印费。';

/** As a resident looks it up. */
async function lookUp(core: WholeCore, text: string): Promise<readonly string[]> {
  await core.shows('home');
  await core.call('catalogue.start', {});
  await core.call('catalogue.chooseWay', { way: 'words' });
  await core.call('catalogue.search', { text });
  return (await core.shows('find-by-words')).results.map(({ id }) => id);
}

test('staff correct a guide and hide a service, and the next resident finds it just so', async () => {
  const core = await openWholeCore();
  await signIn(core);
  expect((await core.shows('maintenance')).parts).toContain('guides');
  await core.call('guides.open', {});
  await core.call('guides.chooseWay', { way: 'words' });
  await core.call('guides.search', { text: '敬老卡申领' });
  await core.call('guides.openService', { id: service });
  await core.call('guides.edit', {});
  await core.call('guides.openField', { field: 'fee' });
  await core.call('guides.write', { text: fee });
  await core.call('session.goBack', {});
  await core.call('guides.review', {});
  expect((await core.shows('guides-changes')).problems).toEqual([]);
  await core.call('guides.save', {});
  expect(await core.shows('guides-service')).toMatchObject({ speaker: 'centre', saved: true });

  await core.call('session.goBack', {});
  await core.call('guides.search', { text: '居住证挂失' });
  await core.call('guides.openService', { id: 'residence-permit-loss' });
  await core.call('guides.offer', { offered: false });
  // The kiosk is not built anew for it: whoever is signed in stays where they are.
  expect(await core.shows('guides-service')).toMatchObject({ id: 'residence-permit-loss', hidden: true });
  await core.call('session.end', {});

  expect(await lookUp(core, '居住证挂失')).not.toContain('residence-permit-loss');
  await core.call('session.end', {});
  expect(await lookUp(core, '敬老卡申领')).toContain(service);
  await core.call('catalogue.openService', { id: service });
  expect((await core.shows('service-guide')).fee).toBe(fee);
});

test('a resident can do none of it', async () => {
  const core = await openWholeCore();
  await core.shows('home');
  for (const name of ['guides.open', 'guides.save', 'guides.export'] as const)
    expect(await core.call(name, {})).toMatchObject({ error: { code: 'not-permitted' } });
  expect(await core.call('guides.offer', { offered: false })).toMatchObject({
    error: { code: 'not-permitted' },
  });
});
