import { freePort } from '../../scripts/lib/ports.mjs';
import {
  type LdapStub,
  type OpenIdProvider,
  startLdapStub,
  startOpenIdProvider,
} from './testKit';
import { startTestPortal, type TestPortal } from './testPortal';

/** A portal with an identity provider, and a directory that its users come from. */
export interface OpenIdPortal extends TestPortal {
  ldap: LdapStub;
  provider: OpenIdProvider;
}

export const dn = (uid: string) => `uid=${uid},ou=people,dc=example`;

export function putUser(
  ldap: LdapStub,
  uid: string,
  displayName: string,
  values: object = {},
) {
  ldap.put(dn(uid), {
    objectClass: 'inetOrgPerson',
    entryUUID: `id-${uid}`,
    uid,
    cn: uid,
    displayName,
    mail: `${uid}@example.com`,
    ...values,
  });
}

function putGroup(ldap: LdapStub, cn: string, ...member: string[]) {
  ldap.put(`cn=${cn},ou=groups,dc=example`, {
    objectClass: 'groupOfNames',
    entryUUID: `id-${cn}`,
    cn,
    member,
  });
}

const account = (login: string) => ({
  login,
  name: login,
  email: `${login}@example.com`,
});

/** Haneul is an operator, Bada has no role, and the provider has a stranger whom the directory does not know. */
export async function startOpenIdPortal(): Promise<OpenIdPortal> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const ldap = await startLdapStub();
  putUser(ldap, 'haneul', '정하늘');
  putUser(ldap, 'bada', '윤바다');
  putUser(ldap, 'nara', '한나라');
  // In the group that has the role is the group that Haneul is in.
  putGroup(ldap, '서울', dn('haneul'));
  putGroup(ldap, '운영', 'cn=서울,ou=groups,dc=example');
  const provider = await startOpenIdProvider({
    redirectUri: `${url}/api/auth/oidc/handler/frame`,
    signedOutUri: url,
    logoutUri: `${url}/api/auth/oidc/backchannel-logout`,
    users: [account('haneul'), account('bada'), account('stranger')],
  });
  const portal = await startTestPortal({
    port,
    configs: ['e2e/lib/openIdPortal.config.yaml'],
    config: {
      auth: {
        session: { secret: 'for tests only' },
        providers: {
          oidc: {
            development: {
              metadataUrl: provider.issuer,
              clientId: provider.clientId,
              clientSecret: provider.clientSecret,
            },
          },
        },
      },
      catalog: {
        providers: {
          directory: {
            hangang: {
              ldap: {
                url: ldap.url,
                dangerouslyWithoutTls: true,
                bind: { dn: ldap.bindDn, secret: ldap.secret },
                users: { base: 'ou=people,dc=example' },
                groups: { base: 'ou=groups,dc=example' },
              },
            },
          },
        },
      },
      permission: {
        roles: [
          {
            name: 'administrator',
            members: ['group:default/platform-administrators'],
            allow: ['*'],
          },
          {
            name: 'operator',
            members: ['group:default/unyeong'],
            allow: ['clouds.*', 'catalog.*'],
          },
        ],
      },
    },
  });
  return {
    ...portal,
    ldap,
    provider,
    async stop() {
      await portal.stop();
      await provider.stop();
      await ldap.close();
    },
  };
}
