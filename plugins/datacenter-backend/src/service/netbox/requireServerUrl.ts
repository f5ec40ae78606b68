import { InputError } from '@backstage/errors';
import { AddressPolicy } from '@rackstage/outgoing-requests';
import { isIP } from 'node:net';

/** Where the configuration names private networks that a NetBox may be in. */
export const allowedNetworksSetting = 'datacenter.imports.allowedNetworks';

/** @throws InputError when nothing can or may be read there; names are looked at again when they are resolved */
export function requireServerUrl(url: string, policy: AddressPolicy): void {
  const { protocol, hostname, username, password, search, hash } = URL.canParse(
    url,
  )
    ? new URL(url)
    : { protocol: '' };
  if (protocol !== 'http:' && protocol !== 'https:') {
    throw new InputError(
      'url: give the address of its first page, like https://netbox.example.com',
    );
  }
  if (username || password || search || hash) {
    throw new InputError(
      'url: give the address alone, without user, password, ? and #',
    );
  }
  const host = hostname!.replace(/^\[|\]$/g, '');
  if (isIP(host) && !policy.allows(host)) {
    throw new InputError(
      `url: ${host} is in a private network; an administrator may allow it under '${allowedNetworksSetting}' in the configuration`,
    );
  }
}
