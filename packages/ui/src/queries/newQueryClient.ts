import { QueryClient } from '@tanstack/react-query';

/** Milliseconds for which an answer is shown again without asking. */
const staleTime = 2_000;

/** The cache of one plugin's pages: going back shows at once what was there. */
export const newQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime,
        // A refusal stays one; only what did not arrive is tried again.
        retry: (failures, error) =>
          failures < 2 &&
          (error as { statusCode?: number }).statusCode === undefined,
      },
    },
  });
