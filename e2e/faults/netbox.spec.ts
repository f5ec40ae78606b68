import { expect, test } from '@playwright/test';
import { setTimeout as delay } from 'node:timers/promises';
import { PortalApi } from '../lib/PortalApi';
import { chooseSeed, randomFrom } from '../lib/random';
import {
  DumpRow,
  NetboxStub,
  smallNetbox,
  startNetboxStub,
} from '../lib/testKit';
import { startTestPortal, TestPortal } from '../lib/testPortal';
import { until } from '../lib/until';

/** Kills of the backend while it reads, and while it stores. */
const kills = Number(process.env.RACKSTAGE_KILLS ?? 2);
const devices = 3_000;
const longestPause = 1_500;

let portal: TestPortal;
let netbox: NetboxStub;

test.beforeEach(async () => {
  test.setTimeout(180_000);
  netbox = await startNetboxStub({ dump: manyDevices() });
  portal = await startTestPortal({
    database: process.env.RACKSTAGE_TEST_POSTGRES,
  });
});

test.afterEach(async () => {
  await portal?.stop();
  await netbox?.close();
});

/** A small NetBox with thousands of devices that stand in no unit, each with a port. */
function manyDevices(): DumpRow[] {
  const from = 1_000;
  const small = smallNetbox();
  const like = (model: string, pk: number) =>
    small.find(row => row.model === model && row.pk === pk)!;
  const device = like('dcim.device', 2);
  const port = like('dcim.interface', 2);
  const many = Array.from({ length: devices }, (_, index) => from + index);
  return [
    ...small,
    ...many.map(pk => ({
      ...device,
      pk,
      fields: {
        ...device.fields,
        name: `many-${pk}`,
        device_type: 4,
        position: null,
        face: '',
      },
    })),
    ...many.map(pk => ({
      ...port,
      pk,
      fields: { ...port.fields, device: pk, name: `many-port-${pk}` },
    })),
  ];
}

interface Run {
  id: string;
  state: string;
  error?: string;
  counts: Record<string, number | string>[];
}

const sumOf = ({ counts }: Run, outcome: string) =>
  counts.reduce((sum, count) => sum + Number(count[outcome]), 0);

async function counted(api: PortalApi, kind: string): Promise<number> {
  const names = new Set<string>();
  let found = 0;
  let cursor = '';
  do {
    const query = new URLSearchParams({ q: 'many-', limit: '100' });
    if (cursor) {
      query.set('cursor', cursor);
    }
    const page = await api.get<{
      items: { title: string }[];
      nextCursor?: string;
    }>(`/api/datacenter/objects/${kind}?${query}`);
    page.items.forEach(({ title }) => names.add(title));
    found += page.items.length;
    cursor = page.nextCursor ?? '';
  } while (cursor);
  expect(names.size).toBe(found);
  return found;
}

test(`an import of ${devices} devices is whole, and nothing is there twice, although the backend is killed ${kills} times in each half`, async () => {
  test.setTimeout(240_000 + kills * 60_000);
  const random = randomFrom(chooseSeed());
  let api = await PortalApi.signIn(portal.url, 'operator');
  const server = await api.post<{ id: string }>(
    '/api/datacenter/netbox-servers',
    { name: 'NetBox', url: netbox.origin, token: netbox.token },
  );
  const start = () =>
    api.post<Run>(`/api/datacenter/netbox-servers/${server.id}/runs`, {});
  const look = ({ id }: Run) =>
    api.get<Run>(`/api/datacenter/netbox-runs/${id}`);
  const endOf = (run: Run, end: string) =>
    until(`the import is ${end}`, async () => {
      const now = await look(run);
      expect([end, 'waiting', 'reading', 'applying']).toContain(now.state);
      return now.state === end ? now : undefined;
    });
  const killMeanwhile = async () => {
    for (let kill = 0; kill < kills; kill++) {
      await delay(random() * longestPause);
      await portal.kill();
      await portal.restart();
      api = await PortalApi.signIn(portal.url, 'operator');
    }
  };

  const run = await start();
  await killMeanwhile();
  const read = await endOf(run, 'ready');
  expect(await counted(api, 'devices')).toBe(0);
  await api.post(`/api/datacenter/netbox-runs/${run.id}/application`, {
    deleteGone: false,
  });
  await killMeanwhile();
  const done = await endOf(run, 'done');
  expect(sumOf(done, 'create')).toBe(sumOf(read, 'create'));
  expect(await counted(api, 'devices')).toBe(devices);
  expect(await counted(api, 'ports')).toBe(devices);

  // Run again, it finds all of it as it is.
  const again = await endOf(await start(), 'done');
  expect(sumOf(again, 'create') + sumOf(again, 'change')).toBe(0);
  expect(sumOf(again, 'same')).toBe(sumOf(done, 'create'));
});
