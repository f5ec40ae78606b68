import { givenOrStartedPostgres } from '../../scripts/lib/postgres.mjs';
import { sandboxInstance } from '../../e2e/lib/instances';
import { PortalApi } from '../../e2e/lib/PortalApi';
import { TestPortal } from '../../e2e/lib/testPortal';
import { until } from '../../e2e/lib/until';
import { amount, Benchmark, Figure, milliseconds } from '../lib/Benchmark';
import { backendMemory } from '../lib/backendMemory';
import { followTemplate } from '../lib/followTemplate';
import {
  cloudsDatabase,
  copyRow,
  sandboxDatabase,
  serverName,
} from '../lib/manyInstances';
import { percentile, secondsOf } from '../lib/statistics';
import { withPortal } from '../lib/withPortals';

const many = 10_000;
const calls = 100;

/** Ten thousand instances in one account: reading them, listing them, having them in the catalog. */
export const scale: Benchmark = {
  name: 'scale',
  title: `an account with ${many} instances, on both databases`,
  async run() {
    const postgres = await givenOrStartedPostgres();
    try {
      return [
        ...(await figures('SQLite', undefined)),
        ...(await figures('PostgreSQL', postgres.url)),
      ];
    } finally {
      await postgres.stop();
    }
  },
};

const figures = (name: string, database?: string): Promise<Figure[]> =>
  withPortal({ database }, async portal => {
    await multiply(portal);
    const projected = await secondsOf(async () => {
      await portal.restart();
      await inCatalog(portal);
    });
    const api = await PortalApi.signIn(portal.url, 'operator');
    await forgetInventory(portal);
    const first = await secondsOf(() => synchronized(api));
    const unchanged = await secondsOf(() => synchronized(api));
    const p95 = await listTimes(api);
    const catalog = await catalogTimes(api);
    const named = (figure: string) => `${name}: ${figure}`;
    return [
      amount(named('first reading'), 's', first, 60),
      amount(named('reading of the same'), 's', unchanged, 10),
      amount(named('in the catalog after a start'), 's', projected, 120),
      {
        ...amount(named(`lists, p95 of ${calls}`), 's', p95, 0.2),
        measured: milliseconds(1000 * p95),
      },
      {
        ...amount(
          named(`pages of the catalog, p95 of ${calls}`),
          's',
          catalog,
          0.3,
        ),
        measured: milliseconds(1000 * catalog),
      },
      amount(named('memory of the backend'), 'GiB', backendMemory(portal), 1),
    ];
  });

/** Lets the portal make one instance and, while it is down, puts copies beside it: here and in the cloud. */
async function multiply(portal: TestPortal): Promise<void> {
  const api = await PortalApi.signIn(portal.url, 'developer');
  const { instances } = await followTemplate(
    api,
    sandboxInstance(serverName(0)),
    100,
  );
  const [{ id }] = instances;
  await portal.kill();
  const ids = Array.from({ length: many }, () => crypto.randomUUID());
  const cloudId = (number: number) => `i-${String(number).padStart(16, '0')}`;
  await copyRow(
    cloudsDatabase(portal),
    'instances',
    { id },
    many - 1,
    ({ name, search_text, seen_instance, cloud_id }, number) => ({
      id: ids[number],
      name: serverName(number),
      cloud_id: cloudId(number),
      search_text: String(search_text).replace(
        String(name),
        serverName(number),
      ),
      seen_instance: String(seen_instance)
        .replaceAll(String(cloud_id), cloudId(number))
        .replaceAll(id, ids[number])
        .replaceAll(String(name), serverName(number)),
    }),
  );
  await copyRow(
    sandboxDatabase(portal),
    'instances',
    { name: serverName(0) },
    many - 1,
    (_, number) => ({
      id: cloudId(number),
      tag: ids[number],
      name: serverName(number),
      host_number: 10 + number,
    }),
  );
}

async function forgetInventory(portal: TestPortal): Promise<void> {
  const knex = cloudsDatabase(portal);
  try {
    await knex('inventory_items').delete();
  } finally {
    await knex.destroy();
  }
}

interface Account {
  id: string;
  inventory: { state: string; synchronizing: boolean };
}

/** Asks for a reading of the account and waits for its end. */
async function synchronized(api: PortalApi): Promise<void> {
  const { items } = await api.get<{ items: Account[] }>(
    '/api/clouds/accounts?name=sandbox',
  );
  const path = `/api/clouds/accounts/${items[0].id}`;
  await api.post(`${path}/synchronizations`, undefined);
  await until(
    'the account is read',
    async () => {
      const { inventory } = await api.get<Account>(path);
      return !inventory.synchronizing && inventory.state === 'ok';
    },
    { seconds: 300, interval: 100 },
  );
}

const inCatalog = async ({ url }: TestPortal) => {
  const api = await PortalApi.signIn(url, 'operator');
  await until(
    `the catalog has ${many} instances`,
    async () => {
      // A backend that is this busy drops a connection that waits.
      const { totalItems } = await api
        .get<{ totalItems: number }>(
          '/api/catalog/entities/by-query?limit=0&filter=kind=resource,spec.type=instance',
        )
        .catch(() => ({ totalItems: 0 }));
      return totalItems >= many;
    },
    { seconds: 1200, interval: 1000 },
  );
};

/** The lists that people look at: first page, sorted, filtered, searched, counted, and the inventory. */
async function listTimes(api: PortalApi): Promise<number> {
  const { items } = await api.get<{ items: Account[] }>(
    '/api/clouds/accounts?name=sandbox',
  );
  const paths = [
    '/api/clouds/instances?limit=100&sort=name',
    '/api/clouds/instances?limit=100&sort=-createdAt',
    '/api/clouds/instances?limit=100&phase=Running',
    '/api/clouds/instances?limit=100&q=server-0999',
    '/api/clouds/instance-facets',
    `/api/clouds/accounts/${items[0].id}/resources?kind=instance&region=kr-central-1&limit=100`,
  ];
  return timesOf(api, paths);
}

/** What the pages of the catalog ask: the first page and the next, narrowed, searched, in other orders, and the counts of the filters. */
async function catalogTimes(api: PortalApi): Promise<number> {
  const list = '/api/catalog/entities/by-query?limit=20';
  const ofKind = 'filter=kind=resource';
  const instances = `${ofKind},spec.type=instance`;
  const byTitle = 'orderField=metadata.title,asc&orderField=metadata.name,asc';
  const { pageInfo } = await api.get<{ pageInfo: { nextCursor: string } }>(
    `${list}&${instances}&${byTitle}`,
  );
  return timesOf(api, [
    `${list}&${ofKind}&${byTitle}`,
    `${list}&${instances}&${byTitle}`,
    `${list}&cursor=${pageInfo.nextCursor}`,
    `${list}&${instances},relations.ownedBy=group:default/civic-services&${byTitle}`,
    `${list}&${instances}&${byTitle}&fullTextFilterTerm=server-0999&fullTextFilterFields=metadata.name,metadata.title`,
    `/api/catalog/entity-facets?facet=spec.type&${ofKind}`,
    `/api/catalog/entity-facets?facet=relations.ownedBy&${ofKind}`,
    '/api/catalog/entity-facets?facet=kind',
  ]);
}

async function timesOf(api: PortalApi, paths: string[]): Promise<number> {
  const times: number[] = [];
  for (let call = 0; call < calls; call++) {
    times.push(await secondsOf(() => api.get(paths[call % paths.length])));
  }
  return percentile(times, 95);
}
