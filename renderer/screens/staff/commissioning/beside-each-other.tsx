import type { ReactNode } from 'react';

interface BesideEachOtherProps {
  /** What is said; takes no more room than it needs. */
  readonly words: ReactNode;
  /** What is looked at; takes the room that is left. */
  readonly children: ReactNode;
}

/** Words above what they are about, or beside it where the screen is low. */
export function BesideEachOther({ words, children }: BesideEachOtherProps) {
  return (
    <div className="commissioning">
      {words && <div className="commissioning-words">{words}</div>}
      <div className="commissioning-sight">{children}</div>
    </div>
  );
}
