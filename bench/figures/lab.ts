import { setTimeout as delay } from 'node:timers/promises';
import { accountRead } from '../../e2e/lib/accounts';
import { PortalApi } from '../../e2e/lib/PortalApi';
import { Benchmark, ratio, seconds } from '../lib/Benchmark';
import { followTemplate } from '../lib/followTemplate';
import { OpenStackRest } from '../lib/OpenStackRest';
import { median } from '../lib/statistics';
import { labAccount } from '../lib/labAccount';
import { withPortal } from '../lib/withPortals';

const runs = 5;

/** Milliseconds between two looks, of the script and of the one who looks at the portal. */
const interval = 500;

/** The same instance by the template and by a script that calls Nova. */
export const lab: Benchmark = {
  name: 'lab',
  title: 'template to Running on the OpenStack lab, beside direct REST',
  async run() {
    const file = process.env.RACKSTAGE_LAB_OPENSTACK_CLOUDS_YAML;
    if (!file) {
      return {
        skipped: 'the lab is not up (npm run lab:openstack -- up)',
      };
    }
    const cloud = await OpenStackRest.signIn(file);
    const target = await cloud.target();
    return withPortal({}, async portal => {
      const api = await PortalApi.signIn(portal.url, 'administrator');
      await api.post('/api/clouds/accounts', labAccount(cloud));
      await accountRead(api, 'lab');
      const times: Record<'template' | 'rest', number[]> = {
        template: [],
        rest: [],
      };
      // Alternately, and one more of each before: the first ones find caches empty.
      for (let run = -1; run < runs; run++) {
        const template = await byTemplate(
          api,
          cloud,
          target,
          `bench-${run + 1}`,
        );
        const rest = await byRest(cloud, target);
        if (run >= 0) {
          times.template.push(template);
          times.rest.push(rest);
        }
      }
      return [
        ratio(
          `one instance Running, median of ${runs}`,
          seconds,
          median(times.template),
          median(times.rest),
          1.5,
        ),
      ];
    });
  },
};

type Target = Awaited<ReturnType<OpenStackRest['target']>>;

async function byTemplate(
  api: PortalApi,
  { cloud }: OpenStackRest,
  target: Target,
  name: string,
): Promise<number> {
  const { running, instances } = await followTemplate(
    api,
    {
      owner: 'group:default/cloud-operations',
      account: 'lab',
      region: cloud.region_name,
      name,
      ...target,
    },
    interval,
  );
  await api.delete(`/api/clouds/instances/${instances[0].id}`);
  return running;
}

async function byRest(rest: OpenStackRest, target: Target): Promise<number> {
  const start = performance.now();
  const { server } = await rest.call<{ server: { id: string } }>(
    'compute',
    '/servers',
    {
      method: 'POST',
      body: {
        server: {
          name: 'bench-rest',
          imageRef: target.image,
          flavorRef: target.spec,
          networks: [{ uuid: target.network }],
        },
      },
    },
  );
  const path = `/servers/${server.id}`;
  let status = 'BUILD';
  while (status === 'BUILD') {
    await delay(interval);
    const seen = await rest.call<{ server: { status: string } }>(
      'compute',
      path,
    );
    status = seen.server.status;
  }
  const seconds = (performance.now() - start) / 1000;
  await rest.call('compute', path, { method: 'DELETE' });
  if (status !== 'ACTIVE') {
    throw new Error(`The server of the script became ${status}`);
  }
  return seconds;
}
