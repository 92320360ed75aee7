import type { CardAvailability } from './services/availability/card-availability.ts';
import type { CardService } from './services/cards/card-service.ts';

/** The services of the catalogue that this machine does itself, and how each begins. */
const startedHere: Readonly<Record<string, 'cards.start' | 'cards.startLossReport' | undefined>> = {
  'offline-code-application': 'cards.start',
  'offline-code-again': 'cards.start',
  'offline-code-loss': 'cards.startLossReport',
};

export function doesHere(service: string): boolean {
  return Object.hasOwn(startedHere, service);
}

/** How a service begins here; undefined where it does not, or not now. */
export function starters(parts: {
  readonly cards: Pick<CardService, 'handlers'>;
  readonly availability: Pick<CardAvailability, 'outOfOrder'>;
  readonly canReportLoss: () => boolean;
}) {
  return (service: string) => {
    const begin = startedHere[service];
    if (begin === 'cards.start' && parts.availability.outOfOrder() !== undefined) return undefined;
    if (begin === 'cards.startLossReport' && !parts.canReportLoss()) return undefined;
    return begin && (() => parts.cards.handlers[begin]({}));
  };
}
