import type { LockerBoardConfiguration } from '../../configuration/locker-configuration.ts';
import type { BoardCodec, BoardCodecs } from './board-codec.ts';
import { eightA } from './eight-a.ts';
import { kerongCu16 } from './kerong-cu16.ts';
import { kerongCu48 } from './kerong-cu48.ts';
import { modbusRelay } from './modbus-relay.ts';

const codecs: BoardCodecs = {
  'kerong-cu48': kerongCu48,
  'kerong-cu16': kerongCu16,
  'eight-a': eightA,
  'modbus-relay': modbusRelay,
};

/** What this board speaks. */
export function codecOf({
  driver,
  address,
  locks,
}: Pick<LockerBoardConfiguration, 'driver' | 'address' | 'locks'>): BoardCodec {
  return codecs[driver]({ address, locks });
}
