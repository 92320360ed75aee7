import { type CSSProperties, type ReactNode, type Ref, useEffect, useState } from 'react';
import type { KioskDescription } from '../../electron/contract/kiosk-description.ts';
import { useNoBrowserMenu } from '../input/use-no-browser-menu.ts';
import type { PreferenceValues } from '../state/preferences.ts';
import { type Placement, pixelsPerMillimetre, placeStage } from './scale.ts';

interface StageProps {
  readonly screen: KioskDescription['screen'];
  readonly preferences: PreferenceValues;
  readonly stageRef?: Ref<HTMLDivElement> | undefined;
  readonly children: ReactNode;
}

/** The kiosk's glass: exactly the configured pixels, with the theme's tokens, wherever the page is opened. */
export function Stage({ screen, preferences, stageRef, children }: StageProps) {
  const { scale, left, top } = usePlacement(screen);
  useNoBrowserMenu();
  const style = {
    '--mm': `${pixelsPerMillimetre(screen).toFixed(4)}px`,
    width: screen.widthPixels,
    height: screen.heightPixels,
    left,
    top,
    transform: scale === 1 ? undefined : `scale(${scale})`,
  } as CSSProperties;
  return (
    <div
      ref={stageRef}
      className="stage"
      lang={preferences.language}
      data-orientation={screen.widthPixels > screen.heightPixels ? 'landscape' : 'portrait'}
      data-theme={preferences.theme}
      data-text-size={preferences.textSize}
      data-seated={preferences.seated}
      style={style}
    >
      {children}
    </div>
  );
}

const untouched: Placement = { scale: 1, left: 0, top: 0 };

function usePlacement({ widthPixels, heightPixels }: KioskDescription['screen']): Placement {
  const measure = () =>
    typeof window === 'undefined'
      ? untouched
      : placeStage(
          { width: window.innerWidth, height: window.innerHeight },
          { width: widthPixels, height: heightPixels },
        );
  const [placement, place] = useState(measure);
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew when the window or the screen changes
  useEffect(() => {
    const onResize = () => place(measure());
    onResize();
    window.addEventListener('resize', onResize);
    return () => window.removeEventListener('resize', onResize);
  }, [widthPixels, heightPixels]);
  return placement;
}
