import { Children, isValidElement, type ReactNode } from 'react';
import { FittedList } from '../../../components/staff/fitted-list.tsx';

/** Blocks below each other; those for which there is no room stand on the next page. */
export function BlockPages({ children }: { readonly children: ReactNode }) {
  const items = Children.toArray(children).filter(isValidElement);
  return (
    <div className="block-pages">
      <FittedList items={items.map((content) => ({ key: String(content.key), content }))} />
    </div>
  );
}
