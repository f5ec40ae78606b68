import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Route, Routes } from 'react-router-dom';
import { ApiPage } from './ApiPage';
import { ApisPage } from './ApisPage';

const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: 5_000, retry: 1 } },
});

export function GatewayPages() {
  return (
    <QueryClientProvider client={queryClient}>
      <Routes>
        <Route index element={<ApisPage />} />
        <Route path=":id" element={<ApiPage />} />
      </Routes>
    </QueryClientProvider>
  );
}
