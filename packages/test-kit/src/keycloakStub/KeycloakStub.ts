import { HttpStub, startHttpStub, StubRequest } from '../httpStub';

export interface StubUser {
  id: string;
  username?: string;
  firstName?: string;
  lastName?: string;
  email?: string;
  enabled: boolean;
}

export interface StubGroup {
  id: string;
  name: string;
  path: string;
  parentId?: string;
  /** Ids of users. */
  members: string[];
}

export interface KeycloakStub {
  readonly url: string;
  readonly realm: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly http: HttpStub;
  readonly users: Map<string, StubUser>;
  readonly groups: Map<string, StubGroup>;
  /** Newest last. */
  readonly events: {
    time: number;
    resourceType: string;
    resourcePath: string;
  }[];
  adminEventsEnabled: boolean;
  /** Its time, as it tells it with each answer. */
  clock: () => Date;
  /** Called after each page that is told: what changes while somebody reads. */
  afterPage: () => void;
  close(): Promise<void>;
}

/**
 * The parts of Keycloak's admin REST API that tell of users and groups, with its paths, its paging by `first` and `max`,
 * and its sign-in by client credentials. A protocol stub: no Keycloak runs behind it.
 */
export async function startKeycloakStub(): Promise<KeycloakStub> {
  const http = await startHttpStub();
  const realm = 'seoul';
  const [clientId, clientSecret] = ['portal', 'secret of the portal'];
  const token = 'token-of-the-portal';
  const base = `/admin/realms/${realm}`;
  const stub: KeycloakStub = {
    url: http.origin,
    realm,
    clientId,
    clientSecret,
    http,
    users: new Map(),
    groups: new Map(),
    events: [],
    adminEventsEnabled: true,
    clock: () => new Date(),
    afterPage: () => {},
    close: () => http.close(),
  };
  const date = () => ({ date: stub.clock().toUTCString() });

  http.onForm(`POST /realms/${realm}/protocol/openid-connect/token`, form =>
    form.get('grant_type') === 'client_credentials' &&
    form.get('client_id') === clientId &&
    form.get('client_secret') === clientSecret
      ? { headers: date(), body: { access_token: token, expires_in: 60 } }
      : { status: 401, body: { error: 'unauthorized_client' } },
  );

  const paged = <T>(items: T[], { query }: StubRequest): T[] => {
    const first = Number(query.get('first') ?? 0);
    const page = items.slice(first, first + Number(query.get('max') ?? 100));
    stub.afterPage();
    return page;
  };
  const groupView = ({ members, ...group }: StubGroup) => ({
    ...group,
    subGroupCount: [...stub.groups.values()].filter(
      ({ parentId }) => parentId === group.id,
    ).length,
  });
  const groupsBelow = (parent: string | undefined) =>
    [...stub.groups.values()]
      .filter(({ parentId }) => parentId === parent)
      .map(groupView);

  function answer(request: StubRequest): unknown {
    const path = request.path.slice(base.length);
    const [, kind, id, part] = path.split('/');
    if (path === '') {
      return { realm, adminEventsEnabled: stub.adminEventsEnabled };
    }
    if (kind === 'users' && !id) {
      const enabled = request.query.get('enabled');
      const all = [...stub.users.values()].filter(
        user => enabled === null || String(user.enabled) === enabled,
      );
      return paged(all, request);
    }
    if (kind === 'users') {
      return stub.users.get(id);
    }
    if (kind === 'admin-events') {
      const types = request.query.getAll('resourceTypes');
      const since = Date.parse(request.query.get('dateFrom') ?? '');
      const events = [...stub.events]
        .reverse()
        .filter(
          event => types.includes(event.resourceType) && event.time >= since,
        );
      return paged(events, request);
    }
    if (kind === 'groups' && !id) {
      return paged(groupsBelow(undefined), request);
    }
    const group = stub.groups.get(id);
    if (!group || !part) {
      return group && groupView(group);
    }
    return part === 'children'
      ? paged(groupsBelow(id), request)
      : paged(
          group.members.flatMap(member => stub.users.get(member) ?? []),
          request,
        );
  }

  http.onAny('GET', base, request => {
    if (request.headers.authorization !== `Bearer ${token}`) {
      return { status: 401, body: { error: 'HTTP 401 Unauthorized' } };
    }
    const body = answer(request);
    return body === undefined
      ? { status: 404, body: { error: 'Could not find it' } }
      : { headers: date(), body };
  });
  return stub;
}
