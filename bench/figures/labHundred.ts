import { accountRead } from '../../e2e/lib/accounts';
import { PortalApi } from '../../e2e/lib/PortalApi';
import { until } from '../../e2e/lib/until';
import { Benchmark, ratio, seconds } from '../lib/Benchmark';
import { labAccount } from '../lib/labAccount';
import { OpenStackRest } from '../lib/OpenStackRest';
import { withPortal } from '../lib/withPortals';

const count = 100;

/** As many as one request for instances may make. */
const perRequest = 10;

/** Creations at a time, as the portal's reconciler makes them. */
const atOnce = 32;

/** Milliseconds between two looks at whether all of them run. */
const interval = 1000;

/** How long all of them may take, in seconds. */
const patience = 600;

type Target = Awaited<ReturnType<OpenStackRest['target']>>;

/** A hundred instances by the portal, and by a script that calls Nova as often at a time. */
export const labHundred: Benchmark = {
  name: 'lab-hundred',
  title: '100 instances Running on the OpenStack lab, beside direct REST',
  async run() {
    const file = process.env.RACKSTAGE_LAB_OPENSTACK_CLOUDS_YAML;
    if (!file) {
      return { skipped: 'the lab is not up (npm run lab:openstack -- up)' };
    }
    const cloud = await OpenStackRest.signIn(file);
    const admin = await OpenStackRest.signIn(file, 'lab-admin');
    const target = await cloud.target();
    const quota = await readQuota(admin, cloud.projectId);
    await setQuota(admin, cloud.projectId, {
      instances: 2 * count,
      cores: 2 * count,
      ram: 512 * 2 * count,
    });
    try {
      // A first one each, as caches are empty then.
      await byRest(cloud, target, 1);
      const rest = await byRest(cloud, target, count);
      const portal = await withPortal({}, ({ url }) =>
        byPortal(url, cloud, target),
      );
      return [
        ratio(
          `${count} instances Running, ${atOnce} creations at a time`,
          seconds,
          portal,
          rest,
          1.3,
        ),
      ];
    } finally {
      await removeAll(cloud);
      await setQuota(admin, cloud.projectId, quota);
    }
  },
};

async function byPortal(
  url: string,
  cloud: OpenStackRest,
  { image, spec, network }: Target,
): Promise<number> {
  const api = await PortalApi.signIn(url, 'administrator');
  await api.post('/api/clouds/accounts', labAccount(cloud));
  await accountRead(api, 'lab');
  const start = performance.now();
  await Promise.all(
    Array.from({ length: count / perRequest }, (_, index) =>
      api.post('/api/clouds/instances', {
        owner: 'group:default/cloud-operations',
        account: 'lab',
        region: cloud.cloud.region_name,
        name: `hundred-${index}`,
        count: perRequest,
        image,
        spec,
        network,
      }),
    ),
  );
  await until(
    `${count} instances run`,
    async () => {
      const { total } = await api.get<{ total: number }>(
        '/api/clouds/instance-facets?phase=Running',
      );
      return total === count;
    },
    { seconds: patience, interval },
  );
  const taken = (performance.now() - start) / 1000;
  await removeAll(cloud);
  return taken;
}

async function byRest(
  cloud: OpenStackRest,
  target: Target,
  wanted: number,
): Promise<number> {
  const start = performance.now();
  const waiting = Array.from({ length: wanted }, (_, index) => index);
  const createNext = async () => {
    while (waiting.length > 0) {
      const index = waiting.shift();
      await cloud.call('compute', '/servers', {
        method: 'POST',
        body: {
          server: {
            name: `rest-${index}`,
            imageRef: target.image,
            flavorRef: target.spec,
            networks: [{ uuid: target.network }],
          },
        },
      });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, createNext));
  await until(
    `${wanted} servers are active`,
    async () => (await servers(cloud, 'ACTIVE')).length === wanted,
    { seconds: patience, interval },
  );
  const taken = (performance.now() - start) / 1000;
  await removeAll(cloud);
  return taken;
}

async function servers(
  cloud: OpenStackRest,
  status?: string,
): Promise<{ id: string }[]> {
  const query = status ? `?status=${status}` : '';
  const answer = await cloud.call<{ servers: { id: string }[] }>(
    'compute',
    `/servers${query}`,
  );
  return answer.servers;
}

/** Everything that the project has at Nova. */
async function removeAll(cloud: OpenStackRest): Promise<void> {
  for (const { id } of await servers(cloud)) {
    await cloud
      .call('compute', `/servers/${id}`, { method: 'DELETE' })
      .catch(() => {});
  }
  await until(
    'all servers are gone',
    async () => (await servers(cloud)).length === 0,
    { seconds: patience, interval },
  );
}

type Quota = { instances: number; cores: number; ram: number };

async function readQuota(
  admin: OpenStackRest,
  projectId: string,
): Promise<Quota> {
  const { quota_set } = await admin.call<{ quota_set: Quota }>(
    'compute',
    `/os-quota-sets/${projectId}`,
  );
  const { instances, cores, ram } = quota_set;
  return { instances, cores, ram };
}

async function setQuota(
  admin: OpenStackRest,
  projectId: string,
  quota: Quota,
): Promise<void> {
  await admin.call('compute', `/os-quota-sets/${projectId}`, {
    method: 'PUT',
    body: { quota_set: quota },
  });
}
