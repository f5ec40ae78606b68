import { readFileSync } from 'node:fs';
import { givenOrStartedPostgres } from '../../scripts/lib/postgres.mjs';
import { PortalApi } from '../../e2e/lib/PortalApi';
import { startLdapStub, type LdapStub } from '../../e2e/lib/testKit';
import { TestPortal } from '../../e2e/lib/testPortal';
import { until } from '../../e2e/lib/until';
import { amount, Benchmark } from '../lib/Benchmark';
import { backendMemory } from '../lib/backendMemory';
import { secondsOf } from '../lib/statistics';
import { withPortal } from '../lib/withPortals';

const users = 20_000;
const groups = 500;
const perGroup = users / groups;
const changed = users / 100;

/** The people of a large organisation: until they are there, and what keeping them costs. */
export const directory: Benchmark = {
  name: 'directory',
  title: `a directory of ${users} users and ${groups} groups, through the catalog`,
  async run() {
    const ldap = await startLdapStub();
    const postgres = await givenOrStartedPostgres();
    try {
      for (let number = 0; number < users; number++) {
        putUser(ldap, number, `Person ${number}`);
      }
      for (let number = 0; number < groups; number++) {
        putGroup(ldap, number);
      }
      const config = { catalog: { providers: { directory: of(ldap) } } };
      return await withPortal({ database: postgres.url, config }, measure);

      async function measure(portal: TestPortal) {
        const api = await PortalApi.signIn(portal.url, 'administrator');
        const first = await secondsOf(() =>
          inCatalog(api, { kind: 'User' }, users),
        );
        await secondsOf(() => inCatalog(api, { kind: 'Group' }, groups));
        for (let number = 0; number < changed; number++) {
          putUser(ldap, number, `Somebody ${number}`);
        }
        const again = await secondsOf(() =>
          inCatalog(api, { 'metadata.title': 'Somebody 0' }, 1).then(() =>
            inCatalog(api, { 'metadata.title': `Somebody ${changed - 1}` }, 1),
          ),
        );
        const same = await until(
          'everything was read again, and nothing had changed',
          async () => readingOfTheSame(readFileSync(portal.logFile, 'utf8')),
          { seconds: 300, interval: 1000 },
        );
        return [
          amount(`${users} users in the catalog`, 's', first),
          amount(`${changed} changed users in the catalog`, 's', again),
          amount('reading of the same', 's', same),
          amount('memory of the backend', 'GiB', backendMemory(portal), 1),
        ];
      }
    } finally {
      await postgres.stop();
      await ldap.close();
    }
  },
};

const dn = (number: number) => `uid=user${number},ou=people,dc=example`;

function putUser(ldap: LdapStub, number: number, displayName: string) {
  ldap.put(dn(number), {
    objectClass: 'inetOrgPerson',
    entryUUID: `id-${number}`,
    uid: `user${number}`,
    cn: `user${number}`,
    displayName,
    mail: `user${number}@example.com`,
  });
}

function putGroup(ldap: LdapStub, number: number) {
  ldap.put(`cn=group${number},ou=groups,dc=example`, {
    objectClass: 'groupOfNames',
    entryUUID: `id-of-group-${number}`,
    cn: `group${number}`,
    member: Array.from({ length: perGroup }, (_, i) =>
      dn(number * perGroup + i),
    ),
  });
}

const of = (ldap: LdapStub) => ({
  bench: {
    namespace: 'bench',
    readAllEvery: { minutes: 1 },
    ldap: {
      url: ldap.url,
      dangerouslyWithoutTls: true,
      bind: { dn: ldap.bindDn, secret: ldap.secret },
      users: { base: 'ou=people,dc=example' },
      groups: { base: 'ou=groups,dc=example' },
    },
  },
});

/** Of the directory's entities, so many have these fields. */
const inCatalog = (
  api: PortalApi,
  fields: Record<string, string>,
  count: number,
) =>
  until(
    `${count} with ${JSON.stringify(fields)} are in the catalog`,
    async () => {
      const filter = Object.entries({
        ...fields,
        'metadata.namespace': 'bench',
      }).map(pair => pair.join('='));
      const { totalItems } = await api.get<{ totalItems: number }>(
        `/api/catalog/entities/by-query?limit=1&filter=${encodeURIComponent(filter.join(','))}`,
      );
      return totalItems >= count;
    },
    { seconds: 900, interval: 500 },
  );

/** How long the last full reading took that found nothing changed. */
const readingOfTheSame = (log: string): number | undefined =>
  log
    .split('\n')
    .filter(line => /A directory was read/.test(line))
    .filter(line => /\bchanged"?[:=]\s*0\b/.test(line))
    .map(line => Number(/\bseconds"?[:=]\s*([\d.]+)/.exec(line)?.[1]))
    .at(-1);
