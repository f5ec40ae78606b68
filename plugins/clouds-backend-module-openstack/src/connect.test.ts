import { call, StubbedCloud, startStubbedCloud } from './__testUtils__';

let stub: StubbedCloud;
const region = 'RegionOne';

beforeEach(async () => {
  stub = await startStubbedCloud();
});
afterEach(() => stub.cloud.close());

it('opens no connection by itself, and offers neither stock nor prices', () => {
  expect(stub.cloud.requests).toEqual([]);
  expect(Object.keys(stub.connection)).not.toContain('stock');
});

describe('verify', () => {
  it('says who the credential is', async () => {
    expect(await stub.connection.verify(call)).toEqual({
      principal: 'demo',
      scope: 'demo',
    });
  });

  it('signs in every time, because a password may have changed', async () => {
    await stub.connection.verify(call);
    await stub.connection.verify(call);
    expect(stub.cloud.tokensGiven).toBe(2);
  });

  it('wants a project', async () => {
    stub.cloud.on('POST /identity/v3/auth/tokens', {
      status: 201,
      headers: { 'x-subject-token': 't' },
      body: {
        token: {
          issued_at: '2026-01-01T00:00:00Z',
          expires_at: '2026-01-01T01:00:00Z',
          user: { id: 'u1', name: 'demo' },
        },
      },
    });
    await expect(stub.connection.verify(call)).rejects.toMatchObject({
      code: 'InvalidRequest',
      message: 'The user demo has no default project; name a project',
    });
  });
});

describe('regions', () => {
  const ids = async () => {
    const { items } = await stub.connection.regions.list({}, call);
    return items.map(({ id }) => id);
  };

  it('are those of the catalog', async () => {
    expect(await ids()).toEqual(['RegionOne', 'RegionTwo']);
  });

  it('are limited to those of the account, for every call', async () => {
    await stub.cloud.close();
    stub = await startStubbedCloud({ regions: ['RegionTwo', 'Elsewhere'] });
    expect(await ids()).toEqual(['RegionTwo']);
    await expect(
      stub.connection.specs.list({ region }, call),
    ).rejects.toMatchObject({ name: 'CloudError', code: 'NotFound' });
  });

  it('come in pages', async () => {
    const first = await stub.connection.regions.list({ limit: 1 }, call);
    expect(first.nextCursor).toBe('RegionOne');
    expect(
      await stub.connection.regions.list(
        { limit: 1, cursor: first.nextCursor },
        call,
      ),
    ).toEqual({ items: [{ id: 'RegionTwo', name: 'RegionTwo' }] });
  });
});

describe('errors', () => {
  it('are the portal’s own, whatever the call', async () => {
    stub.cloud.on('GET /compute/v2.1/flavors/detail', { status: 500 });
    await expect(
      stub.connection.specs.list({ region }, call),
    ).rejects.toMatchObject({ name: 'CloudError', code: 'Unavailable' });
    await expect(
      stub.connection.volumes.list({ region: 'RegionTwo' }, call),
    ).rejects.toMatchObject({ name: 'CloudError', code: 'Unsupported' });
    await expect(
      stub.connection.zones.list({ region: 'Mars' }, call),
    ).rejects.toMatchObject({ name: 'CloudError', code: 'NotFound' });
  });

  it('of a cursor whose item has gone tell to begin anew', async () => {
    stub.cloud.on('GET /compute/v2.1/flavors/detail', {
      status: 400,
      body: { badRequest: { code: 400, message: 'marker [x] not found' } },
    });
    await expect(
      stub.connection.specs.list({ region, cursor: 'x' }, call),
    ).rejects.toMatchObject({
      code: 'InvalidRequest',
      message:
        "The cursor 'x' leads nowhere any more; begin with the first page",
    });
  });

  it('are no errors of the cloud when the caller gives up', async () => {
    const reason = new Error('deadline');
    await expect(
      stub.connection.specs.list(
        { region },
        { signal: AbortSignal.abort(reason) },
      ),
    ).rejects.toBe(reason);
  });
});
