import type { CardGateway } from './card-gateway.ts';
import type { CatalogueGateway } from './catalogue-gateway.ts';
import type { TextMessageGateway } from './text-message-gateway.ts';

export type * from './answered.ts';
export type * from './card-gateway.ts';
export type * from './catalogue-gateway.ts';
export type * from './text-message-gateway.ts';

/** The city's platform. Each call has a deadline and settles. */
export type Gateway = CardGateway & CatalogueGateway & TextMessageGateway;
