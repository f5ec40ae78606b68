import { storageApiRef, useApi } from '@backstage/frontend-plugin-api';
import { SearchResult } from '@backstage/plugin-search-common';
import { useCallback, useState } from 'react';

export type RecentThing = {
  type: string;
  title: string;
  location: string;
};

const most = 6;

/** What the person went to from the palette, the last first. */
export function useRecent() {
  const bucket = useApi(storageApiRef).forBucket('command-palette');
  const [recent, setRecent] = useState(
    () => bucket.snapshot<RecentThing[]>('recent').value ?? [],
  );
  const remember = useCallback(
    ({ type, document: { title, location } }: SearchResult) =>
      setRecent(current => {
        const others = current.filter(thing => thing.location !== location);
        const next = [{ type, title, location }, ...others].slice(0, most);
        void bucket.set('recent', next);
        return next;
      }),
    [bucket],
  );
  return { recent, remember };
}
