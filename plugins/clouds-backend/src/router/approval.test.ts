import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { aRequest } from '../__testUtils__/requests';
import { TestBackend } from '../__testUtils__/TestBackend';
import { TestWorld } from '../__testUtils__/TestWorld';

const databases = createTestDatabases();

/** What a task asks for by the credentials of who started it: a person's own, or those of the service that did. */
describe('instances that need an approved request', () => {
  let knex: Knex;
  let world: TestWorld;
  let backend: TestBackend;

  beforeAll(async () => {
    knex = await databases.init('SQLITE_3');
    world = await TestWorld.create(knex);
    world.requests.needsApproval = true;
    backend = await TestBackend.start({ knex, world });
  });

  afterAll(async () => {
    await backend.stop();
    await knex.destroy();
  });

  /** A request for what the last call asked for, approved. */
  const approved = async () => {
    const { owner, subject } = world.requests.checks.at(-1)!;
    const { id } = await world.requests.submit({
      type: 'instance',
      title: 'web',
      workspaceId: 'default',
      owner,
      subject,
      idempotencyKey: randomUUID(),
    });
    world.requests.decide(id, 'approved');
    return { requestId: id, requestedBy: 'user:default/ann' };
  };

  const made = async () =>
    (await world.instances.list({ sort: 'name', limit: 9 })).items;

  it('are not made for a person who starts what would make them', async () => {
    const without = await backend.ask('post', '/instances').send(aRequest());
    expect(without.status).toBe(403);
    expect(without.body.error.message).toMatch(/approved request/);
    const borrowed = await backend
      .ask('post', '/instances')
      .send({ ...aRequest(), ...(await approved()) });
    expect(borrowed.status).toBe(403);
    expect(borrowed.body.error.message).toMatch(/Only services/);
    expect(await made()).toEqual([]);
  });

  it('are made by a service only as they were approved', async () => {
    const ask = async (fields: object) =>
      (
        await backend
          .askAsService('post', '/instances')
          .send({ ...aRequest(), ...fields })
      ).status;
    expect(await ask({ requestedBy: 'user:default/ann' })).toBe(403);
    const request = await approved();
    expect(await ask({ ...request, requestId: randomUUID() })).toBe(403);
    expect(await ask({ ...request, count: 2 })).toBe(403);
    expect(await ask({ ...request, spec: 'large' })).toBe(403);
    expect(await made()).toEqual([]);
    expect(await ask(request)).toBe(202);
    expect(await made()).toHaveLength(1);
  });
});
