import { ArrowRight, CloudOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../app/kiosk-context.ts';
import { CardSketch } from '../components/card-sketch.tsx';
import { CheckSketch } from '../components/check-sketch.tsx';
import { FindSketch } from '../components/find-sketch.tsx';
import { CollectSketch } from '../components/locker/collect-sketch.tsx';
import { LeaveSketch } from '../components/locker/leave-sketch.tsx';
import { LossSketch } from '../components/loss-sketch.tsx';
import { Phrases } from '../components/phrases.tsx';
import { Button } from '../input/button.tsx';
import type { ScreenProps } from './view-of.ts';

interface CardTileProps {
  /** The platform is out of reach: the people for whom the machine still makes cards. */
  readonly madeHereFor: ScreenProps<'home'>['view']['cardsMadeHere'];
}

/** What most people come for: the biggest thing on the screen. */
export function CardTile({ madeHereFor }: CardTileProps) {
  const { t } = useTranslation();
  const { ask } = useKiosk();
  return (
    <Button kind="tile" className="home-tile" onPress={() => ask('cards.start', {})}>
      <CardSketch />
      <span className="home-tile-words">
        <span className="home-tile-title">
          <Phrases text={t('home.card.title')} />
        </span>
        {!madeHereFor && <Phrases text={t('home.card.note')} />}
      </span>
      {madeHereFor && (
        <span className="home-tile-limit">
          <CloudOff className="icon" aria-hidden="true" />
          <Phrases text={t('home.madeHere', { ...madeHereFor })} />
        </span>
      )}
      <span className="home-tile-begin">
        {t('home.card.begin')}
        <ArrowRight className="icon" aria-hidden="true" />
      </span>
    </Button>
  );
}

interface FindTileProps {
  /** Nothing bigger stands above it: it says how to begin. */
  readonly first: boolean;
}

/** What the centre can do for people, and what to bring: always there, whatever else is out of order. */
export function FindTile({ first }: FindTileProps) {
  const { t } = useTranslation();
  const { ask } = useKiosk();
  return (
    <Button
      kind="tile"
      className={first ? 'home-find home-find-first' : 'home-find'}
      onPress={() => ask('catalogue.start', {})}
    >
      <FindSketch />
      <span className="home-tile-words">
        <span className="home-find-title">
          <Phrases text={t('home.find.title')} />
        </span>
        <span className="home-find-note">
          <Phrases text={t('home.find.note')} />
        </span>
      </span>
      {first && (
        <span className="home-tile-begin">
          {t('home.find.begin')}
          <ArrowRight className="icon" aria-hidden="true" />
        </span>
      )}
    </Button>
  );
}

interface SmallTilesProps {
  readonly canReportLoss: boolean;
  readonly canCheckCards: boolean;
}

/** The other services, each in its own place whether the other is there or not. */
export function SmallTiles({ canReportLoss, canCheckCards }: SmallTilesProps) {
  const { t } = useTranslation();
  const { ask } = useKiosk();
  return (
    <div className="home-small-tiles">
      {canReportLoss && (
        <SmallTile
          className="home-loss"
          sketch={<LossSketch />}
          title={t('home.loss.title')}
          note={t('home.loss.note')}
          onPress={() => ask('cards.startLossReport', {})}
        />
      )}
      {canCheckCards && (
        <SmallTile
          className="home-check"
          sketch={<CheckSketch />}
          title={t('home.check.title')}
          note={t('home.check.note')}
          onPress={() => ask('verification.start', {})}
        />
      )}
    </div>
  );
}

interface LockerTilesProps {
  readonly locker: NonNullable<ScreenProps<'home'>['view']['locker']>;
}

/** The document locker: what waits there, and what is put there; each in its own place. */
export function LockerTiles({ locker }: LockerTilesProps) {
  const { t } = useTranslation();
  const { ask } = useKiosk();
  return (
    <div className="home-small-tiles home-locker-tiles">
      {locker.mayCollect && (
        <SmallTile
          className="home-collect"
          sketch={<CollectSketch />}
          title={t('locker.home.collect.title')}
          note={t('locker.home.collect.note')}
          onPress={() => ask('locker.startCollecting', {})}
        />
      )}
      {locker.mayLeave && (
        <SmallTile
          className="home-leave"
          sketch={<LeaveSketch />}
          title={t('locker.home.leave.title')}
          note={t('locker.home.leave.note')}
          onPress={() => ask('locker.startLeaving', {})}
        />
      )}
      {locker.outOfOrder && (
        <p className="home-locker-out">
          <Phrases text={t('locker.home.outOfOrder')} />
        </p>
      )}
    </div>
  );
}

interface SmallTileProps {
  readonly className: string;
  readonly sketch: ReactNode;
  readonly title: string;
  readonly note: string;
  readonly onPress: () => void;
}

function SmallTile({ className, sketch, title, note, onPress }: SmallTileProps) {
  return (
    <Button kind="tile" className={`home-small-tile ${className}`} onPress={onPress}>
      {sketch}
      <span className="home-small-title">
        <Phrases text={title} />
      </span>
      <span className="home-small-note">
        <Phrases text={note} />
      </span>
    </Button>
  );
}
