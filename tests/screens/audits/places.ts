import { isInBar } from '../../../renderer/workshop/measure/conventions.ts';
import { type Audit, bottom, millimetres, right, type Violation } from './audit.ts';

/** Where present, the main action stands bottom right and back bottom left, below all that is asked. */
export const auditPlaces: Audit = (page, how) => {
  const answers = page.controls.filter((control) => !isInBar(control.action));
  const lowest = Math.max(0, ...answers.map((control) => bottom(control.box)));
  return page.controls.flatMap((control): Violation[] => {
    if (control.action !== 'action-main' && control.action !== 'action-back') return [];
    const faults: string[] = [];
    const middle = control.box.left + control.box.width / 2;
    const above = lowest - bottom(control.box);
    if (above > 1)
      faults.push(`${millimetres(above, how)} above the lowest answer, must stand at the bottom`);
    if (control.action === 'action-main' && middle <= page.width / 2) {
      faults.push(`its middle is ${millimetres(middle, how)} from the left, must be in the right half`);
    }
    if (control.action === 'action-back' && middle >= page.width / 2) {
      const fromRight = millimetres(page.width - right(control.box), how);
      faults.push(`it ends ${fromRight} from the right, must be in the left half`);
    }
    const same = page.controls.filter((each) => each.action === control.action).length;
    if (same > 1) faults.push(`one of ${same} controls with the class ${control.action}`);
    return faults.map((what) => ({ audit: 'places', where: control.where, what }));
  });
};
