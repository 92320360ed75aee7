import { ArrowLeft, ArrowRight } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CabinetPicture } from '../../../../electron/contract/locker-views.ts';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { Cabinet } from '../../../components/locker/cabinet.tsx';
import { PageTurner } from '../../../components/page-turner.tsx';
import { useMeasuring } from '../../../components/reading/use-measuring.ts';
import { Button } from '../../../input/button.tsx';
import { cabinetPages } from './cabinet-pages.ts';

/** In millimetres: a door to press, and the gap beside it. */
const door = { width: 26, height: 20.4, gap: 4.2 };

/** A cabinet whose doors are pressed: as many at once as fingers and the room allow, and what turns to the others. */
export function FittedCabinet({
  picture,
  onCell,
}: {
  readonly picture: CabinetPicture;
  readonly onCell: (name: string) => void;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ columns: 20, rows: 40 });
  const [at, setAt] = useState({ cabinet: picture.name, page: 0 });
  useMeasuring(() => {
    if (!frame.current) return;
    const pixels = Number.parseFloat(getComputedStyle(frame.current).getPropertyValue('--mm'));
    const fitting = (length: number, size: number) =>
      Math.max(1, Math.floor((length / pixels + door.gap) / (size + door.gap)));
    const columns = fitting(frame.current.clientWidth, door.width);
    const rows = fitting(frame.current.clientHeight, door.height);
    if (columns !== room.columns || rows !== room.rows) setRoom({ columns, rows });
  });
  const pages = cabinetPages(picture, room);
  const page = at.cabinet === picture.name ? Math.min(at.page, pages.length - 1) : 0;
  const shown = pages[page];
  return (
    <div className="fitted-cabinet">
      <div className="fitted-cabinet-frame" ref={frame}>
        {shown && <Cabinet picture={shown} onCell={onCell} />}
      </div>
      {pages.length > 1 && (
        <PageTurner
          page={page + 1}
          pages={pages.length}
          turn={(to) => setAt({ cabinet: picture.name, page: page + (to === 'next' ? 1 : -1) })}
        />
      )}
    </div>
  );
}

/** Which cabinet is shown, and to those beside it. */
export function CabinetTurner({ picture }: { readonly picture: CabinetPicture }): ReactNode {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const { at, of } = picture;
  return (
    <>
      {at > 1 && (
        <Button onPress={() => ask('keeping.turnCabinet', { to: 'previous' })}>
          <ArrowLeft className="icon" aria-hidden="true" />
          {t('locker.cells.previous')}
        </Button>
      )}
      {at < of && (
        <Button onPress={() => ask('keeping.turnCabinet', { to: 'next' })}>
          {t('locker.cells.next')}
          <ArrowRight className="icon" aria-hidden="true" />
        </Button>
      )}
    </>
  );
}
