import { QueryClientProvider } from '@tanstack/react-query';
import { queryClient } from '../api/queries';
import { AuditPage } from './AuditPage/AuditPage';
import { EntityHistory } from './History/EntityHistory';

export const AuditPages = () => (
  <QueryClientProvider client={queryClient}>
    <AuditPage />
  </QueryClientProvider>
);

export const EntityHistoryTab = () => (
  <QueryClientProvider client={queryClient}>
    <EntityHistory />
  </QueryClientProvider>
);
