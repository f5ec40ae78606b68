import {
  CallOptions,
  isCloudError,
  Page,
  PageRequest,
  ResourceId,
} from '../driver';
import { CheckContext } from './CheckContext';
import { CreatableKind, creatableKinds } from './creations';
import { everyItem } from './everyItem';

interface Item {
  id: string;
  name: string;
  tag?: string;
  status?: string;
}

interface Removable {
  list(
    request: PageRequest & { region: string },
    call: CallOptions,
  ): Promise<Page<Item>>;
  delete(id: ResourceId, call: CallOptions): Promise<void>;
}

/** What the run made and is still there. */
export async function listOurs(context: CheckContext): Promise<string[]> {
  const lists = await Promise.all(
    creatableKinds.map(kind => itemsOfOurs(context, kind)),
  );
  return lists.flat().map(({ id }) => id);
}

/** What may be in use by those before it comes after them; within a step they may need each other, in this order or in that. */
const steps: readonly (readonly CreatableKind[])[] = [
  ['instances', 'clusters', 'loadBalancers', 'dnsZones', 'ownImages'],
  ['routeTables', 'networkInterfaces'],
  ['natGateways'],
  ['publicIps', 'internetGateways', 'subnets'],
  ['networks', 'volumes', 'snapshots', 'securityGroups', 'keyPairs'],
];

/** Removes what the run made, and waits until it is gone. */
export async function removeOurs(context: CheckContext): Promise<void> {
  for (const kinds of steps) {
    await Promise.all(kinds.map(kind => removeAll(context, kind)));
  }
}

async function itemsOfOurs(
  context: CheckContext,
  kind: CreatableKind,
): Promise<Item[]> {
  const removable = removableOf(context, kind);
  if (!removable) {
    return [];
  }
  const { region } = context.target;
  const all = await everyItem(page =>
    removable.list({ ...page, region }, context.call()),
  );
  return all.filter(item => context.isOurs(item));
}

/** None where such things are only listed. */
function removableOf(
  { connection }: CheckContext,
  kind: CreatableKind,
): Removable | undefined {
  const capability = connection[kind];
  return capability && 'delete' in capability ? capability : undefined;
}

async function removeAll(
  context: CheckContext,
  kind: CreatableKind,
): Promise<void> {
  await context.eventually(`the removal of ${kind}`, async () => {
    const items = await itemsOfOurs(context, kind);
    const staying = items.filter(({ status }) => status !== 'deleting');
    await Promise.all(
      staying.map(({ id }) => remove(context, removableOf(context, kind), id)),
    );
    return items.length === 0 ? true : undefined;
  });
}

async function remove(
  context: CheckContext,
  removable: Removable | undefined,
  id: string,
): Promise<void> {
  try {
    const { region } = context.target;
    await removable?.delete({ region, id }, context.call());
  } catch (error) {
    // Not ready to be deleted yet: still being made, or still in use.
    if (!isCloudError(error) || error.code !== 'Conflict') {
      throw error;
    }
  }
}
