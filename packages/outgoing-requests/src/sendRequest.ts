import { lookup as dnsLookup } from 'node:dns';
import http, { IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP, LookupFunction } from 'node:net';
import { AddressPolicy } from './AddressPolicy';

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
  | 'address-not-allowed'
  | 'unknown-host'
  | 'refused'
  | 'tls'
  | 'timeout'
  | 'closed'
  | 'status'
  | 'unsendable';

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
    const response = await post(request, policy, signal);
    const outcome: Outcome = {
      status: response.statusCode,
      response: await firstBytes(response),
      retryAfterSeconds: retryAfter(response.headers['retry-after']),
    };
    return isSuccess(outcome) ? outcome : { ...outcome, error: 'status' };
  } catch (error) {
    request.signal.throwIfAborted();
    return { error: deadline.aborted ? 'timeout' : reasonOf(error) };
  }
}

export const isSuccess = ({ status = 0 }: Pick<Outcome, 'status'>) =>
  status >= 200 && status < 300;

function post(
  request: OutgoingRequest,
  policy: AddressPolicy,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const url = new URL(request.url);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && !policy.allows(host)) {
    return Promise.reject(new AddressNotAllowed());
  }
  const { request: open } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    open(url, {
      method: 'POST',
      headers: {
        ...request.headers,
        'content-length': String(Buffer.byteLength(request.body)),
      },
      agent: false,
      lookup: lookupAllowed(policy),
      rejectUnauthorized: request.verifyTls,
      signal,
    })
      .on('response', resolve)
      .on('error', reject)
      .end(request.body);
  });
}

class AddressNotAllowed extends Error {
  readonly code = 'ADDRESS_NOT_ALLOWED';
}

/** One bad address refuses the name: which one would be taken is chance. */
const lookupAllowed =
  (policy: AddressPolicy): LookupFunction =>
  (hostname, options, callback) =>
    dnsLookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) {
        callback(error, []);
      } else if (!addresses.every(({ address }) => policy.allows(address))) {
        callback(new AddressNotAllowed(), []);
      } else if (options.all) {
        callback(null, addresses);
      } else {
        callback(null, addresses[0].address, addresses[0].family);
      }
    });

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

function retryAfter(header: string | undefined): number | undefined {
  if (header === undefined) {
    return undefined;
  }
  const seconds = /^\d+$/.test(header)
    ? Number(header)
    : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}

function reasonOf(error: unknown): RequestFailure {
  const { code = '' } = error as { code?: string };
  if (code === 'ADDRESS_NOT_ALLOWED') {
    return 'address-not-allowed';
  }
  if (['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL'].includes(code)) {
    return 'unknown-host';
  }
  if (['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH'].includes(code)) {
    return 'refused';
  }
  return /CERT|SIGNED|TLS|SSL|EPROTO|UNABLE_TO/.test(code) ? 'tls' : 'closed';
}
