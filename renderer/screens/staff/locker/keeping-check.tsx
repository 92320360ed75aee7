import { DoorOpen, MapPinned, PackageMinus, TriangleAlert, Wrench } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { Cabinet } from '../../../components/locker/cabinet.tsx';
import { Where } from '../../../components/locker/where.tsx';
import { MainAction } from '../../../components/main-action.tsx';
import { Notice } from '../../../components/notice.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { Button } from '../../../input/button.tsx';
import type { ScreenProps } from '../../view-of.ts';
import { useLockerWords } from './use-locker-words.ts';

type View = ScreenProps<'keeping-check'>['view'];

const sizes = ['small', 'medium', 'large'] as const;

/** Is it the right one, and where does it go? */
export function KeepingCheck({ view }: { readonly view: View }) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const { goes: place } = view;
  return (
    <StaffLayout
      title={place ? t('locker.check.title', { cell: place.cell }) : t('locker.check.full')}
      lead={place && <Where picture={place.picture} />}
      beside={place ? <AnotherDoor /> : view.overdue > 0 && <MakeRoom count={view.overdue} />}
      main={
        place && (
          <MainAction icon={DoorOpen} onPress={() => ask('keeping.openDoor', {})}>
            {t('locker.check.open', { cell: place.cell })}
          </MainAction>
        )
      }
    >
      <div className="locker-check">
        <div className="locker-check-words">
          <Facts view={view} />
          <Sizes view={view} />
          <Said view={view} />
        </div>
        {place && (
          <div className="locker-check-map">
            <Cabinet picture={place.picture} />
          </div>
        )}
      </div>
    </StaffLayout>
  );
}

function Facts({ view: { number, content, byHand } }: { readonly view: View }) {
  const { t } = useTranslation('staff');
  // What is compared digit by digit is written in the groups in which people read it.
  const grouped = (digits: string, ...ends: number[]) =>
    byHand ? [0, ...ends].map((from, index) => digits.slice(from, ends[index])).join(' ') : digits;
  return (
    <dl className="panel locker-facts">
      {byHand && (
        <div>
          <dt>{t('locker.check.byHand')}</dt>
        </div>
      )}
      <div>
        <dt className="visually-hidden">{t('locker.check.number')}</dt>
        <dd>
          <b>{content.title}</b> {number}
        </dd>
      </div>
      {content.issuedBy !== undefined && (
        <div>
          <dt>{t('locker.check.issuedBy')}</dt>
          <dd>{content.issuedBy}</dd>
        </div>
      )}
      <div>
        <dt>{t('locker.check.holder')}</dt>
        <dd>
          <b>{content.name}</b> {grouped(content.number, 6, 14)}
        </dd>
      </div>
      <div>
        {content.phone === undefined ? (
          <dt>{t('locker.check.noPhone')}</dt>
        ) : (
          <>
            <dt>{t('locker.check.phone')}</dt>
            <dd>{grouped(content.phone, 3, 7)}</dd>
          </>
        )}
      </div>
    </dl>
  );
}

function Sizes({ view }: { readonly view: View }) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const words = useLockerWords();
  return (
    <fieldset className="locker-sizes">
      <legend className="visually-hidden">{t('locker.check.size')}</legend>
      {sizes.map((size) => (
        <Button key={size} chosen={size === view.size} onPress={() => ask('keeping.chooseSize', { size })}>
          {t('locker.freeOf', { size: words.size(size), count: view.free[size] })}
        </Button>
      ))}
    </fieldset>
  );
}

/** That nothing fits, that it changed a moment ago, or that it is out of reach: one of them at a time. */
function Said({ view: { goes, overdue, size, stuck, problem } }: { readonly view: View }) {
  const { t } = useTranslation('staff');
  const words = useLockerWords();
  if (!goes)
    return (
      <Notice icon={TriangleAlert}>
        {t(overdue > 0 ? 'locker.check.fullSize' : 'locker.check.fullNone', { size: words.size(size) })}
      </Notice>
    );
  if (problem)
    return (
      <Notice icon={TriangleAlert} tone="stop">
        {t(`locker.check.problem.${problem}`)}
      </Notice>
    );
  if (stuck !== undefined) return <Notice icon={Wrench}>{t('locker.check.stuck', { cell: stuck })}</Notice>;
  return goes.outOfReach ? <Notice icon={TriangleAlert}>{t('locker.check.outOfReach')}</Notice> : null;
}

/** The map of all doors, for whoever wants another one. */
function AnotherDoor() {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  return (
    <Button onPress={() => ask('keeping.chooseAnother', {})}>
      <MapPinned className="icon" aria-hidden="true" />
      {t('locker.check.another')}
    </Button>
  );
}

function MakeRoom({ count }: { readonly count: number }) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  return (
    <Button onPress={() => ask('keeping.openTakeBack', { list: 'overdue' })}>
      <PackageMinus className="icon" aria-hidden="true" />
      {t('locker.check.takeBack', { count })}
    </Button>
  );
}
