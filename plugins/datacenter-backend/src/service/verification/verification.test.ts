import { DatacenterObject } from '@rackstage/plugin-datacenter-common';
import { NeighborReadError } from '@rackstage/plugin-datacenter-node';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { TestPlant } from '../../__testUtils__/TestPlant';
import {
  FakeSource,
  TestVerification,
} from '../../__testUtils__/TestVerification';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('verification on %s', engine => {
  let knex: Knex;
  let plant: TestPlant;
  let room: DatacenterObject;
  let rack: DatacenterObject;
  let typeId: string;
  let leaf: DatacenterObject;
  let a: DatacenterObject;
  let b: DatacenterObject;
  const cables: Record<string, DatacenterObject> = {};

  beforeEach(async () => {
    knex = await databases.init(engine);
    plant = await TestPlant.create(knex);
    room = await plant.room();
    rack = await plant.rack(room);
    typeId = (
      await plant.serverType({
        model: 'Leaf',
        ports: ['eth0', 'eth1', 'eth2', 'eth3'].map(name => ({
          role: 'interface' as const,
          name,
        })),
      })
    ).id;
    leaf = await place('leaf', 40, { managementAddress: '192.0.2.1' });
    [a, b] = [await place('a', 1), await place('b', 2)];
    const join = async (
      name: string,
      from: string,
      to: DatacenterObject,
      port: string,
    ) => {
      cables[name] = await plant.cable(
        await plant.port(leaf, from),
        await plant.port(to, port),
        { label: name },
      );
    };
    await join('right', 'eth0', a, 'eth0');
    await join('wrong', 'eth1', a, 'eth1');
    await join('missing', 'eth2', b, 'eth0');
  });

  afterEach(() => knex.destroy());

  const place = (name: string, position: number, fields = {}) =>
    plant.make('devices', {
      name,
      typeId,
      rackId: rack.id,
      position,
      ...fields,
    });
  const withSources = (...sources: FakeSource[]) =>
    new TestVerification(plant, knex, sources);
  const stateOf = async (name: string) =>
    (await plant.objects.get('cables', cables[name].id)).fields.verification;
  const statesOf = (links: { cable?: string; state: string }[]) =>
    links.map(({ cable, state }) => [cable, state]);

  it('says what is right, wrong, missing and too much, and keeps it with the cables', async () => {
    plant.now = new Date('2026-12-02T00:00:00.000Z');
    const test = withSources(
      new FakeSource({
        leaf: [
          ['eth0', 'a', 'eth0'],
          ['eth1', 'b.example.org', 'eth1'],
          ['eth3', 'stranger', 'p1'],
        ],
      }),
    );
    const { run, links } = await test.verify('racks', rack);
    expect(run).toMatchObject({
      title: 'R1',
      state: 'done',
      deviceCount: 1,
      askedCount: 1,
      unreadCount: 0,
      unread: [],
      counts: { wrong: 1, missing: 1, extra: 1, unknown: 0, verified: 1 },
    });
    expect(statesOf(links)).toEqual([
      ['wrong', 'wrong'],
      ['missing', 'missing'],
      [undefined, 'extra'],
      ['right', 'verified'],
    ]);
    const [wrong, , extra] = links;
    expect(wrong.fix?.code).toBe('move');
    expect(wrong.devices[wrong.seen![0].device]).toBe('b');
    expect(extra).toMatchObject({
      a: { device: leaf.id, port: 'eth3' },
      b: { device: 'stranger' },
      fix: { code: 'identify' },
      correctable: false,
    });
    const some = await test.service.links(run.id, {
      limit: 1,
      states: ['missing', 'verified'],
    });
    const rest = await test.service.links(run.id, {
      limit: 1,
      states: ['missing', 'verified'],
      cursor: some.nextCursor,
    });
    expect(statesOf([...some.items, ...rest.items])).toEqual([
      ['missing', 'missing'],
      ['right', 'verified'],
    ]);
    expect([
      await stateOf('right'),
      await stateOf('wrong'),
      await stateOf('missing'),
    ]).toEqual(['verified', 'wrong', 'missing']);
    expect(await test.service.cable(cables.right.id)).toEqual({
      state: 'verified',
      checkedAt: '2026-12-02T00:00:00.000Z',
      seenAt: '2026-12-02T00:00:00.000Z',
      verificationId: run.id,
    });
    const history = await plant.objects.history('cables', cables.right.id, {
      limit: 5,
    });
    expect(history.items[0]).toMatchObject({
      reason: 'LLDP',
      by: 'user:default/ann',
    });
    await test.verify('racks', rack);
    const after = await plant.objects.history('cables', cables.right.id, {
      limit: 5,
    });
    expect(after.items).toHaveLength(history.items.length);
  });

  it('names devices that were not read, and remembers when their cables were seen', async () => {
    const source = new FakeSource({ leaf: [['eth0', 'a', 'eth0']] });
    const test = withSources(new FakeSource({}, 'first'), source);
    await test.verify('racks', rack);
    plant.now = new Date('2026-12-03T00:00:00.000Z');
    source.seen = { leaf: new NeighborReadError('Unreachable', 'No answer') };
    const { run, links } = await test.verify('racks', rack);
    expect(run.unread).toEqual([
      {
        id: leaf.id,
        title: 'leaf',
        code: 'Unreachable',
        message: 'No answer',
      },
    ]);
    expect(links.map(({ state, reason }) => [state, reason])).toEqual(
      Array(3).fill(['unknown', 'not-read']),
    );
    expect(await stateOf('right')).toBe('verified');
    expect(await test.service.cable(cables.right.id)).toEqual({
      state: 'unobserved',
      checkedAt: '2026-12-03T00:00:00.000Z',
      seenAt: '2026-12-01T00:00:00.000Z',
      verificationId: run.id,
    });
  });

  it('is kept from no device by another one that fails or never answers', async () => {
    await plant.change(a, { managementAddress: '192.0.2.2' });
    await plant.change(b, { managementAddress: '192.0.2.3' });
    const source = new FakeSource({
      a: () => new Promise(() => {}),
      b: new TypeError('a secret'),
      leaf: [['eth0', 'a', 'eth0']],
    });
    const test = new TestVerification(plant, knex, [source], 'one', 50);
    const { run, links } = await test.verify('places', room);
    expect(run).toMatchObject({
      state: 'done',
      deviceCount: 3,
      unreadCount: 2,
      unread: [
        { title: 'a', code: 'Unreachable' },
        { title: 'b', code: 'Failed' },
      ],
    });
    expect(JSON.stringify(run)).not.toContain('a secret');
    expect(links.at(-1)).toMatchObject({ cable: 'right', state: 'verified' });
  });

  it('forgets what was seen of a cable that is moved', async () => {
    const source = new FakeSource({ leaf: [['eth0', 'a', 'eth0']] });
    const test = withSources(source);
    await test.verify('devices', leaf);
    const right = await plant.objects.get('cables', cables.right.id);
    await plant.change(right, { b: [(await plant.port(b, 'eth3')).id] });
    expect(await stateOf('right')).toBeUndefined();
    expect(await test.service.cable(right.id)).toEqual({ state: 'unobserved' });
    plant.now = new Date('2026-12-03T00:00:00.000Z');
    source.seen = {};
    await test.verify('devices', leaf);
    expect(await test.service.cable(right.id)).not.toHaveProperty('seenAt');
    await expect(test.service.cable(leaf.id)).rejects.toThrow(/No cables/);
  });

  it('makes the records say what is there', async () => {
    const source = new FakeSource({
      leaf: [
        ['eth0', 'a', 'eth1'],
        ['eth1', 'a', 'eth0'],
        ['eth2', 'b', 'eth2'],
        ['eth3', 'b', 'eth3'],
      ],
    });
    const test = withSources(source);
    const { run, links } = await test.verify('racks', rack);
    expect(
      links.map(({ cable, fix, correctable }) => [
        cable,
        fix?.code,
        correctable,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['right', 'swap', true],
        ['wrong', 'swap', true],
        ['missing', 'move', true],
        [undefined, 'record', true],
      ]),
    );
    const linkOf = (name?: string) =>
      links.find(({ cable }) => cable === name)!;
    await test.correct(run.id, linkOf('right').id);
    await expect(test.correct(run.id, linkOf('wrong').id)).rejects.toThrow(
      /records were changed since/,
    );
    await test.correct(run.id, linkOf('missing').id);
    await test.correct(run.id, linkOf().id);
    const again = await test.verify('racks', rack);
    expect(again.run.counts).toEqual({
      wrong: 0,
      missing: 0,
      extra: 0,
      unknown: 0,
      verified: 4,
    });
    await expect(
      test.service.correction(again.run.id, again.links[0].id),
    ).rejects.toThrow(/nothing to correct/);
  });

  it('compares everything room by room, each rack once', async () => {
    const floor = await plant.make('places', { name: 'Floor', level: 'floor' });
    await plant.make('places', {
      name: 'Inner room',
      level: 'room',
      parentId: floor.id,
    });
    await plant.change(room, { parentId: floor.id });
    await plant.make('places', { name: 'Empty', level: 'room' });
    const source = new FakeSource({ leaf: [['eth0', 'a', 'eth0']] });
    const test = withSources(source);
    await test.service.startAll({ ref: 'plugin:datacenter' });
    await test.round();
    const { items } = await test.service.list({ limit: 10 });
    expect(
      items.map(({ objectIds, state, counts }) => [
        objectIds,
        state,
        counts?.verified,
      ]),
    ).toEqual([[[floor.id], 'done', 1]]);
    expect(source.asked).toEqual(['leaf']);
  });

  it('says what is needed where nothing can be asked', async () => {
    await expect(withSources().start('racks', rack)).rejects.toThrow(
      /Nothing can be asked/,
    );
    await plant.change(leaf, { managementAddress: null });
    const test = withSources(new FakeSource({}));
    await expect(test.start('racks', rack)).rejects.toThrow(
      /No device in 'R1' has a management address/,
    );
    await expect(test.start('racks', leaf)).rejects.toThrow(/No racks/);
    expect(() => withSources(new FakeSource({}), new FakeSource({}))).toThrow(
      /Two modules bring/,
    );
  });
});
