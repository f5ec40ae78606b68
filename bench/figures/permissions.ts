import { createRequire } from 'node:module';
import { Benchmark, milliseconds } from '../lib/Benchmark';
import { percentile, secondsOf } from '../lib/statistics';

// Packages of this repository are CommonJS to Node.
const require = createRequire(import.meta.url);
const { RolePolicy } =
  require('../../plugins/permission-backend-module-workspaces/src/RolePolicy.ts') as typeof import('../../plugins/permission-backend-module-workspaces/src/RolePolicy');
const { Access, patterns } =
  require('../../packages/roles/src/index.ts') as typeof import('../../packages/roles/src/index');

const users = 20_000;
const workspaces = 400;
const decisions = 20_000;
const roles = ['owner', 'operator', 'developer', 'billing', 'viewer'];
const permissions = [
  ['clouds.instance.read', 'cloud-instance', 'read'],
  ['clouds.instance.update', 'cloud-instance', 'update'],
  ['clouds.account.delete', 'cloud-account', 'delete'],
  ['catalog.entity.read', 'catalog-entity', 'read'],
  ['workspaces.member.update', 'workspaces-workspace', 'update'],
] as const;

const userRef = (index: number) => `user:default/u${index}`;
const groupRef = (index: number) => `group:default/g${index}`;
const city = 'group:default/city';

/**
 * A city and its districts: every user is a member of three workspaces, and of one more by a group; one of a hundred of
 * all, by the group of the city.
 */
const table = {
  revision: 1,
  roles: [],
  workspaces: Array.from({ length: workspaces }, (_, id) => ({
    id: `w${id}`,
    state: 'active' as const,
    members: [
      { entityRef: groupRef(id), role: 'viewer' },
      { entityRef: city, role: 'operator' },
      ...Array.from({ length: (3 * users) / workspaces }, (__, index) => ({
        entityRef: userRef((id * 50 + index) % users),
        role: roles[index % roles.length],
      })),
    ],
  })),
};

const portalRoles = [
  {
    name: 'developer',
    members: Array.from({ length: workspaces }, (_, id) => groupRef(id)),
    allow: patterns(['catalog.location.read', 'scaffolder.*']),
    allowOwned: patterns(['clouds.*']),
  },
];

async function timesOf(policy: InstanceType<typeof RolePolicy>) {
  const times: number[] = [];
  for (let index = 0; index < decisions; index++) {
    const [name, resourceType, action] = permissions[index % 5];
    const user = (index * 7919) % users;
    const request = {
      permission: {
        type: 'resource' as const,
        name,
        resourceType,
        attributes: { action },
      },
    };
    const somebody = {
      info: {
        userEntityRef: userRef(user),
        ownershipEntityRefs: [
          userRef(user),
          groupRef(user % workspaces),
          ...(index % 100 === 0 ? [city] : []),
        ],
      },
    };
    times.push(
      await secondsOf(() => policy.handle(request, somebody as never)),
    );
  }
  return times;
}

/** What a decision of the policy takes, beside the policy that knows no workspaces. */
export const permissionDecisions: Benchmark = {
  name: 'permissions',
  title: `permission decisions with ${users} users in ${workspaces} workspaces`,
  async run() {
    const policyOf = (access: InstanceType<typeof Access>) =>
      new RolePolicy({ get: async () => access });
    const without = policyOf(
      new Access(portalRoles, { ...table, workspaces: [] }),
    );
    const within = policyOf(new Access(portalRoles, table));
    await timesOf(without);
    await timesOf(within);
    const [other, measured] = [await timesOf(without), await timesOf(within)];
    const p95 = percentile(measured, 95);
    const changed = await secondsOf(async () => new Access(portalRoles, table));
    return [
      {
        name: 'permission decision, 95th percentile',
        measured: microseconds(p95),
        beside: microseconds(percentile(other, 95)),
        result: p95,
        unit: 's',
        limit: 0.005,
      },
      {
        name: 'a member more: the table of all roles anew, once in each process',
        measured: milliseconds(changed * 1000),
        beside: '',
        result: changed,
        unit: 's',
      },
    ];
  },
};

const microseconds = (seconds: number) => `${(seconds * 1e6).toFixed(0)} µs`;
