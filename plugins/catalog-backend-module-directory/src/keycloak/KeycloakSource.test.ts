import { KeycloakStub, startKeycloakStub, StubUser } from '@rackstage/test-kit';
import { KeycloakClient } from './KeycloakClient';
import { KeycloakSource } from './KeycloakSource';

const { signal } = new AbortController();

describe('KeycloakSource', () => {
  let keycloak: KeycloakStub;
  let source: KeycloakSource;

  beforeEach(async () => {
    keycloak = await startKeycloakStub();
    source = connect();
  });
  afterEach(() => keycloak.close());

  const connect = (values: object = {}) =>
    new KeycloakSource(
      new KeycloakClient({ ...keycloak, pageSize: 3, ...values }, () =>
        Date.now(),
      ),
    );
  const put = (id: string, values: Partial<StubUser> = {}) =>
    keycloak.users.set(id, { id, username: id, enabled: true, ...values });
  const group = (id: string, members: string[], parentId?: string) =>
    keycloak.groups.set(id, {
      id,
      name: id,
      path: parentId ? `/${parentId}/${id}` : `/${id}`,
      parentId,
      members,
    });
  const happened = (resourceType: string, resourcePath: string) =>
    keycloak.events.push({ time: Date.now(), resourceType, resourcePath });

  it('reads users and groups, with those below them, page by page', async () => {
    for (let i = 0; i < 7; i++) {
      put(`u${i}`);
    }
    put('minji', {
      firstName: '민지',
      lastName: '김',
      email: 'minji@example.com',
    });
    put('dan', { firstName: 'Daniel', lastName: 'Choi', enabled: false });
    group('cloud', ['minji']);
    for (const name of ['ops', 'night', 'day', 'spare']) {
      group(name, ['u0', 'u1', 'u2', 'u3'], 'cloud');
    }
    const { users, groups } = await source.readAll(signal);
    expect(users).toHaveLength(9);
    expect(users.slice(7)).toEqual([
      {
        id: 'minji',
        username: 'minji',
        displayName: '김민지',
        email: 'minji@example.com',
        disabled: false,
        groups: [],
        aliases: [],
      },
      expect.objectContaining({ displayName: 'Daniel Choi', disabled: true }),
    ]);
    expect(groups.map(({ name, parent }) => [name, parent])).toEqual([
      ['cloud', undefined],
      ...['ops', 'night', 'day', 'spare'].map(name => [
        `cloud/${name}`,
        'cloud',
      ]),
    ]);
    expect(groups[1].members).toEqual(['u0', 'u1', 'u2', 'u3']);
  });

  it('tells what the log of changes names, and what is gone', async () => {
    ['ann', 'ben', 'cho'].forEach(id => put(id));
    group('ops', ['ann']);
    group('old', []);
    const { mark } = await source.readAll(signal);
    put('ann', { email: 'new@example.com' });
    happened('USER', 'users/ann');
    keycloak.users.delete('ben');
    happened('USER', 'users/ben');
    group('ops', ['ann', 'cho']);
    happened('GROUP_MEMBERSHIP', 'users/cho/groups/ops');
    keycloak.groups.delete('old');
    happened('GROUP', 'groups/old');
    const changes = await source.readChanges(mark, signal);
    expect(changes!.users).toMatchObject([
      { id: 'ann', email: 'new@example.com' },
    ]);
    expect(changes!.groups).toMatchObject([
      { id: 'ops', members: ['ann', 'cho'] },
    ]);
    expect(changes!.removed.sort()).toEqual(['ben', 'old']);
  });

  it('does not read old changes again', async () => {
    put('ann');
    keycloak.events.push({
      time: Date.now() - 60_000,
      resourceType: 'USER',
      resourcePath: 'users/ann',
    });
    const { mark } = await source.readAll(signal);
    const changes = await source.readChanges(mark, signal);
    expect(changes).toMatchObject({ users: [], groups: [], removed: [] });
  });

  it('notices who was disabled or enabled without a log of changes', async () => {
    keycloak.adminEventsEnabled = false;
    put('ann');
    put('ben', { enabled: false });
    const { mark } = await source.readAll(signal);
    put('ann', { enabled: false });
    put('ben');
    happened('USER', 'users/cho');
    const changes = await source.readChanges(mark, signal);
    expect(changes!.users.map(({ id, disabled }) => [id, disabled])).toEqual([
      ['ann', true],
      ['ben', false],
    ]);
    expect(changes!.removed).toEqual([]);
    expect(await source.readChanges(changes!.mark, signal)).toMatchObject({
      users: [],
    });
  });

  describe('without a log of changes', () => {
    const start = Date.parse('2026-03-02T09:00:00Z');
    const at = (seconds: number) => {
      keycloak.clock = () => new Date(start + 1000 * seconds);
    };
    const listings = () =>
      keycloak.http.requests.filter(
        ({ path, query }) =>
          path.endsWith('/users') &&
          query.get('first') === '0' &&
          !query.has('enabled'),
      ).length;

    beforeEach(() => {
      keycloak.adminEventsEnabled = false;
      ['ann', 'ben', 'cho'].forEach(id => put(id));
      at(0);
    });

    it('tells within a minute whose account is no longer there', async () => {
      let { mark } = await source.readAll(signal);
      keycloak.users.delete('ben');
      // As they are read, every 20 seconds.
      const told: (string[] | undefined)[] = [];
      for (const seconds of [20, 40, 60]) {
        at(seconds);
        const changes = await source.readChanges(mark, signal);
        told.push(changes!.present?.User);
        mark = changes!.mark;
      }
      expect(told).toEqual([undefined, ['ann', 'cho'], undefined]);
      expect(listings()).toBe(2);
    });

    it('notices who is disabled also while all are listed', async () => {
      const { mark } = await source.readAll(signal);
      put('ann', { enabled: false });
      at(40);
      const changes = await source.readChanges(mark, signal);
      expect(changes!.users).toMatchObject([{ id: 'ann', disabled: true }]);
      expect(changes!.present).toEqual({ User: ['ann', 'ben', 'cho'] });
    });

    it('lists all when the clock was set back', async () => {
      const { mark } = await source.readAll(signal);
      const { listed } = JSON.parse(mark);
      at(-3600);
      const changes = await source.readChanges(mark, signal);
      expect(changes!.present?.User).toHaveLength(3);
      expect(JSON.parse(changes!.mark).listed).toBeLessThan(listed);
    });
  });

  it('lists all also with a log of changes: it does not tell who has deleted the own account', async () => {
    put('ann');
    put('ben');
    const { mark } = await source.readAll(signal);
    keycloak.users.delete('ben');
    keycloak.clock = () => new Date(Date.now() + 40_000);
    const changes = await source.readChanges(mark, signal);
    expect(changes!.present).toEqual({ User: ['ann'] });
  });

  it('skips nobody when accounts are deleted while it reads', async () => {
    const ids = Array.from({ length: 12 }, (_, i) => `u${i}`);
    ids.forEach(id => put(id));
    let pages = 0;
    keycloak.afterPage = () => {
      pages++;
      if (pages <= 3) {
        keycloak.users.delete(`u${pages - 1}`);
      }
    };
    const { users } = await source.readAll(signal);
    expect(users.map(({ id }) => id)).toEqual(
      expect.arrayContaining(ids.slice(3)),
    );
    expect(new Set(users.map(({ id }) => id)).size).toBe(users.length);
  });

  it('has everything read when too much has changed', async () => {
    const { mark } = await source.readAll(signal);
    for (let i = 0; i < 201; i++) {
      happened('USER', `users/u${i}`);
    }
    expect(await source.readChanges(mark, signal)).toBeUndefined();
  });

  it('signs in once for many requests', async () => {
    for (let i = 0; i < 10; i++) {
      put(`u${i}`);
    }
    await source.readAll(signal);
    const signIns = keycloak.http.requests.filter(
      ({ method }) => method === 'POST',
    );
    expect(signIns).toHaveLength(1);
  });

  it('skips records without a name', async () => {
    put('ann', { username: '' });
    put('ben');
    const { users, skipped } = await source.readAll(signal);
    expect(users.map(({ id }) => id)).toEqual(['ben']);
    expect(skipped).toEqual([
      { record: 'user ann', reason: 'It has no username' },
    ]);
  });

  it('fails as a whole when Keycloak refuses, without telling its secret', async () => {
    const error = await connect({ clientSecret: 'wrong' })
      .readAll(signal)
      .catch(failure => failure);
    expect(error).toMatchObject({ name: 'ResponseError', statusCode: 401 });
    expect(JSON.stringify(error)).not.toContain('wrong');
  });
});
