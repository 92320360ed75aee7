import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../input/button.tsx';

interface PageTurnerProps {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly turn: (to: 'next' | 'previous') => void;
}

/** Which page of several this is, and a big button to each side; the one that leads nowhere is absent. */
export function PageTurner({ page, pages, turn }: PageTurnerProps) {
  const { t } = useTranslation();
  return (
    <div className="page-turner">
      {page > 1 && (
        <Button className="turn-previous" onPress={() => turn('previous')}>
          <ArrowLeft className="icon" aria-hidden="true" />
          {t('pages.previous')}
        </Button>
      )}
      <p className="turn-place" role="status">
        {t('pages.place', { page, pages })}
      </p>
      {page < pages && (
        <Button className="turn-next" onPress={() => turn('next')}>
          {t('pages.next')}
          <ArrowRight className="icon" aria-hidden="true" />
        </Button>
      )}
    </div>
  );
}
