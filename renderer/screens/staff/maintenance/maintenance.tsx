import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import type { ScreenProps } from '../../view-of.ts';
import { attentionOf, truthOf } from './attention.ts';
import { AttentionRows } from './attention-rows.tsx';
import { PartTiles } from './part-tiles.tsx';
import { StatusLines } from './status-lines.tsx';

/** Today's state in one look: what needs a person first. */
export function Maintenance({ view }: ScreenProps<'maintenance'>) {
  const { t } = useTranslation('staff');
  const { moment = 0 } = useKiosk();
  const attention = attentionOf(view, moment);
  const { kind, count } = truthOf(attention);
  return (
    <StaffLayout title={t(`maintenance.title.${kind}`, { count })} lead={t('maintenance.today', view.today)}>
      <div className="overview" data-attention={attention.length > 0 || view.settings !== undefined}>
        <AttentionRows attention={attention} parts={view.parts} settings={view.settings} />
        <StatusLines view={view} />
        <PartTiles parts={view.parts} />
      </div>
    </StaffLayout>
  );
}
