import { CloudError } from '@rackstage/plugin-clouds-node';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { loseAnswer, once, refuse } from '../__testUtils__/faults';
import { caller } from '../__testUtils__/requests';
import { TestWorld } from '../__testUtils__/TestWorld';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('resizing on %s', engine => {
  let knex: Knex;
  let world: TestWorld;
  let id: string;

  beforeEach(async () => {
    knex = await databases.init(engine);
    world = await TestWorld.create(knex);
    id = await world.run();
  });

  afterEach(() => knex.destroy());

  const resize = (spec: string) =>
    world.instanceService.update(id, { spec }, caller);
  const specInCloud = () => world.cloud.listInstances()[0].specId;
  const calls = () =>
    world.cloud.calls.filter(call => call === 'resizing.resize').length;

  it('gives it the new spec, confirmed, and the new price', async () => {
    const asked = await resize('large');
    expect(asked).toMatchObject({
      phase: 'Resizing',
      spec: { id: 'large', vcpus: 8 },
      resizing: { from: { id: 'small', name: 'Small' } },
    });
    await world.settle();
    expect(specInCloud()).toBe('large');
    expect(calls()).toBe(2);
    const after = await world.instanceService.get(id);
    expect(after.phase).toBe('Running');
    expect(after.resizing).toBeUndefined();
    expect(after.conditions.map(({ type }) => type)).not.toContain(
      'SpecAsAsked',
    );
    expect(await world.reasons(id)).toContain('ResizeRequested');
  });

  it('is done once when the answer is lost', async () => {
    world.cloud.faults.set('resizing.resize', once(loseAnswer));
    await resize('large');
    await world.settle();
    expect(specInCloud()).toBe('large');
    expect((await world.record(id)).phase).toBe('Running');
  });

  it('leaves it as it was, and says why, when the cloud refuses', async () => {
    world.cloud.faults.set(
      'resizing.resize',
      refuse(new CloudError('OutOfStock', 'No room')),
    );
    await resize('large');
    await world.settle();
    const record = await world.record(id);
    expect(record).toMatchObject({
      phase: 'Running',
      specId: 'small',
      facts: { spec: { name: 'Small' } },
    });
    expect(record.resizeFrom).toBeUndefined();
    expect(await world.reasons(id)).toContain('ResizeRefused');
  });

  it('leaves it as it was when the cloud is busy with it for ever', async () => {
    world.cloud.faults.set(
      'resizing.resize',
      refuse(new CloudError('Conflict', 'It is busy')),
    );
    await resize('large');
    await world.settle({ seconds: 3600 });
    const { phase, specId } = await world.record(id);
    expect({ phase, specId }).toEqual({ phase: 'Running', specId: 'small' });
    expect(await world.reasons(id)).toContain('ResizeRefused');
    expect(calls()).toBe(20);
  });

  it('tries again what may pass', async () => {
    world.cloud.faults.set(
      'resizing.resize',
      once(refuse(new CloudError('Conflict', 'It is busy'))),
    );
    await resize('large');
    await world.settle();
    expect(specInCloud()).toBe('large');
  });

  it('keeps a stopped instance stopped', async () => {
    await world.instanceService.changePower(id, 'stop', caller);
    await world.settle();
    await resize('large');
    await world.settle();
    expect(world.cloud.listInstances()[0]).toMatchObject({
      specId: 'large',
      status: 'stopped',
    });
  });

  it('does not resize back what somebody resized at the cloud', async () => {
    const { cloudId } = await world.record(id);
    world.cloud.alterInstance(cloudId!, { specId: 'large' });
    world.clock.advance(121);
    await world.synchronize();
    await world.settle();
    expect(specInCloud()).toBe('large');
    expect(calls()).toBe(0);
  });

  it.each<[string, string, RegExp]>([
    ['a spec that there is not', 'huge', /no spec 'huge'/],
    ['too little memory for its image', 'tiny', /needs 1024 MiB/],
  ])('refuses %s', async (_, spec, message) => {
    await expect(resize(spec)).rejects.toThrow(message);
    expect((await world.record(id)).specId).toBe('small');
  });

  it('asks for quota and stock first', async () => {
    world.cloud.quotas = [{ resource: 'vcpus', used: 1, limit: 4 }];
    const verdict = await world.instanceService.estimateResize(
      id,
      'large',
      caller,
    );
    expect(verdict).toMatchObject({
      ok: false,
      problems: [{ code: 'QuotaExceeded', params: { requested: 7, left: 3 } }],
      price: { hourly: { amount: '0.05', currency: 'USD' } },
    });
    await expect(resize('large')).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(/quota of vcpus/),
    });
    world.cloud.quotas = [];
    world.cloud.stock = { available: false };
    await expect(resize('large')).rejects.toThrow(/no room for 'Large'/);
    expect(calls()).toBe(0);
  });

  it('is refused while it is resized, made or deleted', async () => {
    await resize('large');
    await expect(resize('small')).rejects.toThrow(/being resized already/);
    const { instances } = await world.ask({ name: 'new' });
    await expect(
      world.instanceService.update(instances[0].id, { spec: 'large' }, caller),
    ).rejects.toThrow(/still being made/);
    await world.instanceService.delete(id, caller);
    await expect(resize('large')).rejects.toThrow(/being deleted|no longer/);
  });
});
