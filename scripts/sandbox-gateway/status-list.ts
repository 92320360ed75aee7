import { type CardStatus, encodeStatusList } from '../../electron/credential/status-list.ts';
import type { Binary } from './answer.ts';
import { authorityKey, issuer, signingSecond } from './authority.ts';
import type { Platform } from './platform.ts';
import { digest } from './random.ts';
import type { Code, State } from './state.ts';

/** The one list of this platform; the sandbox offers it at this path of its own address. */
export const statusListPath = '/s/1';
export const statusListUri = `https://${issuer}${statusListPath}`;

/** In seconds: how long a copy is used before a newer one is looked for, and how long it may acquit anybody. */
const timeToLive = 300;
const goodFor = 86_400;
/** The list grows by so many places: valid ones take next to nothing, packed. */
const placesAtOnce = 65_536;

/** Takes so many places in a row that nobody had before; gives the first. */
export function reservePlaces({ state }: Platform, count: number): number {
  const first = state.nextStatusIndex;
  state.nextStatusIndex += count;
  return first;
}

/**
 * The list as it is now, signed. One that says something else than the last is dated later than that by a second at
 * least: of two lists the later one is believed.
 */
export function signedStatusList(platform: Platform): Uint8Array {
  const { state } = platform;
  const statuses = statusesOf(state);
  const said = digest(statuses.join());
  const changed = said !== state.statusList.digest;
  const issuedAt = Math.max(signingSecond(platform), state.statusList.issuedAt + (changed ? 1 : 0));
  state.statusList = { issuedAt, digest: said };
  if (changed) platform.save();
  return encodeStatusList(
    { uri: statusListUri, issuedAt, expiresAt: issuedAt + goodFor, timeToLive, statuses },
    authorityKey(state),
  );
}

/** The list for everybody, as it stands at its own address. */
export function answerStatusList(platform: Platform): Binary {
  return { status: 200, contentType: 'application/statuslist+cwt', body: signedStatusList(platform) };
}

/** Forgets codes as if they had never been; whoever still holds such a card holds an ended one. */
export function forgetCodes({ state }: Platform, which: (code: Code) => boolean): void {
  state.endedPlaces.push(...state.codes.filter(which).flatMap(({ place }) => place ?? []));
  state.codes = state.codes.filter((code) => !which(code));
}

/**
 * Of every place given out, those of a kiosk's block that no code was reported for among them, and of those that may be
 * given out while a copy of the list is in use: a card must not be unknown to it because it is new.
 */
function statusesOf({ nextStatusIndex, codes, endedPlaces, certificates }: State): CardStatus[] {
  const places = Math.ceil((nextStatusIndex + 1) / placesAtOnce) * placesAtOnce;
  const statuses = Array<CardStatus>(places).fill('valid');
  for (const place of endedPlaces) statuses[place] = 'ended';
  for (const { place, state } of codes) if (place !== null) statuses[place] = statusOf(state);
  for (const { place, revoked } of certificates) if (revoked) statuses[place] = 'ended';
  return statuses;
}

function statusOf(state: Code['state']): CardStatus {
  return state === 'issued' ? 'valid' : state;
}
