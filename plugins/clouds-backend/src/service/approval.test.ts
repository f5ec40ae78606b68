import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { aRequest, caller } from '../__testUtils__/requests';
import { TestWorld } from '../__testUtils__/TestWorld';

const databases = createTestDatabases();

describe('approval of instances', () => {
  let knex: Knex;
  let world: TestWorld;

  beforeEach(async () => {
    knex = await databases.init('SQLITE_3');
    world = await TestWorld.create(knex);
    world.requests.needsApproval = true;
  });

  afterEach(() => knex.destroy());

  const create = (fields = {}) =>
    world.instanceService.create(aRequest({ idempotencyKey: 'k', ...fields }), {
      ref: 'plugin:scaffolder',
    });

  it('makes nothing where policies want it approved and nobody has', async () => {
    await expect(create()).rejects.toMatchObject({ name: 'NotAllowedError' });
    expect(
      (await world.instances.list({ sort: 'name', limit: 9 })).items,
    ).toEqual([]);
  });

  it('makes just what was approved, for who asked', async () => {
    const { idempotencyKey: _, owner, ...subject } = aRequest();
    const { id } = await world.requests.submit({
      type: 'instance',
      title: 'web',
      workspaceId: 'default',
      owner,
      subject: { ...subject, owner },
      idempotencyKey: '3f2c1e9a-0b1d-4a5e-8f00-0123456789ab',
    });
    const approved = { requestId: id, requestedBy: caller.ref };
    await expect(create(approved)).rejects.toThrow(/approved request/);
    world.requests.decide(id, 'running');
    await expect(create({ ...approved, spec: 'large' })).rejects.toThrow(
      /approved request/,
    );
    const operation = await create(approved);
    expect(operation).toMatchObject({ requestedBy: caller.ref });
    // The task that asks again, after a death, needs no second approval.
    world.requests.decide(id, 'completed');
    expect((await create(approved)).id).toBe(operation.id);
    expect(world.requests.checks.at(-1)).toMatchObject({
      type: 'instance',
      workspaceId: 'default',
      owner,
      requestId: id,
    });
  });
});
