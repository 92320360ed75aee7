import type { Condition } from '../../../../electron/contract/staff/lines.ts';
import type { ScreenProps } from '../../view-of.ts';

type View = ScreenProps<'maintenance'>['view'];

/** Something that needs a person, and the part of the maintenance mode where it is looked after. */
export type Attention = { readonly condition: Exclude<Condition, 'good'> } & (
  | { readonly about: 'device'; readonly part: 'devices'; readonly line: View['devices'][number] }
  | { readonly about: 'supply'; readonly part: 'supplies'; readonly line: View['supplies'][number] }
  /** Nobody has said yet how much there is of these, and nothing else is amiss with them. */
  | { readonly about: 'uncounted'; readonly part: 'supplies'; readonly lines: View['supplies'] }
  | {
      readonly about: 'locker';
      readonly part: 'locker';
      readonly line: NonNullable<View['locker']>;
    }
  | { readonly about: 'platform'; readonly part: 'network'; readonly line: View['platform'] }
  | { readonly about: 'to-do'; readonly part: 'to-do'; readonly waiting: number; readonly overdue: number }
);

/** What needs a person, what is broken first; what waits is one of them, however much it is. */
export function attentionOf(
  { devices, supplies, platform, locker, toDo }: View,
  now: number,
): readonly Attention[] {
  const isUncounted = (line: View['supplies'][number]) =>
    line.condition === 'soon' && line.left === undefined && !line.printerSaysLow;
  const uncounted = supplies.filter(isUncounted);
  const overdue = toDo.filter(({ due }) => due < now).length;
  const all: readonly Attention[] = [
    ...devices.flatMap((line): readonly Attention[] =>
      line.condition === 'good'
        ? []
        : [{ about: 'device', part: 'devices', condition: line.condition, line }],
    ),
    ...supplies.flatMap((line): readonly Attention[] =>
      line.condition === 'good' || isUncounted(line)
        ? []
        : [{ about: 'supply', part: 'supplies', condition: line.condition, line }],
    ),
    ...(uncounted.length === 0
      ? []
      : [{ about: 'uncounted', part: 'supplies', condition: 'soon', lines: uncounted } as const]),
    ...(!locker || locker.condition === 'good'
      ? []
      : [{ about: 'locker', part: 'locker', condition: locker.condition, line: locker } as const]),
    ...(platform.condition === 'good'
      ? []
      : [{ about: 'platform', part: 'network', condition: platform.condition, line: platform } as const]),
    ...(toDo.length === 0
      ? []
      : [
          {
            about: 'to-do',
            part: 'to-do',
            waiting: toDo.length,
            overdue,
            condition: overdue > 0 ? 'bad' : 'soon',
          } as const,
        ]),
  ];
  return [
    ...all.filter(({ condition }) => condition === 'bad'),
    ...all.filter(({ condition }) => condition === 'soon'),
  ];
}

/** One sentence for the whole, never better than its worst part. */
export function truthOf(attention: readonly Attention[]): {
  readonly kind: 'good' | 'toDo' | 'fault';
  readonly count: number;
} {
  const faults = attention.filter(({ about, condition }) => about !== 'to-do' && condition === 'bad').length;
  if (faults > 0) return { kind: 'fault', count: faults };
  return attention.length > 0 ? { kind: 'toDo', count: attention.length } : { kind: 'good', count: 0 };
}
