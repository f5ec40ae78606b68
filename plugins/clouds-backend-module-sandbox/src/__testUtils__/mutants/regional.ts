import { RegionalResource } from '@rackstage/plugin-clouds-common';
import { CloudDriver, RegionalCapability } from '@rackstage/plugin-clouds-node';
import { idempotencyMutantsOf, tagMutantOf } from './creations';
import { listensOnlyAtFirst } from './cancellation';
import {
  Mutant,
  mistaking,
  swallowing,
  withCalls,
  withConnection,
} from './mutate';

const kinds = [
  'networks',
  'subnets',
  'networkInterfaces',
  'publicIps',
  'routeTables',
  'internetGateways',
  'natGateways',
  'loadBalancers',
  'dnsZones',
  'ownImages',
  'clusters',
] as const;

type Kind = (typeof kinds)[number];
type Calls = RegionalCapability<object, RegionalResource>;

/** Kinds of which something can be changed, and of which the contract changes something. */
const changed: readonly Kind[] = [
  'subnets',
  'networkInterfaces',
  'routeTables',
  'loadBalancers',
  'dnsZones',
  'clusters',
];

/** The sandbox driver with calls of the kind replaced. */
function withKind(
  kind: Kind,
  replace: (good: Calls) => Partial<Calls>,
): CloudDriver {
  return withConnection(connection => {
    const good = connection[kind] as unknown as Calls;
    return { [kind]: { ...good, ...replace(good) } };
  });
}

const mutantsOf = (kind: Kind): Mutant[] => [
  {
    defect: `tells one of the ${kind} alone under another name`,
    driver: withKind(kind, ({ get }) => ({
      get: async (...request) => ({
        ...(await get(...request)),
        name: 'another',
      }),
    })),
    check: `one of the ${kind} becomes available as it was asked for, the same alone, in the list and by its tag`,
    complaint: /another/,
  },
  {
    defect: `refuses to delete one of the ${kind} that is gone`,
    driver: withKind(kind, ({ get, delete: remove }) => ({
      async delete(id, call) {
        await get(id, call);
        await remove(id, call);
      },
    })),
    check: `one of the ${kind} that is deleted is not found in the end, and deleting it twice does nothing`,
    complaint: /There is no/,
  },
  {
    defect: `ignores the limit of a page of the ${kind}`,
    driver: withKind(kind, ({ list }) => ({
      list: ({ limit, ...request }, call) => list(request, call),
    })),
    check: `${kind} of several checks come in pages, each once`,
    complaint: /limit was 1/,
    ...(kind === 'networks' && {
      alsoFails: { 'networks come in pages, each once': 'They are listed too' },
    }),
  },
  {
    defect: `begins the ${kind} anew at a cursor that it does not know`,
    driver: withKind(kind, ({ list }) => ({
      list: ({ cursor, ...request }, call) =>
        swallowing(
          list({ ...request, cursor }, call),
          ({ code }) => cursor !== undefined && code === 'InvalidRequest',
          () => list(request, call),
        ),
    })),
    check: `a cursor that no page of ${kind} gave out is refused`,
    complaint: /succeeds instead of/,
  },
  {
    defect: `takes a broken answer to a list of the ${kind} for a wrong request`,
    driver: withKind(kind, ({ list }) => ({
      list: (...request) =>
        mistaking(
          list(...request),
          ({ message }) => message.includes('cannot be read'),
          'InvalidRequest',
        ),
    })),
    check: `${kind}.list rejects with Unavailable on broken-answer, and works again afterwards`,
    complaint: /^InvalidRequest .* instead of Unavailable/,
  },
  {
    defect: `stops listening to who lists the ${kind}`,
    driver: withKind(kind, ({ list }) => ({ list: listensOnlyAtFirst(list) })),
    check: `aborting a list of ${kind} that hangs ends it promptly`,
    complaint: /still runs/,
  },
  tagMutantOf(kind),
  ...idempotencyMutantsOf(kind),
  ...(changed.includes(kind)
    ? [
        {
          defect: `never changes one of the ${kind}`,
          driver: withKind(kind, () => ({ update: async () => {} })),
          check: `a change of one of the ${kind} is made, and made again does nothing`,
          complaint: /changed did not come true/,
        },
      ]
    : []),
];

const attachingMutants: Mutant[] = [
  ...(['publicIps', 'networkInterfaces'] as const).map((kind): Mutant => ({
    defect: `attaches none of the ${kind}`,
    driver: withKind(kind, ({ update }) => ({
      update: ({ spec, ...id }, call) =>
        update!({ ...id, spec: { ...spec, attachedTo: undefined } }, call),
    })),
    check: `one of the ${kind} is attached to an instance, and detached`,
    complaint: /available did not come true/,
  })),
  {
    defect: 'takes a subnet in use for a wrong request',
    driver: withCalls('subnets', ({ delete: remove }) => ({
      delete: (id, call) =>
        mistaking(
          remove(id, call),
          ({ message }) => message.includes('is used by'),
          'InvalidRequest',
        ),
    })),
    check:
      'deleting a subnet that a network interface is in is refused with Conflict',
    complaint: /^InvalidRequest .* instead of Conflict/,
  },
];

const clusterMutants: Mutant[] = [
  {
    defect: 'leaves the nodes of a cluster behind when it is upgraded',
    driver: withCalls('clusters', ({ get }) => {
      const first = new Map<string, string>();
      return {
        async get(id, call) {
          const cluster = await get(id, call);
          const version = first.get(id.id) ?? cluster.version;
          first.set(id.id, version);
          return {
            ...cluster,
            nodeGroups: cluster.nodeGroups.map(group => ({
              ...group,
              version,
            })),
          };
        },
      };
    }),
    check: 'a cluster is upgraded to the next version of Kubernetes',
    complaint: /1\.32/,
  },
  {
    defect: 'gives a kubeconfig of nowhere',
    driver: withCalls('clusters', ({ kubeconfig }) => ({
      kubeconfig: async (...request) =>
        (await kubeconfig(...request)).replace(/http:[^"]+/, ''),
    })),
    check: 'the kubeconfig of a cluster leads to its API server',
    complaint: /does not name/,
  },
];

export const regionalMutants: Mutant[] = [
  ...kinds.flatMap(mutantsOf),
  ...attachingMutants,
  ...clusterMutants,
];

/** Somebody else's version of Kubernetes. */
export const clusterVersionMutants: Mutant[] = [
  {
    defect: 'tells versions of Kubernetes to the patch level',
    driver: withCalls('clusterVersions', ({ list }) => ({
      async list(...request) {
        const page = await list(...request);
        return {
          ...page,
          items: page.items.map(one => ({ ...one, id: `${one.id}.0` })),
        };
      },
    })),
    check:
      'clusterVersions are well-formed and those of the checks are among them',
    complaint: /clusterVersion/,
  },
  {
    defect: 'drops the first version of Kubernetes after a page',
    driver: withCalls('clusterVersions', ({ list }) => ({
      async list(request, call) {
        const page = await list(request, call);
        return { ...page, items: page.items.slice(request.cursor ? 1 : 0) };
      },
    })),
    check: 'clusterVersions come in pages, each once',
    complaint: /on no page/,
  },
];
