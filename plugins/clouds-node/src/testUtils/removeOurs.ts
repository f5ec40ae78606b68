import { isCloudError, Page, PageRequest, ResourceId } from '../driver';
import { CheckContext, isNotFound } from './CheckContext';
import { everyItem } from './everyItem';

interface Removable {
  list(
    request: PageRequest & { region: string },
    call: ReturnType<CheckContext['call']>,
  ): Promise<Page<{ id: string; name: string; tag?: string }>>;
  get(
    id: ResourceId,
    call: ReturnType<CheckContext['call']>,
  ): Promise<{ status: string }>;
  delete(id: ResourceId, call: ReturnType<CheckContext['call']>): Promise<void>;
}

/** What the run made and is still there. */
export async function listOurs(context: CheckContext): Promise<string[]> {
  const { instances, volumes } = context.connection;
  const lists = await Promise.all(
    [instances, volumes].map(kind => kind && idsOfOurs(context, kind)),
  );
  return lists.flatMap(ids => ids ?? []);
}

/** Removes what the run made, and waits until it is gone. */
export async function removeOurs(context: CheckContext): Promise<void> {
  const { instances, volumes } = context.connection;
  // A volume is free to go only after its instance.
  for (const kind of [instances, volumes]) {
    if (kind) {
      const ids = await idsOfOurs(context, kind);
      await Promise.all(ids.map(id => remove(context, kind, id)));
    }
  }
}

async function idsOfOurs(
  context: CheckContext,
  kind: Removable,
): Promise<string[]> {
  const { region } = context.target;
  const all = await everyItem(page =>
    kind.list({ ...page, region }, context.call()),
  );
  return all.filter(item => context.isOurs(item)).map(({ id }) => id);
}

async function remove(
  context: CheckContext,
  kind: Removable,
  id: string,
): Promise<void> {
  const resource = { region: context.target.region, id };
  await context.eventually(`the removal of ${id}`, async () => {
    try {
      const { status } = await kind.get(resource, context.call());
      if (status !== 'deleting') {
        await kind.delete(resource, context.call());
      }
      return undefined;
    } catch (error) {
      if (isNotFound(error)) {
        return true;
      }
      // Not ready to be deleted yet: still being made, or still attached.
      if (isCloudError(error) && error.code === 'Conflict') {
        return undefined;
      }
      throw error;
    }
  });
}
