import { readFileSync } from 'node:fs';
import { expect, portalUrl, test } from '../lib/fixtures';
import { sandboxInstance } from '../lib/instances';
import { openPlugins, openRoutes } from './openRoutes';

/** The plugins of the backend, as it names them when it starts. */
function plugins(): string[] {
  const log = readFileSync(process.env.RACKSTAGE_LOG!, 'utf8');
  const [, names] = /Plugin initialization started: ((?:'[^']+'(?:, )?)+)/.exec(
    log,
  )!;
  return [...names.matchAll(/'([^']+)'/g)].map(([, name]) => name);
}

const answer = async (path: string, init?: RequestInit) =>
  (await fetch(`${portalUrl()}${path}`, init)).status;

test('every route of every plugin answers 401 without a token', async () => {
  const open = new Set(openPlugins.map(({ id }) => id));
  const guarded = plugins().filter(id => !open.has(id));
  expect(guarded).toEqual(
    expect.arrayContaining(['catalog', 'clouds', 'permission', 'scaffolder']),
  );
  const routes = [
    ...guarded.flatMap(id => [`/api/${id}`, `/api/${id}/some/route`]),
    '/api/catalog/entities',
    '/api/clouds/accounts',
    '/api/clouds/openapi.json',
    '/api/permission/authorize',
    '/api/scaffolder/v2/tasks',
    '/api/search/query?term=web',
    '/api/user-settings/buckets',
  ];
  for (const path of routes) {
    for (const method of ['GET', 'POST', 'DELETE']) {
      expect([method, path, await answer(path, { method })]).toEqual([
        method,
        path,
        401,
      ]);
    }
  }
});

test('a token that nobody issued is refused', async () => {
  const authorization = 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.';
  expect(
    await answer('/api/clouds/accounts', { headers: { authorization } }),
  ).toBe(401);
});

test('what is open without a token is what the list says', async () => {
  for (const { path } of openRoutes) {
    const status = await answer(path, {
      headers: {
        'x-requested-with': 'XMLHttpRequest',
        'x-rackstage-sign-in-as': 'user:default/yuna.jung',
      },
    });
    expect([path, status]).toEqual([path, 200]);
  }
});

test('a role gets 403 for what it may not do', async ({ apiAs }) => {
  const viewer = await apiAs('viewer');
  const refused = [
    [
      'POST',
      '/api/clouds/accounts',
      {
        name: 'mine',
        title: 'Mine',
        driver: 'sandbox',
        owner: 'group:default/audit-office',
      },
    ],
    [
      'POST',
      '/api/clouds/instances',
      { ...sandboxInstance('mine'), idempotencyKey: 'mine' },
    ],
  ] as const;
  for (const [method, path, body] of refused) {
    const response = await viewer.fetch(path, {
      method,
      body: JSON.stringify(body),
    });
    expect([path, response.status]).toEqual([path, 403]);
  }
});

test('a body of 10 MB is refused, and the portal goes on', async ({
  apiAs,
}) => {
  const developer = await apiAs('developer');
  const response = await developer.fetch('/api/clouds/instances', {
    method: 'POST',
    body: JSON.stringify({ name: 'x'.repeat(10_000_000) }),
  });
  expect([response.status, await response.text()]).toEqual([
    413,
    expect.stringContaining('too large'),
  ]);
  expect((await developer.fetch('/api/clouds/instances')).status).toBe(200);
});
