import {
  AuthorizeResult,
  createPermission,
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import fc from 'fast-check';
import { narrow } from './narrow';

const resourceType = 'cloud-instance';
const read = createPermission({
  name: 'clouds.instance.read',
  attributes: { action: 'read' },
  resourceType,
});
const update = createPermission({
  name: 'clouds.instance.update',
  attributes: { action: 'update' },
  resourceType,
});
const create = createPermission({
  name: 'clouds.instance.create',
  attributes: {},
});
const owned = {
  resourceType,
  rule: 'IS_OWNER',
  params: { claims: ['user:default/ann'] },
};
const inSandbox = {
  resourceType,
  rule: 'IN_WORKSPACE',
  params: { workspaces: ['sandbox'] },
};

const orShared = {
  anyOf: [
    inSandbox,
    {
      resourceType,
      rule: 'IS_SHARED_WITH',
      params: { workspaces: ['sandbox'] },
    },
  ],
};

const allow: PolicyDecision = { result: AuthorizeResult.ALLOW };
const deny: PolicyDecision = { result: AuthorizeResult.DENY };
const onlyOwned: PolicyDecision = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'clouds',
  resourceType,
  conditions: owned,
};
const scope = (...permissions: string[]) => ({
  permissions,
  workspaceId: 'sandbox',
});

describe('narrow', () => {
  it('keeps what its owner may to the workspace, and what is shared with it to reading', () => {
    expect(narrow(allow, update, scope('clouds.*'))).toEqual({
      ...onlyOwned,
      conditions: inSandbox,
    });
    expect(narrow(onlyOwned, update, scope('clouds.*'))).toEqual({
      ...onlyOwned,
      conditions: { allOf: [owned, inSandbox] },
    });
    expect(narrow(allow, read, scope('clouds.*'))).toEqual({
      ...onlyOwned,
      conditions: orShared,
    });
  });

  it('lets entities be read that are in no workspace', () => {
    const entity = createPermission({
      name: 'catalog.entity.read',
      attributes: { action: 'read' },
      resourceType: 'catalog-entity',
    });
    expect(narrow(allow, entity, scope('*'))).toMatchObject({
      pluginId: 'catalog',
      conditions: {
        anyOf: [{ rule: 'IN_WORKSPACE' }, { not: { rule: 'HAS_SPEC' } }],
      },
    });
  });

  it('leaves what is in no workspace to the patterns', () => {
    const tasks = createPermission({
      name: 'scaffolder.task.read',
      attributes: { action: 'read' },
      resourceType: 'scaffolder-task',
    });
    expect(narrow(allow, create, scope('clouds.*'))).toEqual(allow);
    expect(narrow(allow, tasks, scope('scaffolder.*'))).toEqual(allow);
    expect(narrow(allow, tasks, scope('catalog.*'))).toEqual(deny);
  });

  it('never allows what was refused, nor what no pattern names', () => {
    const decisions = fc.constantFrom(allow, deny, onlyOwned);
    const permissions = fc.constantFrom<Permission>(read, create);
    fc.assert(
      fc.property(
        decisions,
        permissions,
        fc.array(
          fc.constantFrom<string>('*', 'clouds.*', 'clouds.instance.read', 'x'),
        ),
        (decision, permission, patterns) => {
          const usable =
            permission === create && decision === onlyOwned ? allow : decision;
          const { result } = narrow(usable, permission, scope(...patterns));
          const named =
            patterns.includes('*') ||
            patterns.includes('clouds.*') ||
            patterns.includes(permission.name);
          expect(result === AuthorizeResult.DENY).toBe(
            !named || usable.result === AuthorizeResult.DENY,
          );
          // In a workspace, nothing is allowed everywhere.
          expect(permission === read && result === AuthorizeResult.ALLOW).toBe(
            false,
          );
        },
      ),
    );
  });
});
