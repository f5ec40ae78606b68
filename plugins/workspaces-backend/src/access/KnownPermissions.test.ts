import { mockServices } from '@backstage/backend-test-utils';
import { KnownPermissions } from './KnownPermissions';

const page = () =>
  new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } });

const metadata = {
  permissions: [{ type: 'basic', name: 'things.thing.make', attributes: {} }],
  rules: [],
};

function ask(answers: Record<string, () => Response>) {
  const asked: string[] = [];
  const known = new KnownPermissions({
    auth: mockServices.auth(),
    discovery: mockServices.discovery(),
    logger: mockServices.logger.mock(),
    metadata: {
      getInstalledPlugins: async () =>
        Object.keys(answers).map(pluginId => ({ pluginId })),
    } as never,
    now: () => new Date('2026-11-22T00:00:00Z'),
    fetch: async url => {
      const pluginId = new URL(String(url)).pathname.split('/')[2];
      asked.push(pluginId);
      return answers[pluginId]();
    },
  });
  return { known, asked };
}

describe('KnownPermissions', () => {
  it('are those of plugins that have some; one that answers with a page has none', async () => {
    const { known, asked } = ask({
      app: page,
      none: () => new Response(null, { status: 404 }),
      things: () => Response.json(metadata),
    });

    const { items, silent } = await known.list();
    expect(items.map(({ name }) => name)).toEqual(['things.thing.make']);
    expect(silent).toEqual([]);

    await known.list();
    expect(asked).toHaveLength(3);
  });

  it('names a plugin that failed, and asks again', async () => {
    let isDown = true;
    const { known } = ask({
      things: () =>
        isDown ? new Response('', { status: 503 }) : Response.json(metadata),
    });

    expect((await known.list()).silent).toEqual(['things']);
    isDown = false;
    const { items, silent } = await known.list();
    expect(silent).toEqual([]);
    expect(items).toHaveLength(1);
  });
});
