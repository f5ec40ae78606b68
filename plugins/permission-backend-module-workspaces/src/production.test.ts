import { ConfigReader } from '@backstage/config';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Access, readRoles } from '@rackstage/roles';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { contextPermissions } from './__testUtils__/permissions';
import { RolePolicy } from './RolePolicy';

const read = (file: string) => {
  const text = readFileSync(resolve(__dirname, '../../..', file), 'utf8');
  // Variables with a default have it, as where nobody sets them.
  return parse(text.replace(/\$\{\w+:-([^}]*)\}/g, '$1'));
};

const common = read('app-config.yaml');
const production = read('app-config.production.yaml');

const config = ConfigReader.fromConfigs([
  { context: 'common', data: common },
  { context: 'production', data: production },
]);

const policy = new RolePolicy({
  get: async () =>
    new Access(readRoles(config), {
      revision: 1,
      workspaces: config.getConfigArray('workspaces').map(each => ({
        id: each.getString('id'),
        state: 'active' as const,
        members: each.get('members') as [],
      })),
      roles: [],
    }),
});

const somebody = (...ownershipEntityRefs: string[]) =>
  ({
    info: { userEntityRef: ownershipEntityRefs[0], ownershipEntityRefs },
    token: '',
    credentials: {},
    identity: {},
  }) as never;

const verdict = async (
  permission: ReturnType<typeof contextPermissions>[number],
  user: never | undefined,
) => (await policy.handle({ permission }, user)).result;

describe('with the configuration of production', () => {
  it('people sign in with the OpenID provider, and nobody as a guest or as they like', () => {
    const providers = config.getConfig('auth.providers').keys();
    expect(config.getString('auth.environment')).toBe('production');
    expect(
      providers.filter(
        name => config.getOptional(`auth.providers.${name}`) !== null,
      ),
    ).toEqual(['oidc', 'program']);
    expect(
      config.getOptional('backend.auth.dangerouslyDisableDefaultAuthPolicy'),
    ).toBeUndefined();
    expect(config.getBoolean('permission.enabled')).toBe(true);
  });

  it('somebody without a role may do nothing', async () => {
    const permissions = contextPermissions();
    expect(permissions.length).toBeGreaterThan(40);
    for (const user of [
      somebody('user:default/nobody', 'group:default/unknown'),
      somebody('user:development/guest'),
      undefined,
    ]) {
      for (const permission of permissions) {
        expect([
          permission.name,
          await verdict(permission, user as never),
        ]).toEqual([permission.name, AuthorizeResult.DENY]);
      }
    }
  });

  it('the first administrator may do everything', async () => {
    const first = somebody(
      'user:default/ann',
      'group:default/platform-administrators',
    );
    for (const permission of contextPermissions()) {
      expect([permission.name, await verdict(permission, first)]).toEqual([
        permission.name,
        AuthorizeResult.ALLOW,
      ]);
    }
  });
});
