import { RegionalListing } from '@rackstage/plugin-clouds-node';
import { regionalPath } from '../client/paths';
import { Reading, SandboxClient } from '../client/SandboxClient';

/** What is listed per region and never changed through the portal. */
export function listingOf<A, T>(
  client: SandboxClient,
  path: string,
  reading: Reading<A, T>,
): RegionalListing<T> {
  return {
    list: async ({ region, ...page }, call) =>
      client.page(regionalPath(region, path), reading, page, call),
  };
}
