import { useTranslation } from 'react-i18next';
import type { KioskDescription } from '../../electron/contract/kiosk-description.ts';
import {
  HeldCardDrawing,
  HeldPaperDrawing,
  IdentityCardDrawing,
  OfflineCardDrawing,
  PhoneDrawing,
  SlipDrawing,
} from './machine-things.tsx';

type MachineAction =
  | 'lay'
  | 'read'
  | 'lift'
  | 'reader-out'
  | 'card-out'
  | 'slip-out'
  | 'scan'
  | 'scan-card'
  | 'scan-paper'
  | 'idle';

interface MachinePictureProps {
  readonly action: MachineAction;
  readonly machine: KioskDescription['machine'];
}

/** Where a module stands on the panel below the screen, by the side it is mounted on. */
const moduleLeft = { left: 62, right: 222 } as const;
/** Where the slips' paper comes out beside the screen. */
const slipLeft = { left: 30, right: 314 } as const;

/** This very machine, seen from the front, and the one thing to do with it now. */
export function MachinePicture({ action, machine }: MachinePictureProps) {
  const { t } = useTranslation();
  const reader = moduleLeft[machine.readerSide];
  const together = machine.readerSide === machine.cardOutletSide;
  const outlet = moduleLeft[machine.cardOutletSide];
  const outletTop = together ? 274 : 214;
  const atReader = action === 'lay' || action === 'read' || action === 'lift';
  const atScanner = action === 'scan' || action === 'scan-card' || action === 'scan-paper';
  const words = {
    lay: t('picture.lay', { side: t(`picture.${machine.readerSide}`) }),
    read: t('picture.lay', { side: t(`picture.${machine.readerSide}`) }),
    lift: t('picture.lift', { side: t(`picture.${machine.readerSide}`) }),
    'card-out': t('picture.card-out', { side: t(`picture.${machine.cardOutletSide}`) }),
    'slip-out': t('picture.slip-out', { side: t(`picture.${machine.slipOutletSide}`) }),
    scan: t('picture.scan'),
    'scan-card': t('picture.scan-card'),
    'scan-paper': t('picture.scan-paper'),
    'reader-out': t('picture.idle'),
    idle: t('picture.idle'),
  }[action];
  return (
    <svg className="machine" viewBox="0 0 400 330" role="img" aria-label={words}>
      <path
        className="machine-body"
        d="M44 4h312a20 20 0 0 1 20 20v282a20 20 0 0 1-20 20H44a20 20 0 0 1-20-20V24a20 20 0 0 1 20-20z"
      />
      <Screen />
      <path className="machine-panel" d="M24 182h352v124a20 20 0 0 1-20 20H44a20 20 0 0 1-20-20z" />
      <path className="machine-edge" d="M24 182h352" />
      <rect
        className="machine-reader"
        data-lit={atReader}
        x={reader - 8}
        y="196"
        width="132"
        height={together ? 72 : 88}
        rx="12"
      />
      {atScanner && (
        <rect className="machine-scanner" data-lit="true" x="176" y="146" width="48" height="24" rx="7" />
      )}
      <g className="machine-outlet" data-lit={action === 'card-out'}>
        <rect x={outlet - 8} y={outletTop} width="132" height="26" rx="10" />
        <rect className="machine-slit" x={outlet + 4} y={outletTop + 10} width="108" height="6" rx="3" />
      </g>
      {atReader && (
        <g transform={`translate(${reader} 202)`}>
          <IdentityCardDrawing motion={action} />
        </g>
      )}
      {action === 'card-out' && (
        <svg x={outlet - 8} y={outletTop + 13} width="132" height="140" aria-hidden="true">
          <OfflineCardDrawing />
        </svg>
      )}
      {action === 'slip-out' && (
        <g transform={`translate(${slipLeft[machine.slipOutletSide]} 34)`}>
          <SlipDrawing />
        </g>
      )}
      {action === 'scan' && <PhoneDrawing />}
      {action === 'scan-card' && <HeldCardDrawing />}
      {action === 'scan-paper' && <HeldPaperDrawing />}
    </svg>
  );
}

function Screen() {
  return (
    <g>
      <rect className="machine-glass" x="92" y="20" width="216" height="118" rx="8" />
      <rect className="machine-words" x="108" y="36" width="110" height="13" rx="6" />
      <rect className="machine-words-soft" x="108" y="57" width="150" height="9" rx="4.5" />
      <rect className="machine-tile" x="108" y="78" width="184" height="22" rx="6" />
      <rect className="machine-tile" x="108" y="106" width="184" height="22" rx="6" />
    </g>
  );
}
