import {
  allItems,
  ComputeService,
  SchedulerHints,
  ServerGroup,
} from '@rackstage/openstack-client';
import { CallOptions, CloudError } from '@rackstage/plugin-clouds-node';

/** The label of an instance that names a server group of the project, whose policy keeps its members apart or together. */
export const serverGroupLabel = 'server-group';

/**
 * What the labels of a new instance say about its place. The group has to be there: one that was made on the way would
 * stay behind when its last instance is gone.
 *
 * @throws CloudError `InvalidRequest` when there is no such group
 */
export async function schedulerHints(
  labels: Record<string, string> = {},
  compute: ComputeService,
  call: CallOptions,
): Promise<SchedulerHints | undefined> {
  const name = labels[serverGroupLabel];
  if (!name) {
    return undefined;
  }
  const groups = await allItems<ServerGroup>(query =>
    compute.serverGroups.list(query, call),
  );
  const group = groups.find(one => one.name === name);
  if (!group) {
    const known = groups.map(one => one.name).join(', ') || 'none';
    throw new CloudError(
      'InvalidRequest',
      `The project has no server group '${name}', which the label '${serverGroupLabel}' names; there are: ${known}`,
    );
  }
  return { group: group.id };
}
