import { useState } from 'react';

/** Two menus over the same pages. */
export type Portal = 'user' | 'administrator';

const key = 'rackstage.menu';

/** The menu that was last chosen in this browser: known before the first page is drawn. */
export function usePortal(): [Portal, (portal: Portal) => void] {
  const [portal, setPortal] = useState<Portal>(() =>
    localStorage.getItem(key) === 'administrator' ? 'administrator' : 'user',
  );
  return [
    portal,
    chosen => {
      localStorage.setItem(key, chosen);
      setPortal(chosen);
    },
  ];
}
