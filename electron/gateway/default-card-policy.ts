import type { CardPolicy } from './gateway.ts';

/**
 * What a kiosk assumes that never reached its platform. Ages, certificate and the 180 days are those of Shanghai's
 * 离线码; the identity levels are this project's choice. No yearly limit was found in public sources: the platform
 * judges it at issue.
 */
export const defaultCardPolicy: CardPolicy = {
  seniorAge: 60,
  minorAge: 18,
  disabilityCertificate: true,
  selfDeclaration: false,
  validityDays: 180,
  yearlyLimit: null,
  identityLevels: { issue: 'card', reissue: 'card-and-second-proof', reportLoss: 'card' },
  secondProofs: ['phone-code', 'suishenma-scan'],
};
