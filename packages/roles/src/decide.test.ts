import {
  AuthorizeResult,
  createPermission,
  Permission,
} from '@backstage/plugin-permission-common';
import fc from 'fast-check';
import { holds } from './testUtils';
import { Access } from './Access';
import { AccessTable } from './AccessTable';
import { builtInRoles } from './builtInRoles';
import { decide } from './decide';
import { covers, Thing } from './explain';
import { patterns } from './Pattern';
import { isPortalOnly } from './portalOnly';
import { Role } from './Role';
import { everyWorkspace } from './sharing';

const on = (
  name: string,
  resourceType: string,
  action?: 'read' | 'create' | 'update' | 'delete',
) => createPermission({ name, attributes: { action }, resourceType });

const read = on('clouds.instance.read', 'cloud-instance', 'read');
const update = on('clouds.instance.update', 'cloud-instance', 'update');
const entityRead = on('catalog.entity.read', 'catalog-entity', 'read');
const permissions: Permission[] = [
  read,
  update,
  on('clouds.account.delete', 'cloud-account', 'delete'),
  on('workspaces.member.update', 'workspaces-workspace', 'update'),
  on('workspaces.limit.update', 'workspaces-workspace', 'update'),
  entityRead,
  on('catalog.entity.refresh', 'catalog-entity', 'update'),
  on('scaffolder.task.read', 'scaffolder-task', 'read'),
  on('scaffolder.template.step.read', 'scaffolder-template', 'read'),
  on('odd', 'odd', 'read'),
];

const ids = ['a', 'b', 'c'];
const people = ['user:default/ann', 'user:default/bob', 'group:default/ops'];
const someOf = (all: string[]) => fc.subarray(all);

const names = permissions.map(({ name }) => name);
const arbitraryPatterns = fc.subarray([...names, 'clouds.*', '*.read', '*'], {
  maxLength: 4,
});

const arbitraryRole = fc.record({
  members: someOf(people),
  allow: arbitraryPatterns,
  allowOwned: arbitraryPatterns,
});

const arbitraryRoles: fc.Arbitrary<Role[]> = fc
  .array(arbitraryRole, { maxLength: 3 })
  .map(roles =>
    roles.map((role, index) => ({
      name: `portal-${index}`,
      members: role.members,
      allow: patterns(role.allow),
      allowOwned: patterns(role.allowOwned),
    })),
  );

const custom = ['custom-0', 'custom-1'];
const arbitraryTable: fc.Arbitrary<AccessTable> = fc.record({
  revision: fc.constant(1),
  workspaces: fc.tuple(
    ...ids.map(id =>
      fc.record({
        id: fc.constant(id),
        state: fc.constantFrom('active' as const, 'archived' as const),
        members: fc.array(
          fc.record({
            entityRef: fc.constantFrom(...people),
            role: fc.constantFrom(
              ...custom,
              ...builtInRoles.map(({ name }) => name),
              'unknown',
            ),
          }),
          { maxLength: 4 },
        ),
      }),
    ),
  ),
  roles: fc.tuple(
    ...custom.map(name =>
      fc.record({
        name: fc.constant(name),
        allow: arbitraryPatterns,
        allowOwned: arbitraryPatterns,
      }),
    ),
  ),
});

const arbitraryThing: fc.Arbitrary<Thing> = fc.record({
  owners: fc.subarray(people, { maxLength: 1 }),
  workspaces: fc.subarray(ids, { minLength: 1, maxLength: 1 }),
  sharedWith: someOf([...ids, everyWorkspace]),
});

const arbitraryPermission = fc.constantFrom(...permissions);

/** What the plugin makes of the policy's answer when it has the thing. */
function allowed(
  access: Access,
  permission: Permission,
  thing: Thing,
  claims: string[],
): boolean {
  const reasons = access.reasonsFor(permission.name, claims);
  return holds(decide(permission, reasons, claims), thing);
}

describe('decide', () => {
  it('agrees with the explanation, of every thing', () => {
    fc.assert(
      fc.property(
        arbitraryRoles,
        arbitraryTable,
        arbitraryPermission,
        arbitraryThing,
        fc.boolean(),
        someOf(people),
        (roles, table, permission, there, nowhere, claims) => {
          const isEntity = permission.name.startsWith('catalog.');
          const thing =
            isEntity && nowhere ? { ...there, workspaces: [] } : there;
          const access = new Access(roles, table);
          const explained = access
            .reasonsFor(permission.name, claims)
            .some(reason => covers(permission, reason, thing, claims));
          expect(allowed(access, permission, thing, claims)).toBe(explained);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('never allows less to whoever has more roles', () => {
    fc.assert(
      fc.property(
        arbitraryRoles,
        arbitraryTable,
        arbitraryPermission,
        arbitraryThing,
        someOf(people),
        fc.constantFrom(...ids),
        fc.constantFrom(...people),
        fc.constantFrom(...custom, ...builtInRoles.map(({ name }) => name)),
        (roles, table, permission, thing, claims, id, entityRef, role) => {
          const more = {
            ...table,
            workspaces: table.workspaces.map(each =>
              each.id === id
                ? { ...each, members: [...each.members, { entityRef, role }] }
                : each,
            ),
          };
          const before = allowed(
            new Access(roles, table),
            permission,
            thing,
            claims,
          );
          const after = allowed(
            new Access(roles, more),
            permission,
            thing,
            claims,
          );
          expect(!before || after).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('never gives a member of one workspace a condition that fits another', () => {
    fc.assert(
      fc.property(
        arbitraryTable,
        arbitraryPermission,
        arbitraryThing,
        (table, permission, thing) => {
          const onlyA = {
            ...table,
            workspaces: table.workspaces.map(each =>
              each.id === 'a' ? each : { ...each, members: [] },
            ),
          };
          fc.pre(permission.name !== 'scaffolder.task.read');
          fc.pre(permission.name !== 'scaffolder.template.step.read');
          const elsewhere = { ...thing, workspaces: ['b'], sharedWith: ['c'] };
          expect(
            allowed(new Access([], onlyA), permission, elsewhere, people),
          ).toBe(false);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('gives no role of a workspace what reaches beyond it', () => {
    const table: AccessTable = {
      revision: 1,
      workspaces: [
        {
          id: 'a',
          state: 'active',
          members: [{ entityRef: people[0], role: 'everything' }],
        },
      ],
      roles: [{ name: 'everything', allow: ['*'], allowOwned: ['*'] }],
    };
    const access = new Access([], table);
    const create = createPermission({
      name: 'workspaces.workspace.create',
      attributes: { action: 'create' },
    });
    expect(isPortalOnly(create.name)).toBe(true);
    expect(access.reasonsFor(create.name, people)).toEqual([]);
    for (const name of ['audit.event.export', 'audit.trail.verify']) {
      expect(access.reasonsFor(name, people)).toEqual([]);
    }
    expect(access.reasonsFor('audit.event.read', people)).toHaveLength(1);
    for (const { name } of permissions) {
      expect(access.reasonsFor(name, people)).toHaveLength(
        isPortalOnly(name) ? 0 : 1,
      );
    }
  });

  it('lets no role of the database change what a built-in one means', () => {
    const table: AccessTable = {
      revision: 1,
      workspaces: [
        {
          id: 'a',
          state: 'active',
          members: [{ entityRef: people[0], role: 'viewer' }],
        },
      ],
      roles: [{ name: 'viewer', allow: ['*'], allowOwned: [] }],
    };
    expect(new Access([], table).reasonsFor(update.name, people)).toEqual([]);
  });

  it('asks for no more than there is to ask', () => {
    const member = (role: string) => ({ entityRef: people[0], role });
    const access = new Access([], {
      revision: 1,
      workspaces: [
        { id: 'a', state: 'active', members: [member('viewer')] },
        { id: 'b', state: 'active', members: [member('developer')] },
      ],
      roles: [],
    });
    const decision = (permission: Permission) =>
      decide(permission, access.reasonsFor(permission.name, people), people);
    const rule = (name: string, params: object) => ({
      resourceType: 'cloud-instance',
      rule: name,
      params,
    });
    expect(decision(read)).toMatchObject({
      pluginId: 'clouds',
      conditions: {
        anyOf: [
          rule('IN_WORKSPACE', { workspaces: ['a', 'b'] }),
          rule('IS_SHARED_WITH', { workspaces: ['a', 'b'] }),
        ],
      },
    });
    expect(decision(update)).toMatchObject({
      conditions: {
        allOf: [
          rule('IS_OWNER', { claims: people }),
          rule('IN_WORKSPACE', { workspaces: ['b'] }),
        ],
      },
    });
    expect(decision(entityRead)).toMatchObject({
      pluginId: 'catalog',
      conditions: {
        anyOf: [
          { rule: 'IN_WORKSPACE', params: { workspaces: ['a', 'b'] } },
          { not: { rule: 'HAS_SPEC', params: { key: 'workspaces' } } },
        ],
      },
    });
    expect(decision(on('clouds.account.update', 'cloud-account'))).toEqual({
      result: AuthorizeResult.DENY,
    });
  });
});
