import type { ReactElement } from 'react';
import type { CabinetPicture } from '../../../electron/contract/locker-views.ts';
import { Cabinet } from '../../components/locker/cabinet.tsx';
import { Where } from '../../components/locker/where.tsx';

/** Where the door is, in a sentence; nothing where the kiosk does not know how the wall looks. */
export function WhereItIs({
  picture,
}: {
  readonly picture: CabinetPicture | undefined;
}): ReactElement | undefined {
  return (
    picture && (
      <p className="lead">
        <Where picture={picture} />
      </p>
    )
  );
}

/** The wall with the door that is meant. */
export function onTheWall(picture: CabinetPicture | undefined): ReactElement | undefined {
  return picture && <Cabinet picture={picture} />;
}
