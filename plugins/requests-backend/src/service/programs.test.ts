import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { ref } from '../__testUtils__/people';
import { always, workspaceOwners } from '../__testUtils__/policies';
import { as, programOf, TestWorld } from '../__testUtils__/TestWorld';

const databases = createTestDatabases();

const [part] = workspaceOwners.parts;

/** Two different owners. */
const fourEyes = always({
  ...workspaceOwners,
  parts: [{ ...part, need: '2' }],
});

describe.each(databases.eachSupportedId())('programs on %s', engine => {
  let knex: Knex;
  let world: TestWorld;

  beforeEach(async () => {
    knex = await databases.init(engine);
    world = await TestWorld.create(knex, fourEyes);
  });

  afterEach(() => knex.destroy());

  const request = (title = 'Web server', workspaceId = 'production') => ({
    type: 'machine',
    title,
    workspaceId,
    owner: 'group:default/city',
    subject: { name: 'web', price: '100000' },
    idempotencyKey: title,
  });

  const approve = async (id: string, credentials: ReturnType<typeof as>) => {
    const { revision, step } = await world.get(id);
    return world
      .services()
      .requests.decide(id, { verdict: 'approve', revision, step }, credentials);
  };

  it('decide nothing that their owner asked for, nor the other way round', async () => {
    const { requests } = world.services();
    const { id } = await world.submit({}, 'ola');
    await expect(approve(id, programOf('ola'))).rejects.toThrow(/their own/);
    const filed = await requests.submit(request(), programOf('ola'));
    expect(filed.requester).toBe(ref('ola'));
    await expect(approve(filed.id, as('ola'))).rejects.toThrow(/their own/);
    await expect(approve(filed.id, programOf('ola'))).rejects.toThrow(
      /their own/,
    );
  });

  it('count as their owner, who decides a step once', async () => {
    const { id } = await world.submit();
    expect(await approve(id, programOf('ola'))).toMatchObject({
      state: 'waiting',
    });
    await expect(approve(id, as('ola'))).rejects.toThrow(/decided this step/);
    await expect(approve(id, programOf('ola'))).rejects.toThrow(
      /decided this step/,
    );
    expect(await approve(id, programOf('oto'))).toMatchObject({
      state: 'approved',
    });
    const { entries } = await world.services().timeline.of(id, as('ann'));
    expect(
      entries.filter(({ event }) => event === 'approved').map(one => one.actor),
    ).toEqual([ref('ola'), ref('oto')]);
  });

  it('decide for whom their owner is a delegate, once, and delegate nothing', async () => {
    const { delegations } = world.services();
    const span = {
      startsAt: '2026-03-01T00:00:00Z',
      endsAt: '2026-03-09T00:00:00Z',
    };
    await delegations.create({ to: ref('del'), ...span }, as('ola'));
    await expect(
      delegations.create({ to: ref('pim'), ...span }, programOf('oto')),
    ).rejects.toThrow(/delegates nothing/);
    const { id } = await world.submit();
    await approve(id, programOf('del'));
    await expect(approve(id, programOf('ola'))).rejects.toThrow(
      /decided this step/,
    );
    const own = { limit: 10, order: 'asc' as const };
    const { items } = await delegations.list(
      false,
      own as never,
      programOf('ola'),
    );
    expect(items).toHaveLength(1);
  });

  it('see what their owner has to do with, in the workspace of their token', async () => {
    world.mayRead = false;
    const { requests } = world.services();
    const inside = await world.submit({ title: 'inside' });
    const outside = await world.submit({
      title: 'outside',
      workspaceId: 'development',
    });
    const titles = async (view: 'mine' | 'inbox' | 'all', name: string) => {
      const { items } = await requests.list(
        { view, sort: 'createdAt', limit: 50 },
        programOf(name),
      );
      return items.map(({ title }) => title);
    };
    expect(await titles('mine', 'ann')).toEqual(['inside']);
    expect(await titles('all', 'ann')).toEqual(['inside']);
    expect(await titles('inbox', 'ola')).toEqual(['inside']);
    expect(await requests.count(programOf('ann'))).toEqual({
      inbox: 0,
      mine: { waiting: 1 },
    });
    expect(await requests.count(programOf('ola'))).toEqual({
      inbox: 1,
      mine: {},
    });
    expect(await requests.get(inside.id, programOf('ann'))).toMatchObject({
      can: { withdraw: true, decide: false },
    });
    await expect(
      requests.get(outside.id, programOf('ann')),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
    await expect(approve(outside.id, programOf('ola'))).rejects.toMatchObject({
      name: 'NotFoundError',
    });
  });

  it('see nothing by a token for something else, and file nothing', async () => {
    world.scope = { ...world.scope, permissions: ['clouds.*'] };
    const { requests } = world.services();
    const { id } = await world.submit();
    await expect(requests.get(id, programOf('ann'))).rejects.toThrow(
      /requests.request.read/,
    );
    await expect(requests.count(programOf('ann'))).rejects.toThrow(
      /requests.request.read/,
    );
    await expect(requests.submit(request(), programOf('ann'))).rejects.toThrow(
      /requests.request.read/,
    );
    expect(await requests.count(as('ann'))).toMatchObject({
      mine: { waiting: 1 },
    });
  });

  it('change what their owner asked for only when their token lets them ask', async () => {
    const { id } = await world.submit();
    world.mayCreate = false;
    const { requests, talk } = world.services();
    const own = requests.change('withdraw', id, 'no', programOf('ann'));
    await expect(own).rejects.toMatchObject({ name: 'NotAllowedError' });
    await expect(
      talk.add(id, { text: 'Hello' }, programOf('ann')),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
    await requests.change('withdraw', id, 'no', as('ann'));
  });
});
