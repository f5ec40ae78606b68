import { expect, test } from '@playwright/test';
import {
  listInstances,
  sandboxInstance,
  startTask,
  taskEnd,
} from '../lib/instances';
import { PortalApi } from '../lib/PortalApi';
import { startTestPortal, TestPortal } from '../lib/testPortal';
import { until } from '../lib/until';

let portal: TestPortal;

/** The clouds in a process of their own, over the databases that both share. */
test.beforeEach(async () => {
  test.setTimeout(180_000);
  portal = await startTestPortal({
    speed: 10,
    database: process.env.RACKSTAGE_TEST_POSTGRES,
    apart: ['clouds'],
  });
});

test.afterEach(() => portal?.stop());

interface Gateway {
  items: Array<{
    id: string;
    url: string;
    internalUrl: string;
    published: boolean;
  }>;
}

test('with the clouds apart, the portal works at its one address, and lives on without them', async () => {
  test.setTimeout(180_000);
  const { url, apart } = portal;
  const [administrator, developer, viewer] = await Promise.all([
    PortalApi.signIn(url, 'administrator'),
    PortalApi.signIn(url, 'developer'),
    PortalApi.signIn(url, 'viewer'),
  ]);

  await test.step('each plugin runs in one process', async () => {
    const items = await until('the document of clouds was read', async () => {
      const apis = await administrator.get<Gateway>('/api/api-gateway/apis');
      return apis.items.some(api => api.id === 'clouds' && api.published)
        ? apis.items
        : undefined;
    });
    expect(items.find(({ id }) => id === 'clouds')).toMatchObject({
      url: `${url}/api/clouds`,
      internalUrl: `${apart!.url}/api/clouds`,
    });
    const here = items.filter(({ id }) => id !== 'clouds');
    expect(here.length).toBeGreaterThan(10);
    for (const { id, internalUrl } of here) {
      expect(new URL(internalUrl).port, id).toBe(new URL(url).port);
      const { status } = await fetch(`${apart!.url}/api/${id}/openapi.json`);
      expect([id, status]).toEqual([id, 404]);
    }
  });

  await test.step('a template makes an instance, which is in the catalog at once', async () => {
    const task = await startTask(developer, sandboxInstance('afar'));
    expect(await taskEnd(developer, task)).toMatchObject({
      status: 'completed',
    });
    const [instance] = await listInstances(developer, 'afar');
    expect(instance.phase).toBe('Running');
    // By its event: the full reading is every ten minutes.
    await until(
      'the instance is an entity',
      async () => {
        const name = instance.entityRef.split('/')[1];
        const { ok } = await viewer.fetch(
          `/api/catalog/entities/by-name/resource/default/${name}`,
        );
        return ok;
      },
      { seconds: 20 },
    );
  });

  await test.step('permissions are checked there too, by whichever way one comes', async () => {
    const [instance] = await listInstances(viewer, 'afar');
    const denied = await viewer.fetch(`/api/clouds/instances/${instance.id}`, {
      method: 'DELETE',
    });
    expect(denied.status).toBe(403);
    for (const address of [url, apart!.url]) {
      const { status } = await fetch(`${address}/api/clouds/instances`);
      expect([address, status]).toEqual([address, 401]);
      const asViewer = await fetch(`${address}/api/clouds/instances`, {
        headers: { authorization: `Bearer ${viewer.token}` },
      });
      expect([address, asViewer.status]).toEqual([address, 200]);
    }
  });

  await test.step('its actions are among those of the portal', async () => {
    const { items } = await developer.get<{ items: Array<{ id: string }> }>(
      '/api/api-gateway/actions',
    );
    expect(items.map(({ id }) => id)).toContain('clouds:list-instances');
  });

  await test.step('without it the rest goes on, and it comes back', async () => {
    await apart!.kill();
    const { status } = await viewer.fetch('/api/clouds/instances');
    expect(status).toBe(504);
    expect(
      (await viewer.fetch('/api/catalog/entities/by-query?limit=1')).status,
    ).toBe(200);
    await apart!.restart();
    expect(await listInstances(viewer, 'afar')).toHaveLength(1);
  });
});
