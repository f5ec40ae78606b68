import { newQueryClient } from '@rackstage/ui';
import { QueryClientProvider } from '@tanstack/react-query';
import { ReactNode } from 'react';

/** One cache for all pages of the plugin. */
export const queryClient = newQueryClient();

/** Wraps each page of the plugin. */
export function WebhooksQueries({ children }: { children: ReactNode }) {
  return (
    <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
  );
}

/** First part of every query key of this plugin. */
export const webhooksKey = 'webhooks';
