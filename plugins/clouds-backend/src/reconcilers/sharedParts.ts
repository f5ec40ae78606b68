import { CloudError } from '@rackstage/plugin-clouds-node';
import { InstanceRecord } from '../database/records';
import { ResourcesStore } from '../database/ResourcesStore';

/**
 * What the shared parts of an instance that is not made yet are called by the
 * cloud; `pending` while one of them is still being made.
 *
 * @throws CloudError when one of them cannot be had
 */
export async function resolveSharedParts(
  record: InstanceRecord,
  resources: Pick<ResourcesStore, 'getMany'>,
): Promise<Partial<InstanceRecord> | 'pending'> {
  const { sharedParts, deleteRequestedAt, cloudId } = record;
  if (
    !sharedParts ||
    cloudId !== undefined ||
    deleteRequestedAt !== undefined
  ) {
    return {};
  }
  const { network, keyPair, securityGroup } = sharedParts;
  const wanted = [network, keyPair, securityGroup].filter(
    id => id !== undefined,
  );
  const found = await resources.getMany(wanted);
  const cloudIds = new Map<string, string>();
  for (const id of wanted) {
    const resource = found.find(one => one.id === id);
    if (
      !resource ||
      resource.deleteRequestedAt !== undefined ||
      resource.failure?.permanent
    ) {
      const what = resource ? `${resource.kind} '${resource.name}'` : 'part';
      throw new CloudError(
        'InvalidRequest',
        `The ${what} that it shares with others could not be made${resource?.failure ? `: ${resource.failure.message}` : ''}`,
      );
    }
    if (resource.cloudId === undefined || resource.readyAt === undefined) {
      return 'pending';
    }
    cloudIds.set(id, resource.cloudId);
  }
  return {
    ...(network !== undefined && { networkId: cloudIds.get(network) }),
    ...(keyPair !== undefined && { keyPair: cloudIds.get(keyPair) }),
    ...(securityGroup !== undefined && {
      securityGroups: [cloudIds.get(securityGroup)!],
    }),
  };
}
