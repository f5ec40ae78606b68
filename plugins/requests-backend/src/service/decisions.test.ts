import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { disabled, group, owners, ref, user } from '../__testUtils__/people';
import { always, twoSteps } from '../__testUtils__/policies';
import { as, TestWorld } from '../__testUtils__/TestWorld';

const databases = createTestDatabases();

const crowd = {
  title: 'Crowd',
  parts: [
    {
      title: 'Crowd',
      approvers: [{ kind: 'group' as const, name: 'group:default/crowd' }],
      need: '5',
    },
  ],
};

describe.each(databases.eachSupportedId())('decisions on %s', engine => {
  let knex: Knex;
  let world: TestWorld;

  beforeEach(async () => {
    knex = await databases.init(engine);
    world = await TestWorld.create(knex);
  });

  afterEach(() => knex.destroy());

  const outcomes = async (decisions: Promise<unknown>[]) => {
    const settled = await Promise.allSettled(decisions);
    return {
      ok: settled.filter(({ status }) => status === 'fulfilled').length,
      errors: settled.flatMap(one =>
        one.status === 'rejected' ? [one.reason.name] : [],
      ),
    };
  };

  it('needs nobody where policies ask for no approval', async () => {
    const request = await world.submit({ workspaceId: 'sandbox' });
    expect(request).toMatchObject({
      state: 'approved',
      rule: 'Cheap in a sandbox',
      facts: {
        environment: 'sandbox',
        region: 'seoul',
        monthlyPrice: { amount: '100000', currency: 'KRW' },
      },
    });
    const dear = { name: 'web', price: '2000000' };
    expect(
      await world.submit({ workspaceId: 'sandbox', subject: dear }),
    ).toMatchObject({ state: 'waiting', rule: 'Development', steps: 1 });
  });

  it('goes step by step, and tells everybody whose turn it is', async () => {
    const { id } = await world.submit();
    await world.settle();
    expect(world.told('Waits')).toEqual([owners]);
    expect(await world.decide(id, 'ola')).toMatchObject({
      state: 'waiting',
      step: 1,
      stepTitle: 'Operators',
    });
    await world.settle();
    expect(world.told('Waits')).toEqual([owners, 'group:default/operators']);
    expect(await world.decide(id, 'pia')).toMatchObject({ state: 'approved' });
    await world.settle();
    expect(world.told('Approved')).toEqual([ref('ann')]);
    expect(world.notified[0]).toMatchObject({
      recipients: { excludeEntityRef: ref('ann') },
      payload: { link: `/requests/${id}` },
    });
  });

  it('lets somebody decide who is in a group of the approvers’ group', async () => {
    const team = 'group:default/team';
    world.catalog.push(group('team', owners), user('tia', [team]));
    const { id } = await world.submit();
    const { requests } = world.services();
    const inbox = { view: 'inbox', sort: '-createdAt', limit: 10 } as const;
    expect((await requests.list(inbox, as('tia'))).items).toMatchObject([
      { id, canDecide: true },
    ]);

    expect(await world.decide(id, 'tia')).toMatchObject({ step: 1 });
  });

  it('never lets the requester decide, in no name', async () => {
    const { id } = await world.submit();
    await expect(world.decide(id, 'ann')).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringMatching(/nobody decides on their own/),
    });
    const { delegations } = world.services();
    const span = {
      startsAt: '2026-03-01T00:00:00Z',
      endsAt: '2026-03-09T00:00:00Z',
    };
    await delegations.create({ to: ref('ann'), ...span }, as('ola'));
    await delegations.create({ to: ref('del'), ...span }, as('ann'));
    await expect(world.decide(id, 'ann')).rejects.toThrow(/their own/);
    await expect(world.decide(id, 'del')).rejects.toThrow(/not, or no longer/);
  });

  it('lets a delegate decide while somebody is away, once for both', async () => {
    const { delegations } = world.services();
    await delegations.create(
      {
        to: ref('del'),
        startsAt: '2026-03-02T10:00:00Z',
        endsAt: '2026-03-02T12:00:00Z',
      },
      as('ola'),
    );
    const { id } = await world.submit();
    await expect(world.decide(id, 'del')).rejects.toThrow(/no longer/);
    world.clock.advance(1);
    await world.settle();
    expect(world.told('Waits')).toEqual([owners, ref('del')]);
    const inbox = await world
      .services()
      .requests.list(
        { view: 'inbox', sort: '-createdAt', limit: 10 },
        as('del'),
      );
    expect(inbox.items).toMatchObject([{ id, canDecide: true }]);
    const decided = await world.decide(id, 'del');
    expect(decided.chain[0].parts[0].decisions).toMatchObject([
      { decidedBy: ref('del'), onBehalfOf: ref('ola') },
    ]);
    const late = await world.submit();
    world.clock.advance(2);
    await expect(world.decide(late.id, 'del')).rejects.toThrow(/no longer/);
  });

  it('counts two approvers at one instant one after the other', async () => {
    for (let round = 0; round < 5; round++) {
      const { id } = await world.submit();
      const { ok, errors } = await outcomes([
        world.decide(id, 'ola'),
        world.decide(id, 'oto'),
      ]);
      expect({ ok, errors }).toEqual({ ok: 1, errors: ['ConflictError'] });
      expect(await world.get(id)).toMatchObject({ step: 1, state: 'waiting' });
    }
  });

  it('counts the same approver once, however often at one instant', async () => {
    await publish(world, crowd);
    const { id } = await world.submit();
    const { ok, errors } = await outcomes(
      Array.from({ length: 6 }, () => world.decide(id, 'n1')),
    );
    expect(ok).toBe(1);
    expect(new Set(errors)).toEqual(new Set(['ConflictError']));
    expect(await world.get(id)).toMatchObject({ state: 'waiting', step: 0 });
    expect(await knex('decisions').where({ request_id: id })).toHaveLength(1);
  });

  it('takes just as many of twenty at once as are needed', async () => {
    await publish(world, crowd);
    const { id } = await world.submit();
    const { ok, errors } = await outcomes(
      Array.from({ length: 20 }, (_, index) => world.decide(id, `n${index}`)),
    );
    expect(ok).toBe(5);
    expect(errors).toHaveLength(15);
    expect(await world.get(id)).toMatchObject({ state: 'approved' });
    const people = await knex('decisions')
      .where({ request_id: id })
      .pluck('decided_by');
    expect(new Set(people).size).toBe(5);
    await world.settle();
    await world.settle();
    expect(world.provisioner.runs).toHaveLength(1);
  });

  it('looks at roles when somebody decides, not when the page was opened', async () => {
    const { id } = await world.submit();
    expect(await world.get(id, 'ola')).toMatchObject({ canDecide: true });
    world.catalog = world.catalog.map(entity =>
      entity.metadata.name === 'ola' ? { ...entity, relations: [] } : entity,
    );
    await expect(world.decide(id, 'ola')).rejects.toThrow(/no longer/);
    world.catalog = world.catalog.map(entity =>
      entity.metadata.name === 'oto' ? disabled(entity) : entity,
    );
    await expect(world.decide(id, 'oto')).rejects.toThrow(/disabled/);
  });

  it('refuses a decision on what is not there any more', async () => {
    const { id } = await world.submit();
    const { requests } = world.services();
    await requests.edit(
      id,
      { subject: { name: 'web', price: '5' }, revision: 1 },
      as('ann'),
    );
    await expect(
      requests.decide(
        id,
        { verdict: 'approve', revision: 1, step: 0 },
        as('ola'),
      ),
    ).rejects.toThrow(/changed since you opened/);
    expect(await world.get(id)).toMatchObject({ revision: 2, step: 0 });
  });

  it('voids decisions when a request comes back changed, and shows how', async () => {
    const { id } = await world.submit();
    await world.decide(id, 'ola');
    expect(await world.decide(id, 'pia', 'send-back')).toMatchObject({
      state: 'revision-needed',
      message: 'because',
      waitingFor: [],
    });
    await expect(world.decide(id, 'pim')).rejects.toThrow(/revision-needed/);
    const edited = await world
      .services()
      .requests.edit(
        id,
        { subject: { name: 'web', price: '90000' }, revision: 1, note: 'less' },
        as('ann'),
      );
    expect(edited).toMatchObject({
      state: 'waiting',
      step: 0,
      revision: 2,
      changes: [{ path: '/price', before: '100000', after: '90000' }],
    });
    expect(edited.chain[0].parts[0].decisions).toEqual([]);
    // Who decided on the old content may decide on the new one.
    expect(await world.decide(id, 'ola')).toMatchObject({ step: 1 });
    await expect(
      world
        .services()
        .requests.edit(id, { subject: { name: 'x' }, revision: 2 }, as('pia')),
    ).rejects.toThrow(/Only user:default\/ann/);
  });

  it('is not edited once it is approved', async () => {
    const { id } = await world.submit();
    await world.decide(id, 'ola');
    await world.decide(id, 'pia');
    await expect(
      world
        .services()
        .requests.edit(id, { subject: { name: 'x' }, revision: 1 }, as('ann')),
    ).rejects.toMatchObject({ name: 'ConflictError' });
  });

  it('asks for information and goes on with the answer', async () => {
    const { id } = await world.submit();
    await world.decide(id, 'ola', 'ask-information');
    const { requests } = world.services();
    await world.settle();
    expect(world.told('Question about')).toEqual([ref('ann')]);
    await expect(
      requests.change('answer', id, 'It is mine', as('oto')),
    ).rejects.toThrow(/asked of user:default\/ann/);
    expect(
      await requests.change('answer', id, 'For the web site', as('ann')),
    ).toMatchObject({ state: 'waiting', waitingFor: [owners] });
    expect(await world.decide(id, 'ola')).toMatchObject({ step: 1 });
  });

  it('ends with a rejection or when it is withdrawn', async () => {
    const rejected = await world.submit();
    expect(await world.decide(rejected.id, 'ola', 'reject')).toMatchObject({
      state: 'rejected',
      chain: [{ state: 'rejected' }, { state: 'ahead' }],
    });
    const { id } = await world.submit();
    const { requests } = world.services();
    await expect(
      requests.change('withdraw', id, undefined, as('ola')),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
    expect(
      await requests.change('withdraw', id, 'no need', as('ann')),
    ).toMatchObject({ state: 'withdrawn' });
    await expect(world.decide(id, 'ola')).rejects.toThrow(/withdrawn/);
  });

  it('keeps to the policy of its submission when that changes in flight', async () => {
    const { id } = await world.submit();
    await publish(world, crowd);
    expect((await world.submit()).chain.map(({ title }) => title)).toEqual([
      'Crowd',
    ]);
    await world.decide(id, 'ola');
    const edited = await world.get(id);
    expect(edited).toMatchObject({ policyVersion: 1, steps: twoSteps.length });
    expect(
      await world
        .services()
        .requests.edit(id, { subject: { name: 'y' }, revision: 1 }, as('ann')),
    ).toMatchObject({ policyVersion: 1, steps: 2 });
  });

  it('decides many, each by itself', async () => {
    const [one, two, own] = [
      await world.submit(),
      await world.submit(),
      await world.submit({}, 'ola'),
    ];
    await world.decide(two.id, 'oto');
    const { items } = await world.services().requests.decideMany(
      {
        verdict: 'approve',
        items: [one, two, own].map(({ id }) => ({ id, revision: 1, step: 0 })),
      },
      as('ola'),
    );
    expect(items).toMatchObject([
      { ok: true, state: 'waiting' },
      { ok: false, message: expect.stringMatching(/was decided/) },
      { ok: false, message: expect.stringMatching(/their own/) },
    ]);
  });

  it('is one request however often it is filed with one key', async () => {
    const filed = await Promise.all(
      Array.from({ length: 5 }, () => world.submit({ idempotencyKey: 'k' })),
    );
    expect(new Set(filed.map(({ id }) => id)).size).toBe(1);
    expect(await knex('requests')).toHaveLength(1);
    expect(await knex('history').where({ event: 'submitted' })).toHaveLength(1);
    const other = await world.submit({ idempotencyKey: 'k' }, 'oto');
    expect(other.id).not.toBe(filed[0].id);
  });

  it('takes nothing that cannot be made, or has no owner', async () => {
    await expect(world.submit({ subject: { name: 'taken' } })).rejects.toThrow(
      'That name is taken',
    );
    await expect(world.submit({ subject: {} })).rejects.toThrow(/missing/);
    await expect(
      world.submit({ owner: 'group:default/nobody' }),
    ).rejects.toThrow(/catalog/);
    await expect(world.submit({ workspaceId: 'nowhere' })).rejects.toThrow(
      /No workspace/,
    );
    await expect(world.submit({ type: 'ship' })).rejects.toThrow(
      /there are: machine/,
    );
    expect(await knex('requests')).toEqual([]);
  });
});

/** A new version of the policy, of one step. */
async function publish(world: TestWorld, step: typeof crowd): Promise<void> {
  const { policy } = world.services();
  const { version } = await policy.current(as('adi'));
  await policy.publish(
    { policy: always(step), baseVersion: version },
    as('adi'),
  );
}
