import { ConfigReader } from '@backstage/config';
import { catalogConditions } from '@backstage/plugin-catalog-backend/alpha';
import {
  AuthorizeResult,
  createPermission,
  Permission,
} from '@backstage/plugin-permission-common';
import { scaffolderTaskConditions } from '@backstage/plugin-scaffolder-backend/alpha';
import {
  cloudsPermissions,
  RESOURCE_TYPE_CLOUD_ACCOUNT,
  RESOURCE_TYPE_CLOUD_INSTANCE,
} from '@rackstage/plugin-clouds-common';
import { cloudInstanceConditions } from '@rackstage/plugin-clouds-node';
import { Access, AccessTable, readRoles } from '@rackstage/roles';
import { holds } from '@rackstage/roles/testUtils';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { contextPermissions } from './__testUtils__/permissions';
import { RolePolicy } from './RolePolicy';

const appConfig = resolve(__dirname, '../../../app-config.yaml');

const config = parse(readFileSync(appConfig, 'utf8'));

/** The workspaces that a portal has out of the box. */
const table: AccessTable = {
  revision: 1,
  workspaces: config.workspaces.map(
    ({ id, members }: { id: string; members: [] }) => ({
      id,
      state: 'active',
      members,
    }),
  ),
  roles: [],
};

const policyOf = (portal: object, workspaces: AccessTable = table) =>
  new RolePolicy({
    get: async () =>
      new Access(readRoles(new ConfigReader(portal as {})), workspaces),
  });

/** The table that a portal has out of the box. */
const policy = policyOf(config);

const groups: Record<string, string> = {
  administrator: 'group:default/platform-administrators',
  operator: 'group:default/cloud-operations',
  developer: 'group:default/civic-services',
  viewer: 'group:default/audit-office',
};

const somebody = (...ownershipEntityRefs: string[]) => ({
  info: { userEntityRef: ownershipEntityRefs[0], ownershipEntityRefs },
  token: '',
  credentials: {} as never,
  identity: {} as never,
});

const decide = (permission: Permission, ...refs: string[]) =>
  policy.handle({ permission }, somebody(...refs) as never);

const thing = (owner: string, workspaceId = 'default') => ({
  owners: [owner],
  workspaces: [workspaceId],
  sharedWith: [],
});

/**
 * One word for each role: allowed, allowed in the workspace `default`, allowed there on what is owned, or not; nobody is
 * allowed something elsewhere without a role of the portal.
 */
async function verdicts(permission: Permission): Promise<string> {
  const words = Object.values(groups).map(async group => {
    const decision = await decide(permission, 'user:default/ann', group);
    if (decision.result === AuthorizeResult.ALLOW) {
      return 'yes';
    }
    if (holds(decision, thing('group:default/other'))) {
      return 'in';
    }
    return holds(decision, thing(group)) ? 'own' : 'no';
  });
  return (await Promise.all(words)).join(' ');
}

const basic = (name: string) => createPermission({ name, attributes: {} });
const on = (name: string, resourceType: string) =>
  createPermission({ name, attributes: {}, resourceType });

describe('the roles that a portal has out of the box', () => {
  const expected: Record<string, string> = {
    // administrator, operator, developer, viewer
    'clouds.account.create': 'yes yes no no',
    'clouds.account.read': 'yes yes in in',
    'clouds.account.update': 'yes yes no no',
    'clouds.account.delete': 'yes yes no no',
    'clouds.cluster.access': 'yes yes own no',
    'clouds.driver.install': 'yes no no no',
    'clouds.driver.update': 'yes yes no no',
    'clouds.instance.create': 'yes yes yes no',
    'clouds.instance.read': 'yes yes in in',
    'clouds.instance.update': 'yes yes own no',
    'clouds.instance.delete': 'yes yes own no',
    'clouds.instance.connect': 'yes yes own no',
    'clouds.instance.trust': 'yes yes no no',
    'clouds.recording.view': 'yes yes no yes',
    'clouds.resource.create': 'yes yes yes no',
    'clouds.resource.read': 'yes yes in in',
    'clouds.resource.update': 'yes yes own no',
    'clouds.resource.delete': 'yes yes own no',
    'audit.event.export': 'yes no no yes',
    'audit.event.read': 'yes no no yes',
    'audit.trail.verify': 'yes no no yes',
    'datacenter.object.create': 'yes yes no no',
    'datacenter.object.read': 'yes yes no yes',
    'datacenter.object.update': 'yes yes no no',
    'datacenter.object.delete': 'yes yes no no',
    'datacenter.plan.apply': 'yes yes no no',
    'datacenter.plan.approve': 'yes yes no no',
    'datacenter.plan.update': 'yes yes no no',
    'requests.delegation.manage': 'yes yes no no',
    'requests.draft.use': 'yes yes yes no',
    'requests.journey.use': 'yes yes yes no',
    'requests.policy.read': 'yes yes yes yes',
    'requests.policy.update': 'yes no no no',
    'requests.request.create': 'yes yes yes no',
    'requests.request.decide': 'yes yes yes yes',
    'requests.request.manage': 'yes yes no no',
    'requests.request.read': 'yes yes own yes',
    'workspaces.access.read': 'yes yes no yes',
    'workspaces.limit.update': 'yes no no no',
    'workspaces.member.update': 'yes no no no',
    'workspaces.role.read': 'yes yes yes yes',
    'workspaces.role.update': 'yes no no no',
    'workspaces.workspace.create': 'yes no no no',
    'workspaces.workspace.read': 'yes yes in yes',
    'workspaces.workspace.update': 'yes no no no',
    'api-gateway.traffic.read': 'yes yes no no',
    'webhooks.subscription.create': 'yes yes yes no',
    'webhooks.subscription.read': 'yes yes own no',
    'webhooks.subscription.update': 'yes yes own no',
    'webhooks.subscription.delete': 'yes yes own no',
    'webhooks.event.read-all': 'yes yes no no',
    'webhooks.endpoint.create': 'yes yes no no',
    'webhooks.endpoint.read': 'yes yes no no',
    'webhooks.endpoint.update': 'yes yes no no',
    'webhooks.endpoint.delete': 'yes yes no no',
    'workspaces.session.delete': 'yes no no no',
    'workspaces.access-token.create': 'yes yes yes yes',
    'workspaces.access-token.read': 'yes yes own yes',
    'workspaces.access-token.delete': 'yes own own own',
  };
  const permissions = contextPermissions();

  it('are tested with every permission of our own', () => {
    expect(Object.keys(expected).sort()).toEqual(
      permissions.map(({ name }) => name).sort(),
    );
  });

  it.each(permissions)('may $name as the table says', async permission => {
    expect(await verdicts(permission)).toBe(expected[permission.name]);
  });

  it.each([
    [on('catalog.entity.read', 'catalog-entity'), 'yes yes in in'],
    [on('catalog.entity.refresh', 'catalog-entity'), 'yes yes own no'],
    [on('catalog.entity.delete', 'catalog-entity'), 'yes yes no no'],
    [basic('catalog.entity.create'), 'yes yes no no'],
    [basic('catalog.location.create'), 'yes yes no no'],
    [basic('scaffolder.task.create'), 'yes yes yes no'],
    [on('scaffolder.task.read', 'scaffolder-task'), 'yes yes own yes'],
    [on('scaffolder.task.cancel', 'scaffolder-task'), 'yes yes own no'],
    [on('scaffolder.action.execute', 'scaffolder-action'), 'yes yes yes no'],
    [
      on('scaffolder.template.parameter.read', 'scaffolder-template'),
      'yes yes yes no',
    ],
    [basic('scaffolder.template.management'), 'yes yes yes no'],
    [basic('policy.entity.create'), 'yes no no no'],
    [basic('devtools.administer'), 'yes no no no'],
  ])('may %j as the table says', async (permission, verdict) => {
    expect(await verdicts(permission)).toBe(verdict);
  });
});

describe('RolePolicy', () => {
  const [read, update] = ['clouds.instance.read', 'clouds.instance.update'].map(
    name => cloudsPermissions.find(permission => permission.name === name)!,
  );

  it('refuses whoever is nobody or has no role', async () => {
    const nobody = await policy.handle({ permission: read });
    expect(nobody).toEqual({ result: AuthorizeResult.DENY });
    const refs = ['user:default/eve', 'group:default/unknown'];
    expect((await decide(read, ...refs)).result).toBe(AuthorizeResult.DENY);
    expect((await decide(read)).result).toBe(AuthorizeResult.DENY);
  });

  it('gives whoever has several roles what any of them allows', async () => {
    const { developer, viewer, operator } = groups;
    const both = await decide(update, 'user:default/ann', viewer, developer);
    expect(both.result).toBe(AuthorizeResult.CONDITIONAL);
    const more = await decide(update, 'user:default/ann', developer, operator);
    expect(more.result).toBe(AuthorizeResult.ALLOW);
  });

  it('knows single users as members too', async () => {
    const single = policyOf({
      permission: {
        roles: [{ name: 'a', members: ['user:default/Ann'], allow: ['*'] }],
      },
    });
    const result = async (ref: string) =>
      (await single.handle({ permission: read }, somebody(ref) as never))
        .result;
    expect(await result('user:default/ann')).toBe(AuthorizeResult.ALLOW);
    expect(await result('user:default/bob')).toBe(AuthorizeResult.DENY);
  });

  const claims = ['user:default/ann', 'group:default/civic-services'];
  const owners = policyOf(
    {
      permission: {
        roles: [{ name: 'a', members: claims, allowOwned: ['*'] }],
      },
    },
    { ...table, workspaces: [] },
  );

  it.each([
    [
      RESOURCE_TYPE_CLOUD_INSTANCE,
      'clouds.instance.update',
      'clouds',
      cloudInstanceConditions.isOwner({ claims }),
    ],
    [
      'catalog-entity',
      'catalog.entity.refresh',
      'catalog',
      catalogConditions.isEntityOwner({ claims }),
    ],
    [
      'scaffolder-task',
      'scaffolder.task.read',
      'scaffolder',
      scaffolderTaskConditions.isTaskOwner({ createdBy: claims }),
    ],
  ])(
    'leaves it to the rule of the plugin who owns a %s',
    async (resourceType, name, pluginId, conditions) => {
      const permission = on(name, resourceType);
      expect(
        await owners.handle({ permission }, somebody(...claims) as never),
      ).toEqual({
        result: AuthorizeResult.CONDITIONAL,
        pluginId,
        resourceType,
        conditions,
      });
    },
  );

  it('asks the same rule about accounts', async () => {
    const permission = on('clouds.account.read', RESOURCE_TYPE_CLOUD_ACCOUNT);
    expect(
      await owners.handle({ permission }, somebody(...claims) as never),
    ).toMatchObject({
      pluginId: 'clouds',
      conditions: {
        resourceType: RESOURCE_TYPE_CLOUD_ACCOUNT,
        rule: 'IS_OWNER',
        params: { claims },
      },
    });
    for (const unknown of [on('x.read', 'x'), basic('x.create')]) {
      expect(
        await owners.handle(
          { permission: unknown },
          somebody(...claims) as never,
        ),
      ).toEqual({ result: AuthorizeResult.DENY });
    }
  });
});
