import { datacenterSignalChannel } from '@rackstage/plugin-datacenter-common';
import { PluginQueries } from '@rackstage/ui';
import { ReactNode } from 'react';
import { queryClient, queryKey } from './queries';

/** The cache of the plugin, which follows what changes in the data center. */
export function DatacenterQueries({ children }: { children: ReactNode }) {
  return (
    <PluginQueries
      client={queryClient}
      channel={datacenterSignalChannel}
      queryKey={queryKey}
    >
      {children}
    </PluginQueries>
  );
}
