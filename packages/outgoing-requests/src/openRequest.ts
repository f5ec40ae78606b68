import { lookup as dnsLookup } from 'node:dns';
import http, { IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP, LookupFunction } from 'node:net';
import { AddressPolicy } from './AddressPolicy';

export interface GuardedRequest {
  method: 'GET' | 'POST';
  url: string;
  headers: Record<string, string>;
  body?: string;
  verifyTls: boolean;
}

/** Why no answer came. */
export type ConnectionFailure =
  'address-not-allowed' | 'unknown-host' | 'refused' | 'tls' | 'closed';

/**
 * Sends to an address that the policy allows: it is the resolved one that is
 * looked at and connected to, so that a name cannot change its mind in between.
 * Redirects are not followed. The body of the answer is the caller's to read.
 *
 * @throws what `connectionFailureOf` tells apart; AbortError when the signal is aborted
 */
export function openRequest(
  request: GuardedRequest,
  policy: AddressPolicy,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const { method, body = '' } = request;
  const url = new URL(request.url);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && !policy.allows(host)) {
    return Promise.reject(new AddressNotAllowed());
  }
  const { request: open } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    open(url, {
      method,
      headers: {
        ...request.headers,
        ...(method === 'POST' && {
          'content-length': String(Buffer.byteLength(body)),
        }),
      },
      agent: false,
      lookup: lookupAllowed(policy),
      rejectUnauthorized: request.verifyTls,
      signal,
    })
      .on('response', resolve)
      .on('error', reject)
      .end(body);
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

/** Seconds that a `Retry-After` header asks for, as a number or as a date. */
export function retryAfterSeconds(
  header: string | undefined,
): number | undefined {
  if (header === undefined) {
    return undefined;
  }
  const seconds = /^\d+$/.test(header)
    ? Number(header)
    : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}

/** Tells apart what went wrong before an answer came. */
export function connectionFailureOf(error: unknown): ConnectionFailure {
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
