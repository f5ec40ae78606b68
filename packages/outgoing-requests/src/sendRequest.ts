import { IncomingMessage } from 'node:http';
import { AddressPolicy } from './AddressPolicy';
import {
  connectionFailureOf,
  ConnectionFailure,
  openRequest,
  retryAfterSeconds,
} from './openRequest';

/** Of the answer: enough to see what is wrong. */
const mostResponseBytes = 1024;

export interface OutgoingRequest {
  url: string;
  headers: Record<string, string>;
  body: string;
  verifyTls: boolean;
  timeoutMilliseconds: number;
  /** Aborted: nobody wants to know any more, and nothing is told. */
  signal: AbortSignal;
}

/** Why there is no success; `unsendable` is said by whoever could not even make the request. */
export type RequestFailure =
  ConnectionFailure | 'timeout' | 'status' | 'unsendable';

export interface Outcome {
  status?: number;
  error?: RequestFailure;
  /** First bytes of the answer. */
  response?: string;
  retryAfterSeconds?: number;
}

/**
 * Posts once, to an address that the policy allows: it is the resolved one that
 * is looked at and connected to, so that a name cannot change its mind in
 * between. Redirects are not followed. Takes no longer than it is given, even
 * if the target sends a byte a second.
 *
 * @throws the signal's reason when it is aborted
 */
export async function sendRequest(
  request: OutgoingRequest,
  policy: AddressPolicy,
): Promise<Outcome> {
  const deadline = AbortSignal.timeout(request.timeoutMilliseconds);
  const signal = AbortSignal.any([request.signal, deadline]);
  try {
    const response = await openRequest(
      { ...request, method: 'POST' },
      policy,
      signal,
    );
    const outcome: Outcome = {
      status: response.statusCode,
      response: await firstBytes(response),
      retryAfterSeconds: retryAfterSeconds(response.headers['retry-after']),
    };
    return isSuccess(outcome) ? outcome : { ...outcome, error: 'status' };
  } catch (error) {
    request.signal.throwIfAborted();
    return { error: deadline.aborted ? 'timeout' : connectionFailureOf(error) };
  }
}

export const isSuccess = ({ status = 0 }: Pick<Outcome, 'status'>) =>
  status >= 200 && status < 300;

/** The status is what counts: an answer that breaks off half way is one all the same. */
async function firstBytes(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of response) {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= mostResponseBytes) {
        break;
      }
    }
  } catch {
    // What has come until then is told.
  }
  response.destroy();
  // PostgreSQL stores no NUL, and half a character at the cut becomes a mark.
  return Buffer.concat(chunks)
    .subarray(0, mostResponseBytes)
    .toString('utf8')
    .replaceAll('\0', '');
}
