import { expect, test } from '@playwright/test';
import { setTimeout as delay } from 'node:timers/promises';
import { makeRack } from '../lib/datacenter';
import { PortalApi } from '../lib/PortalApi';
import { chooseSeed, randomFrom } from '../lib/random';
import { startTestPortal, TestPortal } from '../lib/testPortal';

/** Kills of the backend while one change is made. */
const kills = Number(process.env.RACKSTAGE_KILLS ?? 2);
const devices = 400;
const longestPause = 600;

let portal: TestPortal;

test.beforeEach(async () => {
  test.setTimeout(180_000);
  portal = await startTestPortal({
    database: process.env.RACKSTAGE_TEST_POSTGRES,
  });
});

test.afterEach(() => portal?.stop());

interface Page {
  items: unknown[];
  nextCursor?: string;
}

/** How many devices there are, and how many of their ports. */
async function made(api: PortalApi, name: string) {
  const count = async (kind: string, q: string) => {
    let found = 0;
    let cursor: string | undefined;
    do {
      const query = new URLSearchParams({ q, limit: '100' });
      if (cursor) {
        query.set('cursor', cursor);
      }
      const page = await api.get<Page>(
        `/api/datacenter/objects/${kind}?${query}`,
      );
      found += page.items.length;
      cursor = page.nextCursor;
    } while (cursor);
    return found;
  };
  return {
    devices: await count('devices', `${name}-new`),
    ports: await count('ports', `${name}-port`),
  };
}

test(`${devices} devices with their ports are all made, or none, although the backend is killed ${kills} times`, async () => {
  test.setTimeout(180_000 + kills * 60_000);
  const random = randomFrom(chooseSeed());
  const name = 'whole';
  const { roomId } = await makeRack(
    await PortalApi.signIn(portal.url, 'operator'),
    name,
  );
  const change = async (api: PortalApi) => {
    const type = await api.post<{ id: string }>(
      '/api/datacenter/objects/device-types',
      {
        fields: {
          manufacturer: 'Example',
          model: `${name} ${random()}`,
          heightUnits: 0,
          ports: [{ role: 'interface', name: `${name}-port` }],
        },
      },
    );
    return () =>
      api.post('/api/datacenter/changes', {
        changes: Array.from({ length: devices }, (_, index) => ({
          action: 'create',
          kind: 'devices',
          fields: {
            name: `${name}-new-${index}`,
            typeId: type.id,
            placeId: roomId,
          },
        })),
      });
  };
  for (let kill = 0; kill < kills; kill++) {
    const api = await PortalApi.signIn(portal.url, 'operator');
    const make = await change(api);
    // It may be done before the kill, and is refused as a duplicate from then on.
    const answer = make().catch(() => undefined);
    await delay(random() * longestPause);
    await portal.kill();
    await answer;
    await portal.restart();
    const after = await PortalApi.signIn(portal.url, 'operator');
    const count = await made(after, name);
    expect([0, devices]).toContain(count.devices);
    expect(count.ports).toBe(count.devices);
  }
  const api = await PortalApi.signIn(portal.url, 'operator');
  await (await change(api))().catch(() => undefined);
  expect(await made(api, name)).toEqual({ devices, ports: devices });
});
