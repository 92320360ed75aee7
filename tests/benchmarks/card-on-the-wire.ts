import { encodeRequest } from '../../electron/devices/identity-reader/sam-frame.ts';
import { samModule } from '../../scripts/simulators/identity-reader/sam-module.ts';
import { createRequestListener } from '../../scripts/simulators/identity-reader/sam-request.ts';
import { wireMilliseconds } from '../../scripts/simulators/line-end/paced-writer.ts';

const noDefects = { findFails: false, cardUnreadable: false, cardWobbles: false };

/** `find`, `select` and `read`, in this order. */
const requests = [encodeRequest(0x20, 0x01), encodeRequest(0x20, 0x02), encodeRequest(0x30, 0x01)];

/** How many bytes go over the line, both ways, for one card to be found, selected and read. */
export function bytesOfOneCard(): number {
  const module = samModule({ selectsLiftedCard: false });
  module.lay(new Uint8Array(256));
  const hear = createRequestListener();
  const answers = requests.flatMap(hear).map((request) => module.answer(request, noDefects));
  return [...requests, ...answers].reduce((sum, frame) => sum + frame.length, 0);
}

/** How long these bytes take at 115200 baud, in ms: no reader on such a line can be quicker. */
export function wireMillisecondsOfOneCard(): number {
  return wireMilliseconds(bytesOfOneCard(), 115_200);
}
