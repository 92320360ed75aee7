import type { BoardProtocol } from './board-protocol.ts';

/** A request that began and did not go on is forgotten after so long, in ms. */
const quiet = 100;
/** No request is longer; more is noise. */
const longestRequest = 64;

/** Collects what one board hears into requests; returns those that the chunk completed. */
export function requestListener(
  protocol: BoardProtocol,
  now: () => number = performance.now.bind(performance),
): (chunk: Uint8Array) => readonly Uint8Array[] {
  let held = Buffer.alloc(0);
  let lastHeard = 0;
  return (chunk) => {
    if (now() - lastHeard > quiet) held = Buffer.alloc(0);
    lastHeard = now();
    held = Buffer.concat([held, chunk]);
    const heard: Uint8Array[] = [];
    while (held.length > 0) {
      const length = protocol.requestLength(held);
      if (length === undefined && held.length < longestRequest) {
        const begins = protocol.beginsAfterSilence ? laterRequest(protocol, held) : undefined;
        if (begins === undefined) break;
        held = held.subarray(begins);
        continue;
      }
      if (length) heard.push(Uint8Array.from(held.subarray(0, length)));
      held = held.subarray(length || 1);
    }
    return heard;
  };
}

/** Where a whole request begins behind what looked like the beginning of another one. */
function laterRequest(protocol: BoardProtocol, held: Uint8Array): number | undefined {
  for (let begins = 1; begins < held.length; begins++)
    if (protocol.requestLength(held.subarray(begins))) return begins;
  return undefined;
}
