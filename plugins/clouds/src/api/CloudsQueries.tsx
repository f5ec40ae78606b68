import { cloudsSignalChannel } from '@rackstage/plugin-clouds-common';
import { newQueryClient, PluginQueries } from '@rackstage/ui';
import { ReactNode } from 'react';

/** One cache for all pages of the plugin: going back shows at once what was there. */
export const queryClient = newQueryClient();

/** First part of every query key of this plugin. */
export const cloudsKey = 'clouds';

/** Wraps each page and card of the plugin. */
export function CloudsQueries({ children }: { children: ReactNode }) {
  return (
    <PluginQueries
      client={queryClient}
      channel={cloudsSignalChannel}
      queryKey={cloudsKey}
    >
      {children}
    </PluginQueries>
  );
}
