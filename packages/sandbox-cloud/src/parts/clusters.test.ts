import { startTestCloud, TestCloud } from '../__testUtils__/testCloud';

const all = '/regions/kr-central-1/clusters';
const small = { name: 'small', specId: 'g1-2x8', count: 2 };
const order = { name: 'apps', version: '1.33', nodeGroups: [small] };

describe('clusters', () => {
  let test: TestCloud;

  beforeEach(async () => {
    test = await startTestCloud();
  });

  afterEach(() => test.cloud.stop());

  const made = async () => {
    const { body } = await test.api.post(all, order);
    test.clock.settle();
    return `${all}/${body.id}`;
  };
  const update = (path: string, change: object) =>
    test.api.call('PUT', path, {
      body: JSON.stringify({
        version: order.version,
        nodeGroups: order.nodeGroups,
        ...change,
      }),
    });
  /** What a client of Kubernetes does with its kubeconfig. */
  const kubectl = async (path: string) => {
    const { body } = await test.api.get(`${path}/kubeconfig`);
    const { clusters, users } = JSON.parse(body.kubeconfig);
    const { server } = clusters[0].cluster;
    const headers = { authorization: `Bearer ${users[0].user.token}` };
    return async (part: string, init: RequestInit = { headers }) => {
      const response = await fetch(`${server}${part}`, init);
      return { status: response.status, body: await response.json() };
    };
  };

  it('say which versions there are', async () => {
    const { body } = await test.api.get(
      '/regions/kr-central-1/cluster-versions',
    );
    expect(body.items.map(({ id }: { id: string }) => id)).toContain('1.33');
  });

  it('answer for their nodes, to who has the kubeconfig', async () => {
    const path = await made();
    const ask = await kubectl(path);
    expect((await ask('/version')).body).toMatchObject({
      gitVersion: 'v1.33.0-sandbox',
    });
    const { body } = await ask('/api/v1/nodes');
    expect(body.items).toHaveLength(2);
    expect(body.items[0]).toMatchObject({
      metadata: {
        name: 'small-1',
        labels: { 'sandbox.example/simulated': 'true' },
      },
      status: { capacity: { cpu: '2', memory: '8192Mi' } },
    });
    expect((await ask('/api/v1/pods')).status).toBe(404);
    expect((await ask('/version', {})).status).toBe(401);
  });

  it('have no API server before they are there', async () => {
    const { body } = await test.api.post(all, order);
    expect(body.endpoint).toBeUndefined();
    const answer = await test.api.get(`${all}/${body.id}/kubeconfig`);
    expect(answer.status).toBe(409);
  });

  it('get and lose nodes', async () => {
    const path = await made();
    const large = { name: 'large', specId: 'g1-8x32', count: 1 };
    await update(path, { nodeGroups: [{ ...small, count: 3 }, large] });
    expect((await test.api.get(path)).body).toMatchObject({
      status: 'changing',
      nodeGroups: [{ count: 2 }],
    });
    test.clock.settle();
    const ask = await kubectl(path);
    expect((await ask('/api/v1/nodes')).body.items).toHaveLength(4);
    await update(path, { nodeGroups: [large] });
    test.clock.settle();
    expect((await ask('/api/v1/nodes')).body.items).toHaveLength(1);
  });

  it('are upgraded to the next version, and never back', async () => {
    const path = await made();
    expect((await update(path, { version: '1.32' })).status).toBe(400);
    expect((await update(path, { version: '1.35' })).status).toBe(400);
    expect((await update(path, { version: '1.34' })).status).toBe(202);
    test.clock.settle();
    expect((await test.api.get(path)).body).toMatchObject({
      version: '1.34',
      nodeGroups: [{ version: '1.34' }],
    });
  });

  it('are opened by nothing once they are gone', async () => {
    const path = await made();
    const ask = await kubectl(path);
    await test.api.delete(path);
    test.clock.settle();
    expect((await ask('/version')).status).toBe(401);
  });
});
