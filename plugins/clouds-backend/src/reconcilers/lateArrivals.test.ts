import { ManagedKind } from '@rackstage/plugin-clouds-common';
import { CloudError } from '@rackstage/plugin-clouds-node';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { once, refuse } from '../__testUtils__/faults';
import { aResource, caller } from '../__testUtils__/requests';
import { TestWorld } from '../__testUtils__/TestWorld';

const databases = createTestDatabases();

/** Seconds after which a lost creation is tried again, with the deadline of calls in these tests. */
const untilTriedAgain = 271;

describe.each(databases.eachSupportedId())(
  'a cloud without tokens that carries a creation out late, on %s',
  engine => {
    let knex: Knex;
    let world: TestWorld;

    beforeEach(async () => {
      knex = await databases.init(engine);
      world = await TestWorld.create(knex, 'main', 1, {
        makesParts: true,
        knowsTokens: false,
      });
    });

    afterEach(() => knex.destroy());

    const callsOf = (name: string) =>
      world.cloud.calls.filter(call => call === name).length;
    const arrivesAfter = (call: string, seconds: number) =>
      world.cloud.faults.set(call, once(world.cloud.arriveLate(seconds)));
    /** Lets the time pass, and reads the inventory at its interval. */
    const pass = async (seconds: number) => {
      await world.settle({ seconds });
      await world.settleResources({ seconds });
      await world.synchronizeRegions();
      await world.lookAgain();
    };

    it('makes one instance, with one volume, when it answers after 140 s', async () => {
      arrivesAfter('instances.create', 140);
      arrivesAfter('volumes.create', 140);
      const { instances } = await world.ask({ volumeGiB: 10 });
      const [{ id }] = instances;
      await world.settle();
      await world.settle();
      expect(await world.record(id)).toMatchObject({ phase: 'Running' });
      expect(world.cloud.made).toEqual({ instances: [id], volumes: [id] });
      expect(callsOf('instances.create')).toBe(1);
      expect(callsOf('volumes.create')).toBe(1);
    });

    it('is asked again when it certainly will not carry it out any more', async () => {
      world.cloud.faults.set(
        'instances.create',
        once(refuse(new CloudError('Unavailable', 'Lost'))),
      );
      const start = world.clock.now().getTime();
      const { instances } = await world.ask();
      await world.settle({ seconds: untilTriedAgain - 30 });
      expect(callsOf('instances.create')).toBe(1);
      expect(await world.record(instances[0].id)).toMatchObject({
        phase: 'Pending',
      });
      await world.settle();
      expect(callsOf('instances.create')).toBe(2);
      const { readyAt } = await world.record(instances[0].id);
      expect(Date.parse(readyAt!) - start).toBeGreaterThan(
        untilTriedAgain * 1000,
      );
    });

    it('is asked again soon when the request never reached it', async () => {
      world.cloud.faults.set(
        'instances.create',
        once(
          refuse(new CloudError('Unavailable', 'Refused', { undone: true })),
        ),
      );
      const { instances } = await world.ask();
      await world.settle({ seconds: 20 });
      expect(await world.record(instances[0].id)).toMatchObject({
        phase: 'Running',
      });
    });

    it.each([
      ['instance', 'instances.create', 290],
      ['data volume', 'volumes.create', 600],
    ])(
      'loses the %s that it made beside the one that is held',
      async (_, call, seconds) => {
        arrivesAfter(call, seconds);
        const { instances } = await world.ask({ volumeGiB: 10 });
        const [{ id }] = instances;
        await world.settle({ seconds: 1200 });
        const held = await world.record(id);
        expect(held).toMatchObject({ phase: 'Running' });
        world.clock.advance(600);
        const before = [
          ...world.cloud.listInstances(),
          ...world.cloud.listVolumes(),
        ];
        expect(before).toHaveLength(3);
        await world.lookAgain();
        world.clock.advance(10);
        expect(world.cloud.listInstances().map(item => item.id)).toEqual([
          held.cloudId,
        ]);
        expect(world.cloud.listVolumes().map(item => item.id)).toEqual([
          held.volumeCloudId,
        ]);
        expect(await world.reasons(id)).toContain('TwinDeleted');
        expect(world.logger.warn).toHaveBeenCalledWith(
          'A twin was deleted',
          expect.objectContaining({ id }),
        );
        expect(await world.record(id)).toMatchObject({ phase: 'Running' });
      },
    );

    it.each<[ManagedKind, string, () => { id: string }[]]>([
      ['volume', 'volumes.create', () => world.cloud.listVolumes()],
      [
        'network',
        'networks.create',
        () => world.cloud.shelf.networks.list('seoul'),
      ],
      [
        'security-group',
        'securityGroups.create',
        () => world.cloud.shelf.securityGroups.list('seoul'),
      ],
    ])('keeps one %s', async (kind, call, list) => {
      arrivesAfter(call, 290);
      const { id } = await world.resourceService.create(
        aResource(
          kind,
          kind === 'network' ? { spec: { cidr: '10.1.0.0/16' } } : {},
        ),
        caller,
      );
      await world.settleResources({ seconds: 280 });
      await world.settleResources();
      const { cloudId, phase } = await world.resource(id);
      expect(phase).toBe('Ready');
      world.clock.advance(600);
      world.cloud.listInstances();
      expect(list()).toHaveLength(2);
      await world.lookAgain();
      world.clock.advance(10);
      expect(list().map(item => item.id)).toEqual([cloudId]);
      expect(await world.resourceReasons(id)).toContain('TwinDeleted');
    });

    it('deletes what arrives for an instance that was deleted meanwhile', async () => {
      arrivesAfter('instances.create', 900);
      const { instances } = await world.ask();
      await world.settle({ seconds: 0 });
      await world.instanceService.delete(instances[0].id, caller);
      await world.settle();
      world.clock.advance(900);
      expect(world.cloud.listInstances()).toHaveLength(1);
      await world.lookAgain();
      world.clock.advance(10);
      expect(world.cloud.listInstances()).toEqual([]);
    });

    it('looks for another one as soon as there is one', async () => {
      arrivesAfter('instances.create', 20);
      const { instances } = await world.ask();
      await world.settle({ seconds: 60 });
      const { region, accountId } = await world.record(instances[0].id);
      expect(await world.regions.list([accountId])).toContainEqual(
        expect.objectContaining({ region, askedKinds: ['instance'] }),
      );
    });

    describe('keeps', () => {
      const tagged = async (values: { tag?: string; createdAt?: string }) => {
        const { id } = world.strange();
        world.cloud.alterInstance(id, values);
        await pass(10);
        world.clock.advance(10);
        return world.cloud
          .listInstances()
          .map(item => item.id)
          .includes(id);
      };

      it('what has another tag, or none', async () => {
        await world.run();
        expect(await tagged({ tag: undefined })).toBe(true);
        expect(await tagged({ tag: 'of-another-portal' })).toBe(true);
      });

      it('a copy that somebody made with our tag long after', async () => {
        const tag = await world.run();
        const createdAt = new Date(
          world.clock.now().getTime() + 2 * 3_600_000,
        ).toISOString();
        expect(await tagged({ tag, createdAt })).toBe(true);
      });

      it('what is tagged with the id of something adopted or released', async () => {
        const tag = await world.run();
        await knex('instances').update({ release_requested_at: 'then' });
        expect(await tagged({ tag })).toBe(true);
        await knex('instances').update({
          release_requested_at: null,
          adopted_at: 'then',
        });
        expect(await tagged({ tag })).toBe(true);
      });

      it('what is tagged with the id of something of another kind', async () => {
        expect(await tagged({ tag: await world.make('volume') })).toBe(true);
      });
    });

    it('tries again at the next reading when a twin could not be deleted', async () => {
      const tag = await world.run();
      const { id } = world.strange();
      world.cloud.alterInstance(id, { tag });
      world.cloud.faults.set(
        'instances.delete',
        once(refuse(new CloudError('Conflict', 'Not now'))),
      );
      await world.lookAgain();
      world.clock.advance(10);
      expect(world.cloud.listInstances()).toHaveLength(2);
      expect(await world.reasons(tag)).not.toContain('TwinDeleted');
      await world.lookAgain();
      world.clock.advance(10);
      expect(world.cloud.listInstances()).toHaveLength(1);
    });
  },
);
