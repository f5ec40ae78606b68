import { requestsSignalChannel } from '@rackstage/plugin-requests-common';
import { PluginQueries } from '@rackstage/ui';
import { Route, Routes } from 'react-router-dom';
import { queryClient, queryKey } from '../api/queries';
import { DelegationsPage } from './DelegationsPage/DelegationsPage';
import { PoliciesPage } from './PoliciesPage/PoliciesPage';
import { RequestPage } from './RequestPage/RequestPage';
import { RequestsPage } from './RequestsPage/RequestsPage';

export function RequestsPages() {
  return (
    <PluginQueries
      client={queryClient}
      channel={requestsSignalChannel}
      queryKey={queryKey}
    >
      <Routes>
        <Route index element={<RequestsPage />} />
        <Route path="policies" element={<PoliciesPage />} />
        <Route path="delegations" element={<DelegationsPage />} />
        <Route path=":id" element={<RequestPage />} />
      </Routes>
    </PluginQueries>
  );
}
