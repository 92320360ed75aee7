import type { FoundLine } from '../../contract/staff/equipment-views.ts';
import type { DeviceName } from '../../contract/staff/lines.ts';
import { answersAsReader } from '../../devices/identity-reader/recognise-reader.ts';
import { isSameLine, type PortOfMachine } from '../../devices/line/list-ports.ts';
import type { Clock } from '../../foundation/clock.ts';

/**
 * Lists what is plugged in and not held by a device of the kiosk, and asks each serial port whether it is a reader. One
 * after the other, and nothing more once `abandoned`: each takes a few seconds.
 */
export async function lookForLines(
  parts: {
    readonly ports: () => Promise<readonly PortOfMachine[]>;
    /** Lines that the kiosk's own devices hold. */
    readonly held: readonly string[];
    /** Whether any of them may be put to use from here. */
    readonly mayBeUsed: boolean;
    readonly clock: Clock;
  },
  abandoned: AbortSignal,
  tell: (found: readonly FoundLine[], looking: boolean) => void,
): Promise<void> {
  const ports = (await parts.ports()).filter(
    ({ line }) => !parts.held.some((held) => isSameLine(held, line)),
  );
  const foundAt = (port: PortOfMachine, answer: FoundLine['answer']): FoundLine => {
    const { line, maker } = port;
    const uses = parts.mayBeUsed ? usesOf(port, answer) : [];
    return { line, ...(maker !== undefined && { maker }), answer, uses };
  };
  let found = ports.map((port) => foundAt(port, firstAnswer(port)));
  for (const [index, port] of ports.entries()) {
    if (abandoned.aborted) return;
    tell(found, true);
    if (firstAnswer(port) !== 'asking') continue;
    const isReader = await answersAsReader(port.line, parts.clock);
    found = found.with(index, foundAt(port, isReader ? 'identity-reader' : 'none'));
  }
  if (!abandoned.aborted) tell(found, false);
}

function firstAnswer({ kind, isPermitted }: PortOfMachine): FoundLine['answer'] {
  if (!isPermitted) return 'not-permitted';
  return kind === 'serial' ? 'asking' : 'none';
}

function usesOf({ kind }: PortOfMachine, answer: FoundLine['answer']): DeviceName[] {
  if (answer === 'identity-reader') return ['identity-reader'];
  if (answer !== 'none') return [];
  // A scanner says nothing until something is scanned; a printer that is asked wrongly prints rubbish.
  return kind === 'serial' ? ['code-scanner', 'slip-printer', 'identity-reader'] : ['slip-printer'];
}
