import type { Page } from 'playwright-core';
import type { MeasuredControl } from '../../renderer/workshop/measure/page-measurement.ts';
import { pixelsPerMillimetre, type WorkshopParameters } from '../../renderer/workshop/parameters.ts';
import { auditAccessibility } from './audits/accessibility.ts';
import { auditMeasurement } from './audits/all.ts';
import type { Violation } from './audits/audit.ts';
import { sampleTaps, type Taps } from './audits/misses.ts';
import { measure } from './measure.ts';

/** What all audits found in one state as one person sees it. */
export interface Examined {
  readonly parameters: WorkshopParameters;
  readonly controls: readonly MeasuredControl[];
  readonly violations: readonly Violation[];
  readonly taps: Taps;
}

/** Runs every audit over what a page shows now. */
export async function examine(page: Page, parameters: WorkshopParameters, script: string): Promise<Examined> {
  const measured = await measure(page, script);
  const how = {
    pixelsPerMillimetre: pixelsPerMillimetre(parameters.orientation),
    theme: parameters.theme,
  };
  return {
    parameters,
    controls: measured.controls,
    violations: [...auditMeasurement(measured, how), ...(await auditAccessibility(page))],
    taps: sampleTaps(measured.controls, how),
  };
}
