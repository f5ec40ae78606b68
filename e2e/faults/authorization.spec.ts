import { mountOf, readRouteRules, RouteRule } from '../lib/authorization';
import { makeRack } from '../lib/datacenter';
import { expect, portalUrl, test, uniqueName } from '../lib/fixtures';
import { listInstances, sandboxInstance } from '../lib/instances';
import { PortalApi } from '../lib/PortalApi';
import { RouteRequests } from '../lib/routeRequests';

/**
 * Every route asks for what the table says: a program that has just that permission gets through, one that lacks it
 * does not, and one of another workspace finds nothing.
 */
const rules = readRouteRules();
const isPermission = ({ needs }: RouteRule) => needs.includes('.');
const permitted = rules.filter(
  rule =>
    isPermission(rule) &&
    // It looks at what is sent before it asks who sends it.
    rule.path !== '/validate-entity',
);
const permissions = [...new Set(permitted.map(({ needs }) => needs))].sort();

/** Plugins of Backstage put nothing into workspaces by themselves; a rack is in none. */
const isOurs = (plugin: string) =>
  !['api-gateway', 'catalog', 'datacenter', 'scaffolder', 'search'].includes(
    plugin,
  );

/** Of the whole portal, or one's own, whose removal tells nothing. */
const inNoWorkspace = [
  'GET /verifications/{id}',
  'DELETE /delegations/{id}',
  'DELETE /drafts/{id}',
];

/** They would register or start something for good, or it takes a cloud to answer. */
const neverLetThrough = [
  'POST /locations',
  'PUT /locations/{id}',
  'POST /v2/tasks',
  'POST /v2/dry-run',
  // It is kept which package was refused.
  'POST /driver-packages',
  // Other requests are about what it lets go.
  'POST /releases',
  // An entity that is in no workspace is not a program's to change.
  'POST /refresh',
  'DELETE /entities/by-uid/{uid}',
  // They take what the template takes that they start, too.
  'POST /endpoints',
  'POST /endpoint-trials',
  // Not for programs, whatever their permissions.
  'POST /access-tokens',
  'GET /delegations',
  'POST /delegations',
  'DELETE /delegations/{id}',
  // Of who asked for it, who decides on it, or who attached it.
  'POST /requests/{id}/revisions',
  'POST /requests/{id}/answer',
  'POST /requests/{id}/decisions',
  'DELETE /requests/{id}/attachments/{attachmentId}',
];

let administrator: PortalApi;
let requests: RouteRequests;

test.beforeAll(async () => {
  administrator = await PortalApi.signIn(portalUrl(), 'administrator');
  const get = (path: string) => administrator.get<any>(path);
  const owner = 'group:default/cloud-operations';
  const name = uniqueName();
  const made = await administrator.post<any>('/api/clouds/instances', {
    ...sandboxInstance(name),
    idempotencyKey: uniqueName(),
  });
  // Its own: it is stopped, changed and deleted.
  const [instance] = await listInstances(administrator, name);
  const subscription = await administrator.post<any>(
    '/api/webhooks/subscriptions',
    {
      name: uniqueName(),
      owner,
      url: 'http://127.0.0.1:9/hook',
      eventTypes: ['*'],
    },
  );
  const token = await createToken('default', ['none.at-all']);
  const { metadata } = await get(
    '/api/catalog/entities/by-name/template/default/virtual-machine',
  );
  // The sandbox's own is shared with every workspace.
  const account = await administrator.post<any>('/api/clouds/accounts', {
    name: uniqueName(),
    title: 'Of one workspace',
    driver: 'sandbox',
    owner,
    config: {
      endpoint: process.env.RACKSTAGE_SANDBOX_ENDPOINT,
      project: 'demo',
    },
    credential: { apiKey: process.env.RACKSTAGE_SANDBOX_KEY },
  });
  const { items: events } = await get(
    '/api/audit/events?workspaceId=default&limit=1',
  );
  const [event] = events;
  const verification = await administrator.post<any>(
    '/api/audit/verifications',
    {},
  );
  const { owner: _, ...subject } = sandboxInstance(uniqueName(), {
    // Dear enough that it waits for somebody.
    spec: 'g1-16x64',
    count: 6,
  });
  const request = await administrator.post<any>('/api/requests/requests', {
    type: 'instance',
    title: uniqueName(),
    workspaceId: 'default',
    owner,
    subject,
    idempotencyKey: uniqueName(),
  });
  const delegation = await administrator.post<any>(
    '/api/requests/delegations',
    {
      to: 'user:default/sora.park',
      startsAt: new Date().toISOString(),
      endsAt: new Date(Date.now() + 3_600_000).toISOString(),
    },
  );
  const operator = await PortalApi.signIn(portalUrl(), 'operator');
  const plant = await makeRack(operator, uniqueName());
  const plan = await operator.post<any>('/api/datacenter/plans', {
    name: uniqueName(),
  });
  // Nothing listens there: its import fails at once.
  const netbox = await operator.post<any>('/api/datacenter/netbox-servers', {
    name: uniqueName(),
    url: 'http://127.0.0.1:9',
    token: 'none',
  });
  const netboxRun = await operator.post<any>(
    `/api/datacenter/netbox-servers/${netbox.id}/runs`,
    {},
  );
  requests = new RouteRequests(
    administrator,
    {
      'catalog entities': {
        uid: metadata.uid,
        kind: 'template',
        namespace: 'default',
        name: 'virtual-machine',
      },
      'audit events': { id: event.id },
      'audit verifications': { id: verification.id },
      'clouds accounts': {
        id: account.id,
        workspaceId: 'elsewhere',
        role: 'owner',
      },
      'clouds drivers': { name: 'sandbox' },
      'clouds instances': { id: instance.id, workspaceId: 'elsewhere' },
      'clouds workspaces': { workspaceId: 'default' },
      'clouds operations': {
        id: made.operation?.id ?? made.id,
        workspaceId: 'elsewhere',
      },
      'datacenter objects': { kind: 'racks', id: plant.rackId },
      'datacenter exports': { kind: 'racks' },
      'datacenter documents': { document: 'rack-card' },
      'datacenter device-types': { id: plant.typeId, face: 'front' },
      'datacenter racks': { id: plant.rackId },
      'datacenter rooms': { id: plant.roomId },
      'datacenter devices': { id: plant.a.id },
      'datacenter plans': { id: plan.id },
      'datacenter netbox-servers': { id: netbox.id },
      'datacenter netbox-runs': { id: netboxRun.id },
      'requests requests': { id: request.id },
      'requests delegations': { id: delegation.id },
      'requests policy-versions': { version: '1' },
      'scaffolder v2': {
        namespace: 'default',
        kind: 'Template',
        name: 'virtual-machine',
      },
      'webhooks subscriptions': { id: subscription.id },
      'workspaces workspaces': { id: 'default' },
      'workspaces roles': { name: 'matrix' },
      'workspaces access-tokens': { id: token.accessToken.id },
    },
    {
      'datacenter POST /changes': {
        changes: [
          { action: 'update', kind: 'racks', id: plant.rackId, fields: {} },
        ],
      },
      'datacenter PUT /device-types/{id}/face-images/{face}': {
        data: 'bWF0cml4',
      },
      'datacenter POST /labels': {
        kind: 'racks',
        ids: [plant.rackId],
        sheet: 'a4-65',
        startAt: 1,
        code: 'qr',
        language: 'en',
      },
      'clouds POST /releases': {
        items: [{ kind: 'instance', id: instance.id }],
      },
    },
  );
});

const createToken = (workspaceId: string, allowed: string[]) =>
  administrator.post<{ token: string; accessToken: { id: string } }>(
    '/api/workspaces/access-tokens',
    {
      name: uniqueName(),
      workspaceId,
      permissions: allowed,
      expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
    },
  );

/** Asks as a program for as long as it takes. */
async function asProgram(
  workspaceId: string,
  allowed: string[],
  work: (ask: (rule: RouteRule) => Promise<Response>) => Promise<void>,
) {
  const { token, accessToken } = await createToken(workspaceId, allowed);
  await work(rule => send(rule, token));
  await administrator.delete(`/api/workspaces/access-tokens/${accessToken.id}`);
}

async function send(rule: RouteRule, token?: string): Promise<Response> {
  const [address, init] = await requests.request(
    rule.plugin,
    rule.method,
    rule.path,
  );
  return fetch(`${portalUrl()}${address}`, {
    ...init,
    headers: {
      ...init.headers,
      ...(token && { authorization: `Bearer ${token}` }),
    },
  });
}

const nameOf = ({ plugin, method, path }: RouteRule) =>
  `${method} ${mountOf(plugin)}${path}`;

/** What there is of something, in any of the shapes that lists have. */
async function isEmpty(response: Response): Promise<boolean> {
  const { items, results, tasks, facets, totalItems, ...rest } = await response
    .json()
    .then(body => (Array.isArray(body) ? { items: body } : body));
  const all = [items, results, tasks, ...Object.values(facets ?? {})].flat();
  return (
    (totalItems ?? 0) === 0 &&
    all.every(item => item === undefined || item === null) &&
    Object.values(rest).every(
      value => !Array.isArray(value) || value.length === 0,
    )
  );
}

/** Where the table says that a list has what one may see: nothing. */
const isEmptyList = async ({ filtered }: RouteRule, response: Response) =>
  filtered && response.status === 200 && (await isEmpty(response));

/** What is not as it should be, all of it at once. */
class Findings {
  private readonly found: string[] = [];

  add(rule: RouteRule, status: number, fits: boolean): void {
    if (!fits) {
      this.found.push(`${nameOf(rule)}: ${status}`);
    }
  }

  expectNone(): void {
    expect(this.found).toEqual([]);
  }
}

test('nobody gets an answer without a token, but where it is open', async () => {
  const findings = new Findings();
  for (const rule of rules.filter(({ needs }) => needs !== 'open')) {
    const { status } = await send(rule);
    // Backstage says 403 to who would agree to the sign-in of a command line.
    findings.add(
      rule,
      status,
      status === 401 || (rule.plugin === 'auth' && status === 403),
    );
  }
  findings.expectNone();
});

test('what the portal asks itself is not for people', async () => {
  const findings = new Findings();
  for (const rule of rules.filter(({ needs }) => needs === 'portal')) {
    const { status } = await send(rule, administrator.token);
    findings.add(rule, status, status === 403);
  }
  findings.expectNone();
});

test('who may only read is refused what changes something', async () => {
  const findings = new Findings();
  const changing = permitted.filter(({ needs }) => !needs.endsWith('.read'));
  await asProgram('default', ['*.read'], async ask => {
    for (const rule of changing) {
      const response = await ask(rule);
      const { status } = response;
      const isHidden =
        status === 404 && !requests.isKnown(rule.plugin, rule.path);
      findings.add(
        rule,
        status,
        status === 403 || isHidden || (await isEmptyList(rule, response)),
      );
    }
  });
  findings.expectNone();
});

test('who may nothing is shown nothing', async () => {
  const findings = new Findings();
  await asProgram('default', ['none.at-all'], async ask => {
    for (const rule of permitted) {
      const response = await ask(rule);
      const { status } = response;
      const isRefused = status === 403 || status === 404;
      findings.add(
        rule,
        status,
        isRefused || (await isEmptyList(rule, response)),
      );
    }
  });
  findings.expectNone();
});

test('who is of another workspace is shown nothing of this one', async () => {
  const findings = new Findings();
  const ours = permitted.filter(
    ({ plugin, method, path }) =>
      isOurs(plugin) &&
      path.includes('{id}') &&
      !inNoWorkspace.includes(`${method} ${path}`),
  );
  await asProgram('elsewhere', ['*'], async ask => {
    for (const rule of ours) {
      const { status } = await ask(rule);
      findings.add(rule, status, status === 404);
    }
  });
  findings.expectNone();
});

test('the permission of a route is enough for it', async () => {
  test.setTimeout(300_000);
  const findings = new Findings();
  for (const permission of permissions) {
    const own = permitted
      .filter(
        ({ needs, method, path }) =>
          needs === permission &&
          !neverLetThrough.includes(`${method} ${path}`),
      )
      // What takes things away comes last.
      .sort(
        (a, b) => Number(a.method === 'DELETE') - Number(b.method === 'DELETE'),
      );
    const reading = permission.endsWith('.read')
      ? []
      : ['*.read', 'webhooks.event.read-all'];
    // What a program does with a request, its owner has to have let it ask for, too.
    const asking = permission.startsWith('requests.request.')
      ? ['requests.request.create']
      : [];
    const given = [permission, ...reading, ...asking];
    await asProgram('default', given, async ask => {
      for (const rule of own) {
        const { status } = await ask(rule);
        findings.add(rule, status, status !== 401 && status !== 403);
      }
    });
  }
  findings.expectNone();
});
