import { measurePage } from './measure-page.ts';
import type { PageMeasurement } from './page-measurement.ts';

declare global {
  interface Window {
    measurePage?: () => PageMeasurement;
  }
}

// Bundled and put into any page that is to be measured: the workshop, a fixture of a test, the kiosk itself.
window.measurePage = measurePage;
