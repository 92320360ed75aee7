import { expect, test } from 'vitest';
import { codesOf, comeToConfirm, openWholeCore, type WholeCore } from '../support/whole-core.ts';

const mode = (core: WholeCore, to: string) =>
  fetch(`${core.gatewayUrl}/control/mode`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ mode: to }),
  });
async function confirm(core: WholeCore): Promise<void> {
  await core.call('cards.confirm', {});
  await core.shows('take-identity-card-back');
  await core.liftCard();
}

test('the platform goes away after the confirmation: said so, no card, and the same request goes through later', async () => {
  const core = await openWholeCore();
  await comeToConfirm(core);
  await mode(core, 'offline');
  await confirm(core);
  expect(await core.shows('not-now')).toMatchObject({ refusal: 'gateway-offline' });
  await core.call('session.end', {});
  await mode(core, 'online');
  await comeToConfirm(core);
  await confirm(core);
  await core.shows('take-card');
  expect(await codesOf(core)).toHaveLength(1);
});

test('the report that a card was handed over reaches a platform that was away meanwhile', async () => {
  const core = await openWholeCore();
  await comeToConfirm(core);
  await confirm(core);
  await core.shows('take-card');
  await mode(core, 'offline');
  await core.call('cards.cardCameOut', { cameOut: true });
  await core.shows('thanks');
  expect(await codesOf(core)).toEqual(['issued']);
  await mode(core, 'online');
  await expect.poll(() => codesOf(core), { timeout: 30_000 }).toEqual(['valid']);
});
