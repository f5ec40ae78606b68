import { useState } from 'react';

/** What is chosen, one after the other: the last one has the focus. */
export function useSelection() {
  const [ids, setIds] = useState<readonly string[]>([]);
  return {
    ids,
    /** The one that keys go to first. */
    last: ids.at(-1),
    has: (id: string) => ids.includes(id),
    set: setIds,
    only: (id: string) => setIds([id]),
    toggle: (id: string) =>
      setIds(before =>
        before.includes(id)
          ? before.filter(one => one !== id)
          : [...before, id],
      ),
  };
}
