import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { Button } from '../../../input/button.tsx';

interface TurnLeafProps {
  readonly hasOlder: boolean;
  readonly hasNewer: boolean;
}

/** From these records to the next some dozens, to either side. */
export function TurnLeaf({ hasOlder, hasNewer }: TurnLeafProps) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  return (
    <>
      {hasNewer && (
        <Button className="action-other" onPress={() => ask('records.turn', { to: 'newer' })}>
          <ArrowLeft className="icon" aria-hidden="true" />
          {t('records.audit.newer')}
        </Button>
      )}
      {hasOlder && (
        <Button className="action-other" onPress={() => ask('records.turn', { to: 'older' })}>
          {t('records.audit.older')}
          <ArrowRight className="icon" aria-hidden="true" />
        </Button>
      )}
    </>
  );
}
