import { requestsSignalChannel } from '@rackstage/plugin-requests-common';
import { PluginQueries } from '@rackstage/ui';
import { Navigate, Route, Routes } from 'react-router-dom';
import { queryClient, queryKey } from '../../api/queries';
import { JourneyPage } from './JourneyPage';

export function JourneyPages() {
  return (
    <PluginQueries
      client={queryClient}
      channel={requestsSignalChannel}
      queryKey={queryKey}
    >
      <Routes>
        <Route index element={<Navigate to="/work?kind=journey" replace />} />
        <Route path=":id" element={<JourneyPage />} />
      </Routes>
    </PluginQueries>
  );
}
