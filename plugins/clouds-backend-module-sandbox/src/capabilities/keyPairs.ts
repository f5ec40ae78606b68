import { KeyPairCapability } from '@rackstage/plugin-clouds-node';
import { accepted } from '../client/answers';
import { regionalPath } from '../client/paths';
import { SandboxClient } from '../client/SandboxClient';
import { keyPairs } from '../kinds';
import { unless } from './idempotence';
import { listingOf } from './listing';

export function keyPairCapability(client: SandboxClient): KeyPairCapability {
  const { answer, read } = keyPairs;
  return {
    ...listingOf(client, 'key-pairs', keyPairs),
    // The cloud itself knows whether it is the same key again.
    create: async ({ region, ...order }, call) =>
      read(
        await client.post(
          regionalPath(region, 'key-pairs'),
          order,
          answer,
          call,
        ),
      ),
    delete: async ({ region, id }, call) =>
      unless(
        'NotFound',
        () => true,
        () =>
          client.delete(regionalPath(region, 'key-pairs', id), accepted, call),
      ),
  };
}
