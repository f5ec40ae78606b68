import { AdoptableKind, AdoptionItem } from '@rackstage/plugin-clouds-common';
import { CloudError } from '@rackstage/plugin-clouds-node';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { once, refuse } from '../../__testUtils__/faults';
import { anAdoption, caller } from '../../__testUtils__/requests';
import { TestWorld } from '../../__testUtils__/TestWorld';

const databases = createTestDatabases();

/** Things of one kind: how they come to be here and in the cloud. */
interface Things {
  /** Before the dot in the names of calls. */
  capability: string;
  /** Makes one here, as people do. */
  make(world: TestWorld): Promise<string>;
  /** The same at the cloud, with a tag that somebody copied. */
  copy(world: TestWorld, tag: string): string;
  tag(world: TestWorld, id: string, tag: string | undefined): void;
  /** Of all that are in the cloud. */
  ids(world: TestWorld): string[];
}

const tagOf =
  (kind: AdoptableKind): Things['tag'] =>
  (world, id, tag) =>
    world.cloud.setTag(kind, id, tag);

const things: Partial<Record<AdoptableKind, Things>> = {
  instance: {
    capability: 'instances',
    tag: tagOf('instance'),
    make: world => world.run(),
    copy: (world, tag) => {
      const { id } = world.strange();
      world.cloud.alterInstance(id, { tag });
      return id;
    },
    ids: world => world.cloud.listInstances().map(({ id }) => id),
  },
  volume: {
    capability: 'volumes',
    tag: tagOf('volume'),
    make: world => world.make('volume'),
    copy: (world, tag) => {
      const { id } = world.cloud.createVolume({
        tag: 'theirs',
        region: 'seoul',
        name: 'theirs',
        sizeGiB: 20,
      });
      world.cloud.alterVolume(id, { tag, status: 'available' });
      return id;
    },
    ids: world => world.cloud.listVolumes().map(({ id }) => id),
  },
  'security-group': {
    capability: 'securityGroups',
    tag: tagOf('security-group'),
    make: world => world.make('security-group'),
    copy: (world, tag) => {
      const { id } = world.cloud.shelf.securityGroups.put('seoul', {
        id: 'their-group',
        tag,
        name: 'theirs',
        rules: [],
      });
      return id;
    },
    ids: world =>
      world.cloud.shelf.securityGroups.list('seoul').map(({ id }) => id),
  },
  network: {
    capability: 'networks',
    tag: (world, id, tag) => world.cloud.shelf.networks.change(id, { tag }),
    make: world => world.make('network', { spec: { cidr: '10.1.0.0/16' } }),
    copy: (world, tag) => {
      const { id } = world.cloud.shelf.networks.put('seoul', {
        id: 'their-network',
        tag,
        name: 'theirs',
        cidr: '10.2.0.0/16',
        status: 'available',
      });
      return id;
    },
    ids: world => world.cloud.shelf.networks.list('seoul').map(({ id }) => id),
  },
};

const kinds = Object.entries(things) as [AdoptableKind, Things][];

describe.each(databases.eachSupportedId())(
  'twins are deleted, and never what was adopted or released, on %s',
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

    const untaggable = () =>
      world.cloud.faults.set(
        'tagging.set',
        refuse(new CloudError('Unsupported', 'No tags')),
      );
    const settle = async () => {
      await world.settle();
      await world.settleResources();
    };
    const ask = async (item: Partial<AdoptionItem>) => {
      const { items } = await world.adoptionService.adopt(
        anAdoption([item]),
        caller,
      );
      return items[0].id;
    };
    const adopt = async (item: Partial<AdoptionItem>) => {
      const id = await ask(item);
      await settle();
      return id;
    };
    const release = async (kind: AdoptableKind, id: string) => {
      await world.adoptionService.release({ items: [{ kind, id }] }, caller);
      await settle();
    };
    const recordOf = (kind: AdoptableKind, id: string) =>
      kind === 'instance' ? world.record(id) : world.resource(id);
    /** What a late deletion would take away is away after it. */
    const readTwice = async () => {
      await world.lookAgain();
      await world.lookAgain();
      world.clock.advance(10);
    };

    describe.each(kinds)('%s', (kind, { capability, make, copy, tag, ids }) => {
      it('is kept with the tag of another one that is managed here, once it is adopted', async () => {
        const other = await make(world);
        const cloudId = copy(world, other);
        untaggable();
        const id = await ask({ kind, id: cloudId });
        await readTwice();
        await settle();
        await readTwice();
        expect(ids(world)).toHaveLength(2);
        for (const managed of [id, other]) {
          expect(await recordOf(kind, managed)).toMatchObject({
            management: 'in-sync',
          });
        }
      });

      it('is kept after its release, although the tag stays on it, and after it was adopted again', async () => {
        const first = await make(world);
        const { cloudId } = await recordOf(kind, first);
        untaggable();
        await release(kind, first);
        await readTwice();
        expect(ids(world)).toEqual([cloudId]);
        const second = await adopt({ kind, id: cloudId });
        await readTwice();
        expect(ids(world)).toEqual([cloudId]);
        await release(kind, second);
        await readTwice();
        expect(ids(world)).toEqual([cloudId]);
      });

      it('is kept when it comes back after another one was made in its place', async () => {
        const cloudId = copy(world, 'theirs');
        const id = await adopt({ kind, id: cloudId });
        world.cloud.faults.set(
          `${capability}.get`,
          refuse(new CloudError('NotFound', 'Nowhere')),
        );
        world.cloud.faults.set(
          `${capability}.list`,
          async () => ({ items: [] }) as never,
        );
        await readTwice();
        expect(await recordOf(kind, id)).toMatchObject({
          management: 'missing',
        });
        tag(world, cloudId, undefined);
        world.cloud.faults.clear();
        await world.driftService[
          kind === 'instance' ? 'decideInstance' : 'decideResource'
        ](id, { decision: 'restore' }, caller);
        await settle();
        tag(world, cloudId, id);
        await readTwice();
        const { cloudId: another } = await recordOf(kind, id);
        expect(ids(world)).toEqual([cloudId, another]);
        expect(another).not.toBe(cloudId);
      });
    });

    it('keeps what arrived for something that was deleted, once it is adopted', async () => {
      world.cloud.faults.set(
        'instances.create',
        once(world.cloud.arriveLate(900)),
      );
      const { instances } = await world.ask();
      await world.settle({ seconds: 0 });
      await world.instanceService.delete(instances[0].id, caller);
      await world.settle();
      world.clock.advance(910);
      world.cloud.listInstances();
      world.clock.advance(10);
      const [{ id: cloudId }] = world.cloud.listInstances();
      untaggable();
      const id = await ask({ id: cloudId });
      await readTwice();
      expect(world.cloud.listInstances()).toHaveLength(1);
      expect(await world.record(id)).toMatchObject({ management: 'in-sync' });
    });

    it('keeps the data volume of an instance that was let go, with the tag of the instance', async () => {
      const id = await world.run({ volumeGiB: 10 });
      untaggable();
      await release('instance', id);
      await readTwice();
      expect(world.cloud.listVolumes()).toMatchObject([{ tag: id }]);
      world.cloud.alterVolume(world.cloud.listVolumes()[0].id, {
        status: 'available',
        attachedTo: [],
      });
      await readTwice();
      expect(world.cloud.listVolumes()).toHaveLength(1);
    });

    it('keeps a snapshot that took over the tag of its volume, and what is made of it later', async () => {
      const volume = await world.make('volume');
      world.cloud.shelf.snapshots.put('seoul', {
        id: 'their-snapshot',
        tag: volume,
        name: 'theirs',
        volumeId: (await world.resource(volume)).cloudId!,
        status: 'available',
        sizeGiB: 10,
        labels: {},
      });
      const restored = things.volume!.copy(world, volume);
      world.cloud.alterVolume(restored, {
        createdAt: new Date(
          world.clock.now().getTime() + 2 * 3_600_000,
        ).toISOString(),
      });
      await readTwice();
      expect(world.cloud.shelf.snapshots.list('seoul')).toHaveLength(1);
      expect(things.volume!.ids(world)).toContain(restored);
    });

    it.each(kinds)(
      'keeps a copy of the tag on another %s where the cloud makes one for a tag',
      async (_, { make, copy, ids }) => {
        world.cloud.knowsTokens = true;
        world.connections.forget((await world.accounts.findByName('main'))!.id);
        copy(world, await make(world));
        await readTwice();
        expect(ids(world)).toHaveLength(2);
      },
    );
  },
);
