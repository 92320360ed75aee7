import { Network } from './network.tsx';
import { NetworkTest } from './network-test.tsx';

/** What draws each screen of the network. */
export const networkScreens = { network: Network, 'network-test': NetworkTest } as const;
