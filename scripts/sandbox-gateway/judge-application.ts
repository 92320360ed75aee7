import { parseCalendarDate } from '../../electron/foundation/calendar-date.ts';
import type { ApplicationField, ApplicationForm } from '../../electron/gateway/application-form.ts';

interface Filled {
  readonly values: readonly { readonly field: string; readonly value: string }[];
  readonly materials: readonly { readonly material: string; readonly source: string }[];
}
interface Problem {
  readonly at: string;
  readonly problem: 'missing' | 'invalid';
  readonly words: string | null;
}

/** What has to be put right in an application before it is taken; empty when nothing has. */
export function problemsOf(form: ApplicationForm, { values, materials }: Filled): readonly Problem[] {
  const filledIn = (id: string) => values.find(({ field }) => field === id)?.value ?? '';
  const applies = ({ when }: ApplicationField | ApplicationForm['materials'][number]) =>
    when === null || when.isOneOf.includes(filledIn(when.field));
  const inFields = form.fields.filter(applies).flatMap((field): readonly Problem[] => {
    const value = filledIn(field.id);
    if (value === '') return field.needed ? [{ at: field.id, problem: 'missing', words: null }] : [];
    const words = wrongValue(field, value);
    return words === undefined ? [] : [{ at: field.id, problem: 'invalid', words }];
  });
  const inMaterials = form.materials.filter(applies).flatMap((material): readonly Problem[] => {
    const given = materials.filter((each) => each.material === material.id);
    if (given.length === 0)
      return material.needed ? [{ at: material.id, problem: 'missing', words: null }] : [];
    return given.length > material.mostFiles
      ? [{ at: material.id, problem: 'invalid', words: '文件太多' }]
      : [];
  });
  return [...inFields, ...inMaterials];
}

function wrongValue(field: ApplicationField, value: string): string | undefined {
  switch (field.kind) {
    case 'text':
      return value.length > field.longest ? `最多${field.longest}个字` : undefined;
    case 'number': {
      const number = Number(value);
      return number >= field.least && number <= field.most ? undefined : `${field.least}到${field.most}`;
    }
    case 'date': {
      const date = parseCalendarDate(value);
      const isWithin = date && date >= (field.earliest ?? date) && date <= (field.latest ?? date);
      return isWithin ? undefined : '没有这一天';
    }
    case 'choice':
      return field.choices.some(({ id }) => id === value) ? undefined : '没有这个选项';
    case 'choices': {
      const chosen = value.split(',');
      if (chosen.length > field.most) return `最多选${field.most}个`;
      const isKnown = chosen.every((each) => field.choices.some(({ id }) => id === each));
      return isKnown ? undefined : '没有这个选项';
    }
    case 'yes-no':
      return value === 'yes' || value === 'no' ? undefined : '请选是或否';
    case 'phone':
      return /^1\d{10}$|^\d{3}\*{4}\d{4}$/.test(value) ? undefined : '号码是11位';
  }
}
