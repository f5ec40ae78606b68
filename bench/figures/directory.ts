import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { givenOrStartedPostgres } from '../../scripts/lib/postgres.mjs';
import { people } from '../../e2e/lib/people';
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

/** Those who can sign in: one of a hundred, so that one of them is among the first in the catalog. */
const signingIn = Array.from(
  { length: users / 100 },
  (_, i) => users - 1 - i * 100,
);

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
      const config = {
        auth: { providers: { development: { users: developmentUsers } } },
        catalog: { providers: { directory: of(ldap) } },
      };
      return await withPortal({ database: postgres.url, config }, measure);

      async function measure(portal: TestPortal) {
        const api = await PortalApi.signIn(portal.url, 'administrator');
        const came = secondsOf(() => inCatalog(api, { kind: 'User' }, users));
        const [first, refused] = await Promise.all([
          came,
          untilRefused(ldap, portal, api),
        ]);
        await inCatalog(api, { kind: 'Group' }, groups);
        for (let number = 0; number < changed; number++) {
          putUser(ldap, number, `Somebody ${number}`);
        }
        const again = await secondsOf(() =>
          inCatalog(api, { 'metadata.title': 'Somebody 0' }, 1).then(() =>
            inCatalog(api, { 'metadata.title': `Somebody ${changed - 1}` }, 1),
          ),
        );
        const before = logOf(portal).length;
        const same = await until(
          'everything was read again, and nothing had changed',
          async () => readingOfTheSame(logOf(portal).slice(before)),
          { seconds: 300, interval: 1000 },
        );
        return [
          amount(`${users} users in the catalog`, 's', first),
          amount('meanwhile, access of a disabled account', 's', refused, 60),
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

function putUser(
  ldap: LdapStub,
  number: number,
  displayName: string,
  attributes: object = {},
) {
  ldap.put(dn(number), {
    objectClass: 'inetOrgPerson',
    entryUUID: `id-${number}`,
    uid: `user${number}`,
    cn: `user${number}`,
    displayName,
    mail: `user${number}@example.com`,
    ...attributes,
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

const developmentUsers = [
  {
    entityRef: people.administrator,
    name: 'Administrator',
    role: 'administrator',
  },
  ...signingIn.map(number => ({
    entityRef: refOf(number),
    name: `Person ${number}`,
    role: 'viewer',
  })),
];

function refOf(number: number) {
  return `user:bench/user${number}`;
}

/** While the others are still coming: how long somebody who is disabled in the directory has access. */
async function untilRefused(
  ldap: LdapStub,
  portal: TestPortal,
  api: PortalApi,
): Promise<number> {
  const number = await until('somebody is in the catalog', () => firstOf(api), {
    seconds: 900,
    interval: 1000,
  });
  const person = await PortalApi.signInAs(portal.url, refOf(number));
  const status = async () =>
    (await person.fetch('/api/clouds/instances')).status;
  if ((await status()) !== 200) {
    throw new Error(`${refOf(number)} has no access to lose`);
  }
  putUser(ldap, number, `Person ${number}`, { nsAccountLock: 'TRUE' });
  return secondsOf(() =>
    until('the token is refused', async () => (await status()) === 401, {
      seconds: 900,
      interval: 500,
    }),
  );
}

/** Somebody of the directory who can sign in. */
async function firstOf(api: PortalApi): Promise<number | undefined> {
  const { items } = await api.post<{ items: object[] }>(
    '/api/catalog/entities/by-refs',
    { entityRefs: signingIn.map(refOf), fields: ['kind'] },
  );
  return signingIn.find((_, index) => items[index]);
}

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

const logOf = ({ logFile }: TestPortal) =>
  stripVTControlCharacters(readFileSync(logFile, 'utf8'));

/** How long the last full reading took that found nothing changed. */
const readingOfTheSame = (log: string): number | undefined =>
  log
    .split('\n')
    .filter(line => /A directory was read/.test(line))
    .filter(line => /\bchanged"?[:=]\s*0\b/.test(line))
    .map(line => Number(/\bseconds"?[:=]\s*([\d.]+)/.exec(line)?.[1]))
    .at(-1);
