import { type Audit, millimetres, tolerancePixels } from './audit.ts';

/** Duff 2010: 20 mm is optimal at a kiosk, worse at 10 mm and below. */
export const smallestTargetMillimetres = 20;

/** Every control is at least 20 mm wide and high, does something now, and takes its own taps. */
export const auditTargetSize: Audit = (page, how) =>
  page.controls.flatMap((control) => {
    const least = smallestTargetMillimetres * how.pixelsPerMillimetre - tolerancePixels;
    const faults: string[] = [];
    if (control.box.width < least || control.box.height < least) {
      const size = `${millimetres(control.box.width, how)} × ${millimetres(control.box.height, how)}`;
      faults.push(`${size}, at least ${smallestTargetMillimetres} mm both ways`);
    }
    if (control.disabled) faults.push('disabled: a control that does nothing now is absent, not grey');
    if (control.coveredBy) faults.push(`its middle is covered by ${control.coveredBy}`);
    if (control.inside) faults.push(`lies inside another control, ${control.inside}`);
    return faults.map((what) => ({ audit: 'target-size', where: control.where, what }));
  });
