import { createTestDatabases } from '@rackstage/test-kit';
import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import { as, programOf, TestWorld } from '../__testUtils__/TestWorld';

const databases = createTestDatabases();

const request = {
  type: 'machine',
  title: 'Web server',
  workspaceId: 'production',
  owner: 'group:default/city',
  subject: { name: 'web', price: '100000' },
  idempotencyKey: 'again',
};

describe.each(databases.eachSupportedId())('submission on %s', engine => {
  let knex: Knex;
  let world: TestWorld;

  beforeEach(async () => {
    knex = await databases.init(engine);
    world = await TestWorld.create(knex);
  });

  afterEach(() => knex.destroy());

  it('changes by another submission only what the caller has to do with', async () => {
    const { id } = await world.submit();
    world.mayRead = false;
    const { requests } = world.services();
    const revision = { ...request, revises: id, title: 'Mine' };
    await expect(requests.submit(revision, as('out'))).rejects.toMatchObject({
      name: 'NotFoundError',
    });
    expect(await requests.submit(revision, as('ann'))).toMatchObject({
      id,
      revision: 1,
    });
  });

  it('changes nothing by a token for another workspace', async () => {
    const { id } = await world.submit({ workspaceId: 'development' });
    const { requests } = world.services();
    const subject = { name: 'other', price: '1' };
    await expect(
      requests.submit({ ...request, subject, revises: id }, programOf('ann')),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
    expect(await world.get(id)).toMatchObject({ revision: 1 });
  });

  it('does not show by a key what is in another workspace', async () => {
    const { requests } = world.services();
    await world.submit({ ...request, workspaceId: 'development' });
    await expect(
      requests.submit(request, programOf('ann')),
    ).rejects.toMatchObject({ name: 'ConflictError' });
  });

  it('shows logs only of tasks that who asks may see', async () => {
    const { requests, timeline } = world.services();
    world.provisioner.secret.add('theirs');
    for (const [submissionTaskId, sources] of [
      ['own', ['submission']],
      ['theirs', []],
    ] as const) {
      const { id } = await requests.submit(
        { ...request, idempotencyKey: submissionTaskId, submissionTaskId },
        as('ann'),
      );
      const { tasks } = await timeline.of(id, as('ann'));
      expect(tasks.map(({ source }) => source)).toEqual(sources);
    }
  });

  it('takes no owner that nobody can be, and nothing without a bottom', async () => {
    world.catalog.push({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'web', namespace: 'default' },
    });
    for (const owner of ['group:default/CITY', 'component:default/web']) {
      await expect(world.submit({ owner })).rejects.toThrow(/catalog/);
    }
    const deep = JSON.parse(
      `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
    ) as JsonObject;
    await expect(
      world.submit({ subject: { ...request.subject, deep } as never }),
    ).rejects.toThrow(/flatter/);
  });
});
