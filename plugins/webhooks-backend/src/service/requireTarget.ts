import { InputError } from '@backstage/errors';
import { isIP } from 'node:net';
import { AddressPolicy } from '@rackstage/outgoing-requests';

/** What a connection is made of is not the caller's to say. */
const ownHeaders =
  /^(host|connection|content-length|content-type|transfer-encoding|upgrade|te|trailer|expect|user-agent|webhook-.*|proxy-.*)$/i;

/** @throws InputError when nothing can or may be sent there; names are looked at again when they are resolved */
export function requireTarget(url: string, policy: AddressPolicy): void {
  if (!URL.canParse(url)) {
    throw new InputError('url is no address like https://example.org/hook');
  }
  const { hostname, username, password } = new URL(url);
  if (username || password) {
    throw new InputError(
      'url must not hold a user name or password; send a header instead',
    );
  }
  const host = hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && !policy.allows(host)) {
    throw new InputError(
      `${host} is not on the public Internet; an administrator may allow it under 'webhooks.outgoing.allowedNetworks' in the configuration`,
    );
  }
}

/** @throws InputError */
export function requireHeaders(headers: Record<string, string>): void {
  const taken = Object.keys(headers).find(name => ownHeaders.test(name));
  if (taken) {
    throw new InputError(
      `The header '${taken}' is set by the portal itself; leave it out`,
    );
  }
}
