import type { ActGateway } from './act-gateway.ts';
import type { ApplicationGateway } from './application-gateway.ts';
import type { CardGateway } from './card-gateway.ts';
import type { CaseGateway } from './case-gateway.ts';
import type { CatalogueGateway } from './catalogue-gateway.ts';
import type { DocumentGateway } from './document-gateway.ts';
import type { ElectronicCertificateGateway } from './electronic-certificate-gateway.ts';
import type { RatingGateway } from './rating-gateway.ts';
import type { RecordGateway } from './record-gateway.ts';
import type { TextMessageGateway } from './text-message-gateway.ts';

export type * from './act-gateway.ts';
export type * from './answered.ts';
export type * from './application-form.ts';
export type * from './application-gateway.ts';
export type * from './card-gateway.ts';
export type * from './case-gateway.ts';
export type * from './catalogue-gateway.ts';
export type * from './document-gateway.ts';
export type * from './electronic-certificate-gateway.ts';
export type { Identified } from './platform-call.ts';
export type * from './rating-gateway.ts';
export type * from './record-gateway.ts';
export type * from './text-message-gateway.ts';

/** The city's platform. Each call has a deadline and settles. */
export type Gateway = ActGateway &
  ApplicationGateway &
  CardGateway &
  CaseGateway &
  CatalogueGateway &
  DocumentGateway &
  ElectronicCertificateGateway &
  RatingGateway &
  RecordGateway &
  TextMessageGateway;
