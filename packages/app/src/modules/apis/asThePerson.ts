import { FetchApi } from '@backstage/frontend-plugin-api';

export interface SwaggerRequest {
  url: string;
  userFetch?: typeof fetch;
}

/**
 * Has *try it* send what the person tries with the person's own token, and only
 * to the portal: a document may name any server.
 */
export function asThePerson(
  { fetch: fetchAsPerson }: FetchApi,
  origin: string,
) {
  return <T extends SwaggerRequest>(request: T): T => {
    const isPortal = new URL(request.url, origin).origin === origin;
    return isPortal ? { ...request, userFetch: fetchAsPerson } : request;
  };
}
