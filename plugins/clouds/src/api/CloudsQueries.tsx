import { useSignal } from '@backstage/plugin-signals-react';
import {
  CloudsSignal,
  cloudsSignalChannel,
} from '@rackstage/plugin-clouds-common';
import {
  QueryClient,
  QueryClientProvider,
  useQueryClient,
} from '@tanstack/react-query';
import { ReactNode, useEffect } from 'react';

/** Milliseconds for which an answer is shown again without asking. */
const staleTime = 2_000;

/** One cache for all pages of the plugin: going back shows at once what was there. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime,
      // A refusal stays one; only what did not arrive is tried again.
      retry: (failures, error) =>
        failures < 2 &&
        (error as { statusCode?: number }).statusCode === undefined,
    },
  },
});

/** Wraps each page and card of the plugin. */
export function CloudsQueries({ children }: { children: ReactNode }) {
  return (
    <QueryClientProvider client={queryClient}>
      <FollowSignals />
      {children}
    </QueryClientProvider>
  );
}

/** The server says that something changed; polling is there for when it cannot. */
function FollowSignals() {
  const client = useQueryClient();
  const { lastSignal } = useSignal<CloudsSignal>(cloudsSignalChannel);
  useEffect(() => {
    if (lastSignal) {
      void client.invalidateQueries({ queryKey: [cloudsKey] });
    }
  }, [client, lastSignal]);
  return null;
}

/** First part of every query key of this plugin. */
export const cloudsKey = 'clouds';
