import { Supplies } from './supplies.tsx';
import { Supply } from './supply.tsx';
import { SupplyAmount } from './supply-amount.tsx';
import { SupplyFull } from './supply-full.tsx';

/** What draws each screen of the supplies. */
export const suppliesScreens = {
  supplies: Supplies,
  supply: Supply,
  'supply-amount': SupplyAmount,
  'supply-full': SupplyFull,
} as const;
