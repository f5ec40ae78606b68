import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { ReactNode } from 'react';

/** One cache for all pages of the plugin: going back shows at once what was there. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 2_000,
      // A refusal stays one; only what did not arrive is tried again.
      retry: (failures, error) =>
        failures < 2 &&
        (error as { statusCode?: number }).statusCode === undefined,
    },
  },
});

/** Wraps each page of the plugin. */
export function WebhooksQueries({ children }: { children: ReactNode }) {
  return (
    <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
  );
}

/** First part of every query key of this plugin. */
export const webhooksKey = 'webhooks';
