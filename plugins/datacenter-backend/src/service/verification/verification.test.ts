import { DatacenterObject } from '@rackstage/plugin-datacenter-common';
import {
  NeighborReadError,
  NeighborSource,
} from '@rackstage/plugin-datacenter-node';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { TestPlant } from '../../__testUtils__/TestPlant';
import { NeighborReadings } from './NeighborReadings';
import { VerificationService } from './VerificationService';

const databases = createTestDatabases();
const ann = { ref: 'user:default/ann' };

/** Says what each device sees, by its name: own port, neighbour, its port. */
function sourceOf(
  seen: Record<string, [string, string, string][] | NeighborReadError>,
  id = 'fake',
): NeighborSource {
  return {
    id,
    read: async ({ name }) => {
      const answer =
        seen[name] ?? new NeighborReadError('NotConfigured', 'Unknown');
      if (answer instanceof Error) {
        throw answer;
      }
      return {
        observedAt: '2026-12-01T00:00:00.000Z',
        links: answer.map(([localPort, remoteName, remotePort]) => ({
          localPort,
          protocol: 'lldp',
          remoteName,
          remotePort,
        })),
      };
    },
  };
}

describe.each(databases.eachSupportedId())('verification on %s', engine => {
  let knex: Knex;
  let plant: TestPlant;
  let rack: DatacenterObject;
  let leaf: DatacenterObject;
  const cables: Record<string, DatacenterObject> = {};

  beforeEach(async () => {
    knex = await databases.init(engine);
    plant = await TestPlant.create(knex);
    const room = await plant.room();
    rack = await plant.rack(room);
    const type = await plant.serverType({
      model: 'Leaf',
      ports: ['eth0', 'eth1', 'eth2', 'eth3'].map(name => ({
        role: 'interface' as const,
        name,
      })),
    });
    const place = (name: string, position: number, fields = {}) =>
      plant.make('devices', {
        name,
        typeId: type.id,
        rackId: rack.id,
        position,
        ...fields,
      });
    leaf = await place('leaf', 40, { managementAddress: '192.0.2.1' });
    const [a, b] = [await place('a', 1), await place('b', 2)];
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

  const serviceWith = (...sources: NeighborSource[]) => {
    const readings = new NeighborReadings();
    sources.forEach(source => readings.addSource(source));
    return new VerificationService({
      objects: plant.store,
      changes: plant.objects,
      readings,
      now: () => plant.now,
    });
  };
  const stateOf = async (name: string) =>
    (await plant.objects.get('cables', cables[name].id)).fields.verification;

  it('says what is right, wrong, missing and too much, and keeps it with the cables', async () => {
    const service = serviceWith(
      sourceOf({
        leaf: [
          ['eth0', 'a', 'eth0'],
          ['eth1', 'b.example.org', 'eth1'],
          ['eth3', 'stranger', 'p1'],
        ],
      }),
    );
    plant.now = new Date('2026-12-02T00:00:00.000Z');
    const answer = await service.verifyRack(rack.id, ann);
    expect(answer.read).toEqual([leaf.id]);
    expect(
      Object.fromEntries(
        answer.links.map(({ cable, state }) => [cable, state]),
      ),
    ).toEqual({ right: 'verified', wrong: 'wrong', missing: 'missing' });
    const wrong = answer.links.find(({ state }) => state === 'wrong')!;
    expect(wrong.fix?.code).toBe('move');
    expect(answer.devices[wrong.seen![0].device]).toBe('b');
    expect(answer.extra).toMatchObject([
      {
        a: { device: leaf.id, port: 'eth3' },
        b: { device: 'stranger' },
        fix: { code: 'identify' },
      },
    ]);
    expect([
      await stateOf('right'),
      await stateOf('wrong'),
      await stateOf('missing'),
    ]).toEqual(['verified', 'wrong', 'missing']);
    const history = await plant.objects.history('cables', cables.right.id, {
      limit: 5,
    });
    expect(history.items[0]).toMatchObject({ reason: 'LLDP', by: ann.ref });
    await service.verifyRack(rack.id, ann);
    const after = await plant.objects.history('cables', cables.right.id, {
      limit: 5,
    });
    expect(after.items).toHaveLength(history.items.length);
  });

  it('names devices that were not read, and leaves what was known of their cables', async () => {
    await serviceWith(sourceOf({ leaf: [['eth0', 'a', 'eth0']] })).verifyRack(
      rack.id,
      ann,
    );
    const answer = await serviceWith(
      sourceOf({}, 'first'),
      sourceOf({ leaf: new NeighborReadError('Unreachable', 'No answer') }),
    ).verifyRack(rack.id, ann);
    expect(answer.unread).toEqual([
      {
        id: leaf.id,
        title: 'leaf',
        code: 'Unreachable',
        message: 'No answer',
      },
    ]);
    expect(new Set(answer.links.map(({ state }) => state))).toEqual(
      new Set(['unknown']),
    );
    expect(await stateOf('right')).toBe('verified');
  });

  it('says what is needed where nothing can be asked', async () => {
    await expect(serviceWith().verifyRack(rack.id, ann)).rejects.toThrow(
      /Nothing can be asked/,
    );
    await plant.change(leaf, { managementAddress: null });
    const service = serviceWith(sourceOf({}));
    await expect(service.verifyRack(rack.id, ann)).rejects.toThrow(
      /No device in rack 'R1' has a management address/,
    );
    await expect(service.verifyRack(leaf.id, ann)).rejects.toThrow(/No racks/);
    expect(() => serviceWith(sourceOf({}), sourceOf({}))).toThrow(
      /Two modules bring/,
    );
  });
});
