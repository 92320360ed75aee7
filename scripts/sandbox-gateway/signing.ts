import { createHmac, randomBytes } from 'node:crypto';
import { shortenedFaceName } from '../../electron/credential/claims.ts';
import { encodeOfflineCode } from '../../electron/credential/offline-code.ts';
import type { CalendarDate } from '../../electron/foundation/calendar-date.ts';
import { maskIdentityNumber, maskName } from '../../electron/foundation/identity-number.ts';
import { authorityKey, issuer } from './authority.ts';
import type { Reference } from './cast.ts';
import type { Platform } from './platform.ts';
import { statusListUri } from './status-list.ts';

export interface CodeTime {
  /** Seconds since 1970. */
  readonly issuedAt: number;
  readonly expiresOn: CalendarDate;
}

/** Base64 of a new offline code for this holder, who is known here as `person`, with this place in the status list. */
export function signCode(
  platform: Platform,
  holder: Reference,
  person: string,
  time: CodeTime,
  place: number,
): string {
  const code = encodeOfflineCode(
    {
      ...{ issuer, ...time },
      ...{ cardId: randomBytes(8).toString('hex'), holder: pseudonymOf(platform, person) },
      face: {
        name: shortenedFaceName(maskName(holder.name.trim())),
        number: maskIdentityNumber(holder.number),
      },
      status: { index: place, uri: statusListUri },
    },
    authorityKey(platform.state),
  );
  if (!code.ok) throw new Error(`the sandbox made a code that is none: ${code.error.detail}`);
  return Buffer.from(code.value, 'ascii').toString('base64');
}

/** The same for each code of a person, and of no use without the sandbox's secret. */
function pseudonymOf({ state }: Platform, person: string): string {
  const name = createHmac('sha256', state.pseudonymKey).update(person).digest();
  return name.subarray(0, 8).toString('base64url');
}
