import { AddressPolicy } from '@rackstage/outgoing-requests';
import {
  HttpStub,
  NetboxStub,
  smallNetbox,
  startHttpStub,
  startNetboxStub,
} from '@rackstage/test-kit';
import { clientOf, importAll } from './__testUtils__/importAll';
import { NetboxClient } from './NetboxClient';

const { signal } = new AbortController();

describe('NetboxClient', () => {
  let stub: NetboxStub;
  let other: HttpStub;

  beforeEach(async () => {
    stub = await startNetboxStub({ dump: smallNetbox() });
    other = await startHttpStub();
  });

  afterEach(async () => {
    await stub.close();
    await other.close();
  });

  it('knows a NetBox and its version', async () => {
    await expect(clientOf(stub).check(signal)).resolves.toEqual({
      version: '3.6.9',
    });
    await expect(
      clientOf(stub, { url: `${stub.origin}/` }).check(signal),
    ).resolves.toBeDefined();
  });

  it('says that the token is wrong', async () => {
    await expect(
      clientOf(stub, { token: 'wrong' }).check(signal),
    ).rejects.toThrow(
      'token: NetBox refuses it (Invalid token); give one that may read everything',
    );
  });

  it.each([
    { status: 200, body: '<html>Welcome</html>' },
    { status: 200, body: { version: 3 } },
    { status: 404, body: 'Not here' },
    { status: 302, headers: { location: 'https://example.com' } },
  ])('says that there is no NetBox: %j', async answer => {
    other.on('GET /api/status/', answer);
    await expect(
      clientOf(stub, { url: other.origin }).check(signal),
    ).rejects.toThrow(`url: there is no NetBox at '${other.origin}'`);
  });

  it('says that it is too old', async () => {
    const old = await startNetboxStub({ dump: [], version: '3.2.9' });
    await expect(clientOf(old).check(signal)).rejects.toThrow(
      'url: it is a NetBox 3.2.9, which is too old',
    );
    await old.close();
  });

  it.each(['netbox', 'ftp://netbox', ''])('takes no %j for an address', url => {
    expect(() => clientOf(stub, { url })).toThrow('is no address of a NetBox');
  });

  it('asks no address that is not allowed', async () => {
    const client = clientOf(stub, { policy: new AddressPolicy([], 'test') });
    await expect(client.check(signal)).rejects.toThrow(
      'requests to this address are not allowed',
    );
    expect(stub.requests).toEqual([]);
  });

  it('waits as long as it is told to, and otherwise longer every time', async () => {
    const waits: number[] = [];
    const client = clientOf(stub, {
      wait: async milliseconds => {
        waits.push(milliseconds);
      },
    });
    const whole = await importAll(stub);
    stub.inject({
      list: 'dcim/devices',
      page: 1,
      answer: { status: 429, retryAfter: '7' },
    });
    stub.inject({
      list: 'dcim/cables',
      page: 1,
      times: 3,
      answer: { status: 500 },
    });
    expect(await importAll(stub, { client })).toEqual(whole);
    expect(waits).toEqual([7000, 500, 1000, 2000]);
  });

  it('gives up on a server that stays away, and can go on afterwards', async () => {
    stub.inject({
      list: 'dcim/cables',
      page: 1,
      times: 4,
      answer: { status: 503 },
    });
    await expect(importAll(stub)).rejects.toThrow(
      "NetBox does not answer 'dcim/cables': it answered with status 503",
    );
    const batches = await importAll(stub, {
      from: { step: 'cables', offset: 0 },
    });
    expect(batches[0].step).toBe('cables');
  });

  it('does not wait for longer than a minute', async () => {
    stub.inject({
      list: 'dcim/sites',
      page: 1,
      answer: { status: 429, retryAfter: '3600' },
    });
    await expect(importAll(stub)).rejects.toThrow('status 429');
  });

  it('asks again when no answer comes in time', async () => {
    stub.inject({ list: 'dcim/sites', page: 1, answer: 'hang' });
    const client = clientOf(stub, { timeoutMilliseconds: 300 });
    const page = await client.page('dcim/sites', 0, {}, signal);
    expect(page).toMatchObject({ count: 1, isLast: true });
    expect(stub.requests).toHaveLength(2);
  });

  it('stops when nobody wants to know any more', async () => {
    stub.inject({ list: 'dcim/sites', page: 1, answer: 'hang' });
    const controller = new AbortController();
    const page = clientOf(stub).page('dcim/sites', 0, {}, controller.signal);
    controller.abort(new Error('enough'));
    await expect(page).rejects.toThrow('enough');
  });

  it('says that the server is away', async () => {
    await stub.close();
    await expect(clientOf(stub).check(signal)).rejects.toThrow(
      'the connection was refused',
    );
    stub = await startNetboxStub({ dump: [] });
  });

  it('follows pages to the end', async () => {
    const names: string[] = [];
    const client: NetboxClient = clientOf(stub, { pageSize: 2 });
    for await (const { display } of client.all<{ display: string }>(
      'dcim/device-types',
      {},
      signal,
    )) {
      names.push(display);
    }
    expect(names).toEqual(['Half', 'Panel', 'Chassis', 'Blade']);
  });
});
