import { requestsSignalChannel } from '@rackstage/plugin-requests-common';
import { useSignalRefresh } from '@rackstage/ui';
import { QueryClientProvider } from '@tanstack/react-query';
import { Navigate, Route, Routes } from 'react-router-dom';
import { queryClient, queryKey } from '../../api/queries';
import { JourneyPage } from './JourneyPage';

export function JourneyPages() {
  return (
    <QueryClientProvider client={queryClient}>
      <FollowSignals />
      <Routes>
        <Route index element={<Navigate to="/work?kind=journey" replace />} />
        <Route path=":id" element={<JourneyPage />} />
      </Routes>
    </QueryClientProvider>
  );
}

function FollowSignals() {
  useSignalRefresh(requestsSignalChannel, queryKey);
  return null;
}
