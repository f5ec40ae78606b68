import { ConfigReader } from '@backstage/config';
import {
  AuthorizeResult,
  createPermission,
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { Access, readRoles } from '@rackstage/roles';
import { holds } from '@rackstage/roles/testUtils';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import {
  contextPermissions,
  permissionsOfBackstage,
} from './__testUtils__/permissions';
import { RolePolicy } from './RolePolicy';

const root = resolve(__dirname, '../../..');
const read = (file: string) => parse(readFileSync(resolve(root, file), 'utf8'));

/** Said by hand; nothing of the policy is in it. */
const table: Record<string, string> = read('packages/backend/permissions.yaml');

const person = 'user:default/ann';
const other = 'group:default/others';
const { permission: configured } = read('app-config.yaml');

/** Somebody with one role, and no other. */
const withPortalRole = (name: string) => {
  const role =
    name === 'administrator'
      ? { administrators: [person] }
      : {
          roles: configured.roles
            .filter((each: { name: string }) => each.name === name)
            .map((each: object) => ({ ...each, members: [person] })),
        };
  return new Access(readRoles(new ConfigReader({ permission: role })), {
    revision: 1,
    workspaces: [],
    roles: [],
  });
};

const withWorkspaceRole = (role: string) =>
  new Access([], {
    revision: 1,
    workspaces: [
      { id: 'mine', state: 'active', members: [{ entityRef: person, role }] },
      { id: 'theirs', state: 'active', members: [] },
    ],
    roles: [],
  });

const portalRoles = ['administrator', 'operator', 'developer', 'viewer'];
const workspaceRoles = ['owner', 'operator', 'developer', 'billing', 'viewer'];

const thing = (owner: string, workspaceId?: string) => ({
  owners: [owner],
  workspaces: workspaceId === undefined ? [] : [workspaceId],
  sharedWith: [],
});

/** Where, and whose: what each word of the table allows there. */
const places: [
  string,
  ReturnType<typeof thing>,
  portal: string[],
  workspace: string[],
][] = [
  [
    'own, in a workspace of mine',
    thing(person, 'mine'),
    ['all', 'own'],
    ['in', 'own'],
  ],
  ['of others, in a workspace of mine', thing(other, 'mine'), ['all'], ['in']],
  ['own, in another workspace', thing(person, 'theirs'), ['all', 'own'], []],
  ['of others, in another workspace', thing(other, 'theirs'), ['all'], []],
];

/** Scaffolder's tasks, templates and actions are in no workspace: a role anywhere is enough. */
const isAnywhere = (permission: Permission) =>
  permission.name.startsWith('scaffolder.');

const decide = (access: Access, permission: Permission) =>
  new RolePolicy({ get: async () => access }).handle({ permission }, {
    info: { userEntityRef: person, ownershipEntityRefs: [person] },
  } as never);

/** What the decision says: once, or of a thing at each place. */
const verdictsOf = (permission: Permission, decision: PolicyDecision) =>
  permission.type === 'basic'
    ? [decision.result === AuthorizeResult.ALLOW]
    : places.map(([, one]) => holds(decision, one));

/** What the word of the table says. */
function expectedOf(permission: Permission, scope: string, word: string) {
  if (permission.type === 'basic') {
    return [word === 'all' || word === 'in'];
  }
  return places.map(([, one, portal, workspace]) => {
    const anywhere = one.owners.includes(person) ? ['in', 'own'] : ['in'];
    const inWorkspace = isAnywhere(permission) ? anywhere : workspace;
    return (scope === 'portal' ? portal : inWorkspace).includes(word);
  });
}

const wordsOf = (text: string = '') => text.trim().split(/ +/);

const permissions = [...contextPermissions(), ...permissionsOfBackstage()];

describe('the table of what each role may', () => {
  it('has every permission, and no other', () => {
    expect(Object.keys(table).sort()).toEqual(
      permissions.map(({ name }) => name).sort(),
    );
  });

  const cases = permissions.flatMap(permission => {
    const [portal, workspace] = (table[permission.name] ?? '').split('|');
    return [
      ...portalRoles.map(
        (role, index) =>
          [permission, role, 'portal', wordsOf(portal)[index]] as const,
      ),
      ...workspaceRoles.map(
        (role, index) =>
          [permission, role, 'workspace', wordsOf(workspace)[index]] as const,
      ),
    ];
  });

  it.each(cases.map(one => [one[0].name, ...one] as const))(
    '%s',
    async (_, permission, role, scope, word) => {
      const access =
        scope === 'portal' ? withPortalRole(role) : withWorkspaceRole(role);
      const known =
        scope === 'portal' ? ['all', 'own', '-'] : ['in', 'own', '-'];
      expect([role, scope, known]).toEqual([
        role,
        scope,
        expect.arrayContaining([word]),
      ]);
      const decision = await decide(access, permission);
      expect([role, scope, verdictsOf(permission, decision)]).toEqual([
        role,
        scope,
        expectedOf(permission, scope, word),
      ]);
    },
  );

  const made = contextPermissions().filter(
    ({ type, attributes }) =>
      type === 'basic' && attributes.action === 'create',
  );

  it.each(made)('lets a role of a workspace $name only there', async one => {
    // As a context asks when it knows the workspace that is meant.
    const permission = createPermission({
      name: one.name,
      attributes: one.attributes,
      resourceType: one.name.split('.').slice(0, 2).join('-'),
    });
    for (const [index, role] of workspaceRoles.entries()) {
      const decision = await decide(withWorkspaceRole(role), permission);
      const word = wordsOf(table[one.name].split('|')[1])[index];
      expect([role, holds(decision, thing(person, 'mine'))]).toEqual([
        role,
        word === 'in',
      ]);
      expect(holds(decision, thing(person, 'theirs'))).toBe(false);
    }
  });

  it.each([
    ['catalog.entity.read', 'in', true],
    ['catalog.entity.refresh', 'own', false],
  ])(
    'says of %s with %s what is in no workspace',
    async (name, word, isOthers) => {
      const permission = permissions.find(one => one.name === name)!;
      expect(table[name]).toContain(word);
      const decision = await decide(withWorkspaceRole('developer'), permission);
      expect(holds(decision, thing(person))).toBe(true);
      expect(holds(decision, thing(other))).toBe(isOthers);
    },
  );

  const ofThings = contextPermissions().filter(
    ({ type }) => type === 'resource',
  );

  it.each(ofThings)('lets $name of what is shared only be read', async one => {
    const [word] = wordsOf(table[one.name].split('|')[1]);
    const decision = await decide(withWorkspaceRole('owner'), one);
    const shared = { ...thing(other, 'theirs'), sharedWith: ['mine'] };
    expect(holds(decision, shared)).toBe(
      word === 'in' && one.attributes.action === 'read',
    );
  });

  it('lets nobody anything', async () => {
    for (const permission of permissions) {
      const policy = new RolePolicy({
        get: async () => withPortalRole('administrator'),
      });
      expect(await policy.handle({ permission })).toEqual({
        result: AuthorizeResult.DENY,
      });
    }
  });
});
