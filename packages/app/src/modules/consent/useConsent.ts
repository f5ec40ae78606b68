import {
  discoveryApiRef,
  fetchApiRef,
  useApi,
} from '@backstage/frontend-plugin-api';
import { ResponseError } from '@backstage/errors';
import useAsync from 'react-use/esm/useAsync';
import useAsyncFn from 'react-use/esm/useAsyncFn';

export interface ConsentRequest {
  clientId: string;
  clientName?: string;
  redirectUri: string;
}

export type Decision = 'approve' | 'reject';

/** What a program asks for, and the answer to it, which leads back to the program. */
export function useConsent(sessionId: string) {
  const { fetch } = useApi(fetchApiRef);
  const discovery = useApi(discoveryApiRef);

  const call = async <T>(path: string, init?: RequestInit): Promise<T> => {
    const auth = await discovery.getBaseUrl('auth');
    const session = encodeURIComponent(sessionId);
    const response = await fetch(`${auth}/v1/sessions/${session}${path}`, init);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  };

  const asked = useAsync(() => call<ConsentRequest>(''), [sessionId]);
  const [answered, answer] = useAsyncFn(
    async (decision: Decision) => {
      const { redirectUrl } = await call<{ redirectUrl: string }>(
        `/${decision}`,
        { method: 'POST' },
      );
      window.location.assign(redirectUrl);
      return decision;
    },
    [sessionId],
  );
  return { asked, answered, answer };
}
