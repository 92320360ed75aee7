import { maskName } from '../../../foundation/identity-number.ts';
import type { Stay } from '../../locker/stay.ts';

/** What staff are told of a stay: whose, masked, and the number they find it by. */
export function lyingThere({ kind, content }: Stay) {
  const { person, documentNumber } = content ?? {};
  return {
    kind,
    ...(person && { holder: maskName(person.name) }),
    ...(documentNumber !== undefined && { documentNumber }),
  };
}
