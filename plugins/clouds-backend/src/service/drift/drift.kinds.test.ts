import { JsonObject } from '@backstage/types';
import {
  changeableFields,
  ManagedKind,
  managedKinds,
  resourceKind,
} from '@rackstage/plugin-clouds-common';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { FakeShelf } from '../../__testUtils__/FakeShelf';
import { caller } from '../../__testUtils__/requests';
import { TestWorld } from '../../__testUtils__/TestWorld';

const databases = createTestDatabases();

/** What is managed here and named by others, and what the cloud calls it. */
interface Named {
  id: string;
  cloudId: string;
}

type Names = Record<'network' | 'subnet' | 'group' | 'vm', Named>;

interface Drifting {
  kind: ManagedKind;
  field: string;
  /** As it was asked for. */
  spec: (names: Names) => JsonObject;
  /** What the cloud has of it before and after somebody changed it there. */
  before: (names: Names) => object;
  after: (names: Names) => object;
  /** What the field of the spec is once that is accepted; absent: nothing. */
  accepted: (names: Names) => unknown;
}

const rule = (toPort: number) => ({
  direction: 'ingress',
  protocol: 'tcp',
  fromPort: 22,
  toPort,
  peer: '10.0.0.0/8',
});
const record = (...values: string[]) => ({
  name: 'www',
  type: 'A',
  ttlSeconds: 300,
  values,
});
const listener = (port: number) => ({
  protocol: 'TCP',
  port,
  targetPort: 8080,
});
const nodes = (count: number) => [{ name: 'small', specId: 'small', count }];
const balancer = ({ subnet }: Names) => ({
  type: 'network',
  subnets: [subnet.id],
  listeners: [listener(80)],
});

/** One for each field that the cloud can be asked for, but those of volumes, which are not made as a whole. */
const drifts: Drifting[] = [
  {
    kind: 'security-group',
    field: 'rules',
    spec: () => ({ rules: [rule(22)] }),
    before: () => ({ rules: [rule(22)] }),
    after: () => ({ rules: [rule(23)] }),
    accepted: () => [rule(23)],
  },
  {
    kind: 'subnet',
    field: 'publicAddresses',
    spec: ({ network }) => ({ network: network.id, cidr: '10.0.2.0/24' }),
    before: () => ({ publicAddresses: false }),
    after: () => ({ publicAddresses: true }),
    accepted: () => true,
  },
  {
    kind: 'network-interface',
    field: 'securityGroups',
    spec: ({ subnet }) => ({ subnet: subnet.id }),
    before: () => ({ securityGroups: [] }),
    after: ({ group }) => ({ securityGroups: [group.cloudId] }),
    accepted: ({ group }) => [group.id],
  },
  {
    kind: 'network-interface',
    field: 'attachedTo',
    spec: ({ subnet, vm }) => ({ subnet: subnet.id, attachedTo: vm.id }),
    before: ({ vm }) => ({ instanceId: vm.cloudId }),
    after: () => ({ instanceId: undefined }),
    accepted: () => undefined,
  },
  {
    kind: 'public-ip',
    field: 'attachedTo',
    spec: () => ({}),
    before: () => ({ instanceId: undefined }),
    after: ({ vm }) => ({ instanceId: vm.cloudId }),
    accepted: ({ vm }) => vm.id,
  },
  {
    kind: 'route-table',
    field: 'subnets',
    spec: ({ network, subnet }) => ({
      network: network.id,
      subnets: [subnet.id],
    }),
    before: ({ subnet }) => ({ subnetIds: [subnet.cloudId] }),
    after: () => ({ subnetIds: [] }),
    accepted: () => [],
  },
  {
    kind: 'dns-zone',
    field: 'records',
    spec: () => ({ domain: 'example.com', records: [record('192.0.2.1')] }),
    before: () => ({ records: [record('192.0.2.1')] }),
    after: () => ({ records: [record('192.0.2.2')] }),
    accepted: () => [record('192.0.2.2')],
  },
  {
    kind: 'load-balancer',
    field: 'listeners',
    spec: balancer,
    before: () => ({ listeners: [listener(80)] }),
    after: () => ({ listeners: [listener(81)] }),
    accepted: () => [listener(81)],
  },
  {
    kind: 'load-balancer',
    field: 'targets',
    spec: balancer,
    before: () => ({ targets: [] }),
    after: ({ vm }) => ({ targets: [{ instanceId: vm.cloudId }] }),
    accepted: ({ vm }) => [vm.id],
  },
  {
    kind: 'cluster',
    field: 'version',
    spec: () => ({ version: '1.33', nodeGroups: nodes(2) }),
    before: () => ({ version: '1.33' }),
    after: () => ({ version: '1.34' }),
    accepted: () => '1.34',
  },
  {
    kind: 'cluster',
    field: 'nodeGroups',
    spec: () => ({ version: '1.33', nodeGroups: nodes(2) }),
    before: () => ({ nodeGroups: nodes(2) }),
    after: () => ({ nodeGroups: nodes(5) }),
    accepted: () => nodes(5),
  },
];

describe.each(databases.eachSupportedId())('drift of kinds on %s', engine => {
  let knex: Knex;
  let world: TestWorld;

  beforeEach(async () => {
    knex = await databases.init(engine);
    world = await TestWorld.create(knex, 'main', 1, { makesParts: true });
  });

  afterEach(() => knex.destroy());

  const named = async (id: string): Promise<Named> => ({
    id,
    cloudId: (await world.resource(id)).cloudId!,
  });
  const nameAll = async (): Promise<Names> => {
    const network = await world.make('network', {
      spec: { cidr: '10.0.0.0/16' },
    });
    const subnet = await world.make('subnet', {
      spec: { network, cidr: '10.0.1.0/24' },
    });
    const vm = await world.run();
    return {
      network: await named(network),
      subnet: await named(subnet),
      group: await named(await world.make('security-group', { name: 'other' })),
      vm: { id: vm, cloudId: (await world.record(vm)).cloudId! },
    };
  };

  describe.each(drifts.map(each => [each.kind, each.field, each] as const))(
    '%s: %s',
    (kind, field, { spec, before, after, accepted }) => {
      let names: Names;
      let id: string;
      let cloudId: string;

      const shelf = () =>
        world.cloud.shelf[
          resourceKind(kind).capability as 'subnets' & keyof FakeShelf
        ];
      const decide = async (decision: 'accept' | 'restore') => {
        await world.driftService.decideResource(id, { decision }, caller);
        await world.settleResources();
        await world.lookAgain();
        return world.resource(id);
      };

      beforeEach(async () => {
        names = await nameAll();
        id = await world.make(kind, { name: 'drifting', spec: spec(names) });
        ({ cloudId } = await named(id));
      });

      const changeAtCloud = async () => {
        shelf().change(cloudId, after(names));
        await world.lookAgain();
        return world.resource(id);
      };

      it('is told, and nothing is done about it', async () => {
        expect(shelf().get(cloudId)).toMatchObject(before(names));
        expect(await changeAtCloud()).toMatchObject({
          management: 'drifted',
          drift: [{ field, restorable: true }],
        });
        expect(shelf().get(cloudId)).toMatchObject(after(names));
      });

      it('is restored', async () => {
        await changeAtCloud();
        expect(await decide('restore')).toMatchObject({
          management: 'in-sync',
          phase: 'Ready',
        });
        expect(shelf().get(cloudId)).toMatchObject(before(names));
      });

      it('is accepted', async () => {
        await changeAtCloud();
        const resource = await decide('accept');
        expect(resource).toMatchObject({
          management: 'in-sync',
          phase: 'Ready',
        });
        expect(resource.spec[field]).toEqual(accepted(names));
        expect(shelf().get(cloudId)).toMatchObject(after(names));
      });
    },
  );
});

it('is tried for each field that can be restored', () => {
  const elsewhere = ['volume.sizeGiB', 'volume.attachedTo'];
  // One default route is as another: they are links like subnets.
  const alike = ['route-table.internetGateway', 'route-table.natGateway'];
  expect(
    [
      ...drifts.map(({ kind, field }) => `${kind}.${field}`),
      ...elsewhere,
      ...alike,
    ].sort(),
  ).toEqual(
    managedKinds
      .flatMap(kind =>
        changeableFields(resourceKind(kind)).map(field => `${kind}.${field}`),
      )
      .sort(),
  );
});
