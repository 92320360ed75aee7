import { useEffect } from 'react';

/** A finger that rests on the glass would open the browser's own menu, which leads away from the page. */
export function useNoBrowserMenu(): void {
  useEffect(() => {
    const refuse = (event: Event) => event.preventDefault();
    window.addEventListener('contextmenu', refuse);
    return () => window.removeEventListener('contextmenu', refuse);
  }, []);
}
