import { CircleCheck, HardDrive, RotateCw, TriangleAlert, Usb } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { Notice } from '../../../components/notice.tsx';
import { FittedList } from '../../../components/staff/fitted-list.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { StaffRow } from '../../../components/staff/staff-row.tsx';
import { Button } from '../../../input/button.tsx';
import type { ScreenProps } from '../../view-of.ts';
import { Progress } from './progress.tsx';

type View = ScreenProps<'records-export'>['view'];

/** A log into a file: onto a stick, or into the kiosk's own folder. */
export function RecordsExport({ view }: ScreenProps<'records-export'>) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const { log, state } = view;
  const lookAgain = state.kind === 'choosing' || state.kind === 'failed';
  return (
    <StaffLayout
      title={t(`records.export.title.${log}`)}
      lead={state.kind === 'choosing' && t('records.export.choose', { rows: state.rows })}
      beside={
        lookAgain && (
          <Button className="action-other" onPress={() => ask('records.lookForSticks', {})}>
            <RotateCw className="icon" aria-hidden="true" />
            {state.kind === 'failed' ? t('records.export.again') : t('records.export.look')}
          </Button>
        )
      }
    >
      {state.kind === 'choosing' && <Places view={view} />}
      {state.kind === 'writing' && (
        <>
          <Notice icon={Usb}>{t('records.export.writing')}</Notice>
          <Progress
            {...state}
            name={t('records.export.name')}
            words={t('records.export.progress', { done: state.done, of: state.of })}
          />
        </>
      )}
      {state.kind === 'done' && <Saved state={state} />}
      {state.kind === 'failed' && (
        <Notice icon={TriangleAlert} tone="stop">
          {t(`records.export.failed.${state.why}`)}
        </Notice>
      )}
    </StaffLayout>
  );
}

function Places({ view: { sticks } }: { readonly view: View }) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  return (
    <>
      {sticks.length === 0 && (
        <Notice icon={Usb} tone="calm">
          {t('records.export.noStick')}
        </Notice>
      )}
      <FittedList
        items={[
          ...sticks.map(({ id, name }) => ({
            key: id,
            content: (
              <StaffRow
                icon={Usb}
                title={t('records.export.stick', { name })}
                onPress={() => ask('records.export', { stick: id })}
              />
            ),
          })),
          {
            key: 'own',
            content: (
              <StaffRow
                icon={HardDrive}
                title={t('records.export.own')}
                note={t('records.export.ownNote')}
                onPress={() => ask('records.export', { stick: null })}
              />
            ),
          },
        ]}
      />
    </>
  );
}

function Saved({ state }: { readonly state: Extract<View['state'], { readonly kind: 'done' }> }) {
  const { t } = useTranslation('staff');
  const { file, folder, stick, bytes, rows } = state;
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  return (
    <>
      <Notice icon={CircleCheck} tone="good">
        {stick === undefined ? t('records.export.doneHere') : t('records.export.done')}
      </Notice>
      <dl className="panel facts records-saved">
        <dt>{t('records.export.file')}</dt>
        <dd>{file}</dd>
        <dt>{t('records.export.place')}</dt>
        <dd>{folder}</dd>
        <dt>{t('records.export.rows')}</dt>
        <dd>{rows}</dd>
        <dt>{t('records.export.size')}</dt>
        <dd>{t('records.export.kilobytes', { number: kilobytes })}</dd>
      </dl>
    </>
  );
}
