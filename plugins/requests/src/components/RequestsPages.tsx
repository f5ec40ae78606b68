import { requestsSignalChannel } from '@rackstage/plugin-requests-common';
import { useSignalRefresh } from '@rackstage/ui';
import { QueryClientProvider } from '@tanstack/react-query';
import { Route, Routes } from 'react-router-dom';
import { queryClient, queryKey } from '../api/queries';
import { DelegationsPage } from './DelegationsPage/DelegationsPage';
import { PoliciesPage } from './PoliciesPage/PoliciesPage';
import { RequestPage } from './RequestPage/RequestPage';
import { RequestsPage } from './RequestsPage/RequestsPage';

export function RequestsPages() {
  return (
    <QueryClientProvider client={queryClient}>
      <FollowSignals />
      <Routes>
        <Route index element={<RequestsPage />} />
        <Route path="policies" element={<PoliciesPage />} />
        <Route path="delegations" element={<DelegationsPage />} />
        <Route path=":id" element={<RequestPage />} />
      </Routes>
    </QueryClientProvider>
  );
}

function FollowSignals() {
  useSignalRefresh(requestsSignalChannel, queryKey);
  return null;
}
