import type { CardVerdict } from '../../electron/contract/session-view.ts';

/** `good`: take it; `bad`: do not; `unsure`: the machine cannot tell. */
type VerdictKind = 'good' | 'bad' | 'unsure';

/** Which of the three a verdict comes to, for whoever only looks and does not read. */
export const kindOfVerdict: Readonly<Record<CardVerdict, VerdictKind>> = {
  good: 'good',
  'good-unchecked': 'unsure',
  'good-stale': 'unsure',
  lost: 'bad',
  replaced: 'bad',
  suspended: 'bad',
  ended: 'bad',
  'kiosk-revoked': 'bad',
  expired: 'bad',
  'not-yet-valid': 'unsure',
  forged: 'bad',
  'unknown-issuer': 'unsure',
  'not-a-card': 'unsure',
};

/** A tick in a circle, a cross in an octagon, a question mark in a diamond: told apart by shape as well as colour. */
export function VerdictMark({ kind }: { readonly kind: VerdictKind }) {
  return (
    <svg className="verdict-mark" data-kind={kind} viewBox="0 0 120 120" aria-hidden="true">
      {kind === 'good' && (
        <>
          <circle cx="60" cy="60" r="56" className="mark-ground" />
          <path d="M32 62l20 21 37-44" className="mark-sign" />
        </>
      )}
      {kind === 'bad' && (
        <>
          <path d="M37 4h46l33 33v46l-33 33H37L4 83V37z" className="mark-ground" />
          <path d="M38 38l44 44M82 38L38 82" className="mark-sign" />
        </>
      )}
      {kind === 'unsure' && (
        <>
          <path
            d="M54 5a8 8 0 0 1 12 0l49 49a8 8 0 0 1 0 12l-49 49a8 8 0 0 1-12 0L5 66a8 8 0 0 1 0-12z"
            className="mark-ground"
          />
          <path d="M45 49c0-10 7-16 15-16s15 6 15 14c0 11-15 11-15 22" className="mark-sign" />
          <circle cx="60" cy="87" r="6.5" className="mark-dot" />
        </>
      )}
    </svg>
  );
}
