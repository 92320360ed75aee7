import { cardVerdict } from '../../electron/contract/session-view.ts';
import { type ScreenState, stateOf } from './screen-state.ts';

const screen = 'card-checked';
const unknown = { known: false };

const face = { name: '王*英', number: '310105********0428', expiresOn: '2027-05-19' };
const longName = 'A*** B*** van der C***-D*** E***';
const listed = { issuer: 'shanghai-suishenma', issuedOn: '2026-11-20', statusIssuedAt: 1_795_138_440_000 };
const { statusIssuedAt: _, ...unlisted } = listed;

/** Of these the machine could not prove that a card stands behind them. */
const withoutCard = ['forged', 'unknown-issuer', 'not-a-card'] as const;
const withCard = cardVerdict.exclude(withoutCard).options;

/** A kiosk's card lasts a shorter time, and names the kiosk. */
const ofKiosk = { face: { ...face, expiresOn: '2026-12-20' }, kiosk: 'weifang-24h-01' } as const;

export const states: readonly ScreenState[] = [
  ...withCard.map((verdict) => {
    const card = verdict === 'good-unchecked' ? { face, ...unlisted } : { face, ...listed };
    const more = verdict === 'kiosk-revoked' ? ofKiosk : {};
    return stateOf(`${screen}-${verdict}`, { screen, verdict, card: { ...card, ...more } }, unknown);
  }),
  ...withoutCard.map((verdict) => stateOf(`${screen}-${verdict}`, { screen, verdict }, unknown)),
  stateOf(`${screen}-good-of-kiosk`, { screen, verdict: 'good', card: { ...listed, ...ofKiosk } }, unknown),
  stateOf(
    `${screen}-good-stale-of-kiosk`,
    { screen, verdict: 'good-stale', card: { ...listed, ...ofKiosk } },
    unknown,
  ),
  ...(['good', 'good-stale'] as const).map((verdict) =>
    stateOf(
      `${screen}-${verdict}-long-name`,
      { screen, verdict, card: { ...listed, ...ofKiosk, face: { ...face, name: longName } } },
      unknown,
    ),
  ),
];
