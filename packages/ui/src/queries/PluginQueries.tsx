import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { ReactNode } from 'react';
import { useSignalRefresh } from './useSignalRefresh';

/** What the pages of a plugin share: its cache, which follows what the server says on `channel`. */
export function PluginQueries(props: {
  client: QueryClient;
  channel: string;
  /** First part of the keys of the queries to ask again. */
  queryKey: string;
  children: ReactNode;
}) {
  const { client, children, ...signals } = props;
  return (
    <QueryClientProvider client={client}>
      <FollowSignals {...signals} />
      {children}
    </QueryClientProvider>
  );
}

function FollowSignals(props: { channel: string; queryKey: string }) {
  useSignalRefresh(props.channel, props.queryKey);
  return null;
}
