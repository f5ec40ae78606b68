import { randomUUID } from 'node:crypto';
import type { TestWorld } from './TestWorld';

/** An account of the fake cloud, whose inventory is due to be read. */
export async function addAccount(
  world: TestWorld,
  name: string,
  password: string,
) {
  const id = randomUUID();
  const now = world.clock.now().toISOString();
  const { keyId, data } = await world.secrets.encrypt(
    JSON.stringify({ password }),
    `clouds.accounts:${id}`,
  );
  await world.accounts.insert({
    id,
    workspaceId: 'default',
    name,
    title: name,
    driver: 'fake',
    owner: 'group:default/platform',
    sharedWith: [],
    config: {},
    credential: data,
    credentialKeyId: keyId,
    declared: false,
    revision: 1,
    nextSyncAt: now,
    createdAt: now,
    updatedAt: now,
  });
  return world.accounts.get(id);
}
