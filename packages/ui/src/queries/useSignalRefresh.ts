import { useSignal } from '@backstage/plugin-signals-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/**
 * Asks again for all queries whose key begins with `key` when the server says
 * on `channel` that something changed. Poll as well, for when it cannot.
 */
export function useSignalRefresh(channel: string, key: string): void {
  const client = useQueryClient();
  const { lastSignal } = useSignal(channel);
  useEffect(() => {
    if (lastSignal) {
      void client.invalidateQueries({ queryKey: [key] });
    }
  }, [client, key, lastSignal]);
}
