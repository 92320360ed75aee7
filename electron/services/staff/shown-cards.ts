import type { CodeScanner } from '../../devices/code-scanner/code-scanner.ts';
import type { IdentityReader, ReaderState } from '../../devices/identity-reader/identity-reader.ts';
import type { ShownCard } from './staff-cards.ts';

/** Tells of each card that is laid down or held up from now on. One that lay there before is somebody else's. */
export function watchShownCards(
  devices: { readonly reader: IdentityReader; readonly scanner: CodeScanner | undefined },
  onShown: (card: ShownCard | 'unreadable-card') => void,
): () => void {
  const { reader, scanner } = devices;
  let seen = presenceOf(reader.state);
  // What is found first after a silence may have lain there all the time.
  let mayBeOld = reader.state.kind === 'offline' || reader.state.kind === 'reading';

  const endings = [
    reader.subscribe((state) => {
      if (state.kind === 'empty') mayBeOld = false;
      const presence = presenceOf(state);
      if (presence === undefined || presence === seen) return;
      seen = presence;
      if (mayBeOld) {
        mayBeOld = false;
        return;
      }
      if (state.kind === 'card') onShown({ kind: 'identity-card', number: state.card.number });
      else onShown('unreadable-card');
    }),
    ...(scanner ? [scanner.onCode((code) => onShown({ kind: 'badge', code }))] : []),
  ];
  return () => {
    for (const end of endings) end();
  };
}

function presenceOf(state: ReaderState): number | undefined {
  return state.kind === 'card' || state.kind === 'problem' ? state.presence : undefined;
}
