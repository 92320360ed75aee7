import { useKiosk } from '../../../app/kiosk-context.ts';
import { PageTurner } from '../../../components/page-turner.tsx';
import type { ScreenProps } from '../../view-of.ts';

/** Turns a list that the core holds; nothing where all of it is seen. */
export function TurnGuides({ place }: Pick<ScreenProps<'guides-list'>['view'], 'place'>) {
  const { ask } = useKiosk();
  if (place.pages <= 1) return null;
  return <PageTurner {...place} turn={(to) => ask('guides.turnPage', { to })} />;
}
