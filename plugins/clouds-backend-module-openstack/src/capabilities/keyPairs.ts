import { KeyPair } from '@rackstage/plugin-clouds-common';
import { RegionalListing } from '@rackstage/plugin-clouds-node';
import { remotePage } from '../listing';
import { Regions } from '../Regions';

/** Nova has no other id of a key pair than its name. */
export function keyPairs(regions: Regions) {
  return {
    async list(request, call) {
      const { compute } = regions.in(request.region);
      return remotePage(
        request,
        query => compute.keyPairs(query, call),
        ({ name, fingerprint, type }) => ({
          id: name,
          name,
          fingerprint,
          type,
        }),
      );
    },
  } satisfies RegionalListing<KeyPair>;
}
