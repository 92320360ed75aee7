import type { PageMeasurement } from '../../../renderer/workshop/measure/page-measurement.ts';
import type { Audit, Circumstances, Violation } from './audit.ts';
import { auditContrast } from './contrast.ts';
import { auditGaps } from './gaps.ts';
import { auditOverflow } from './overflow.ts';
import { auditPlaces } from './places.ts';
import { auditReading } from './reading.ts';
import { auditTargetSize } from './target-size.ts';

const audits: readonly Audit[] = [
  auditTargetSize,
  auditGaps,
  auditContrast,
  auditOverflow,
  auditReading,
  auditPlaces,
];

/** Every audit of one measured page. */
export function auditMeasurement(page: PageMeasurement, how: Circumstances): readonly Violation[] {
  return audits.flatMap((audit) => audit(page, how));
}
