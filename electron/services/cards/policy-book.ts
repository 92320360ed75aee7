import { cardPolicyAnswer } from '../../gateway/answers.ts';
import type { CardPolicy } from '../../gateway/gateway.ts';
import type { Cache } from '../../store/cache.ts';

/** The city's rules as last heard, kept over restarts; the usual ones until the platform was reached for the first time. */
export interface PolicyBook {
  present(): CardPolicy;
  learn(policy: CardPolicy): void;
}

export function openPolicyBook(cache: Cache, usual: CardPolicy): PolicyBook {
  let policy: CardPolicy = cache.read('card-policy', cardPolicyAnswer) ?? usual;
  return {
    present: () => policy,
    learn: (heard) => {
      if (JSON.stringify(heard) === JSON.stringify(policy)) return;
      policy = heard;
      cache.write('card-policy', heard);
    },
  };
}
