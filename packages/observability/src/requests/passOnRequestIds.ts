import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { currentRequest } from './requestContext';
import { requestIdHeader } from './requestIds';

/** Node's fetch says here that it is about to send something. */
const channel = 'undici:request:create';

interface OutgoingRequest {
  origin: string | URL;
  headers: string | unknown[];
  addHeader(name: string, value: string): void;
}

/**
 * Calls from one plugin to another go on under the id of the request that they
 * are made for. Nobody outside is told: only what goes to `baseUrls`.
 *
 * @returns what ends it
 */
export function passOnRequestIds(baseUrls: string[]): () => void {
  const origins = new Set(baseUrls.map(url => new URL(url).origin));
  const listen = (message: unknown) => {
    const { request } = message as { request: OutgoingRequest };
    const context = currentRequest();
    if (context && origins.has(String(request.origin))) {
      request.addHeader(requestIdHeader, context.requestId);
    }
  };
  subscribe(channel, listen);
  return () => unsubscribe(channel, listen);
}
