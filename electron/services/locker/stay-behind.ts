import type { DoorDifference, Locker } from './locker.ts';
import type { Stay } from './stay.ts';

/** What may lie behind the door of a difference: not what is known to lie elsewhere by now. */
export function stayBehind(
  locker: Pick<Locker, 'byDocument' | 'cell' | 'stay'>,
  { stay, cell }: Pick<DoorDifference, 'stay' | 'cell'>,
): Stay | undefined {
  const there = locker.cell(cell)?.stay;
  const number = stay ?? there;
  const found = number === undefined ? undefined : locker.stay(number);
  if (!found || found.id === there) return found;
  const { documentNumber } = found.content ?? {};
  const elsewhere = documentNumber === undefined ? undefined : locker.byDocument(documentNumber);
  return there === undefined && (!elsewhere || elsewhere.id === found.id) ? found : undefined;
}
