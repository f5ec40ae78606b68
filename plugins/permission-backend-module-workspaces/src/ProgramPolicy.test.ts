import { AuthenticationError } from '@backstage/errors';
import {
  AuthorizeResult,
  createPermission,
  Permission,
} from '@backstage/plugin-permission-common';
import { PolicyQueryUser } from '@backstage/plugin-permission-node';
import { ProgramPolicy } from './ProgramPolicy';

const read = createPermission({
  name: 'clouds.instance.read',
  attributes: {},
  resourceType: 'cloud-instance',
});
const tasks = createPermission({
  name: 'scaffolder.task.read',
  attributes: {},
  resourceType: 'scaffolder-task',
});
const webhooks = createPermission({
  name: 'webhooks.event.read-all',
  attributes: {},
});

describe('ProgramPolicy', () => {
  const asked: (string | undefined)[] = [];
  const policy = new ProgramPolicy(
    {
      async handle(_, user) {
        asked.push(user?.info.userEntityRef);
        return { result: AuthorizeResult.ALLOW };
      },
    },
    {
      async require(id) {
        if (id === 'broken') {
          throw new Error('no answer');
        }
        if (id !== 'good') {
          throw new AuthenticationError('revoked');
        }
        return {
          id,
          owner: 'user:default/ann',
          workspaceId: 'sandbox',
          permissions: ['clouds.*', 'scaffolder.*'],
          expiresAt: '2099-01-01T00:00:00.000Z',
        };
      },
    },
  );

  const decide = (permission: Permission, userEntityRef?: string) =>
    policy.handle(
      { permission },
      userEntityRef
        ? ({
            info: { userEntityRef, ownershipEntityRefs: [userEntityRef] },
          } as PolicyQueryUser)
        : undefined,
    );

  it('leaves people, and nobody, to the roles', async () => {
    for (const somebody of ['user:default/ann', undefined]) {
      expect(await decide(webhooks, somebody)).toEqual({
        result: AuthorizeResult.ALLOW,
      });
    }
    expect(asked).toEqual(['user:default/ann', undefined]);
  });

  it('narrows a program to its permissions and its workspace', async () => {
    expect(await decide(read, 'user:program/good')).toEqual({
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'clouds',
      resourceType: 'cloud-instance',
      conditions: {
        resourceType: 'cloud-instance',
        rule: 'IN_WORKSPACE',
        params: { workspaces: ['sandbox'] },
      },
    });
    expect((await decide(tasks, 'user:program/good')).result).toBe(
      AuthorizeResult.ALLOW,
    );
    expect((await decide(webhooks, 'user:program/good')).result).toBe(
      AuthorizeResult.DENY,
    );
  });

  it('refuses one that is revoked, and one that cannot be asked about', async () => {
    expect((await decide(read, 'user:program/revoked')).result).toBe(
      AuthorizeResult.DENY,
    );
    await expect(decide(read, 'user:program/broken')).rejects.toThrow(
      'no answer',
    );
  });
});
