import { once } from 'node:events';
import { createServer, RequestListener, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { quotaResources } from '@rackstage/plugin-clouds-common';
import { SandboxCloud, startSandboxCloud } from '@rackstage/sandbox-cloud';
import { sandboxDriver } from './sandboxDriver';

const apiKey = 'key-of-demo-and-nobody-else';
const region = 'kr-central-1';
const call = () => ({ signal: AbortSignal.timeout(5000) });

const connect = (endpoint: string, project = 'demo') =>
  sandboxDriver.connect({
    config: { endpoint, project },
    credential: { apiKey },
  });

describe('sandboxDriver', () => {
  describe('with a cloud', () => {
    let cloud: SandboxCloud;

    beforeEach(async () => {
      cloud = await startSandboxCloud({
        projects: [
          { id: 'demo', apiKey, quotas: { instances: 1, publicIps: 1 } },
        ],
        speed: 1000,
      });
    });

    afterEach(() => cloud.stop());

    const order = {
      region,
      tag: 'one',
      name: 'web',
      specId: 'g1-2x8',
      imageId: 'ubuntu-24.04-x86-64',
    };

    it('says which project it works in', async () => {
      expect(await connect(`${cloud.url}/`).verify(call())).toEqual({
        principal: 'API key of demo',
        scope: 'demo',
      });
    });

    it('is refused when the key is not of the project that was named', async () => {
      const stranger = connect(cloud.url, 'other');
      await expect(
        stranger.instances?.list({ region }, call()),
      ).rejects.toMatchObject({ name: 'CloudError', code: 'AuthFailed' });
    });

    it('hands over user data as it is', async () => {
      const { instances } = connect(cloud.url);
      const userData = `MIME-Version: 1.0\n\n--b\n#!/bin/sh\r\n# 안녕\t\\ \n--b--\n`;
      const { id } = await instances!.create({ ...order, userData }, call());
      const answer = await fetch(
        `${cloud.url}/v1/regions/${region}/instances/${id}`,
        { headers: { authorization: `Bearer ${apiKey}` } },
      );
      expect(await answer.json()).toMatchObject({ userData });
    });

    it("tells a reached quota with the cloud's reason and the id of the request", async () => {
      const { instances } = connect(cloud.url);
      await instances?.create(order, call());
      await expect(
        instances?.create({ ...order, tag: 'two' }, call()),
      ).rejects.toMatchObject({
        code: 'QuotaExceeded',
        message:
          'Quota of instances in kr-central-1 exceeded: 1 wanted, 1 of 1 used',
        requestId: expect.stringMatching(/^req-/),
      });
    });

    it('keeps prices exact', async () => {
      const { specs } = connect(cloud.url);
      const page = await specs?.list({ region: 'jp-east-1' }, call());
      expect(page?.items.find(({ id }) => id === 'a1-1x4')?.price).toEqual({
        amount: '27.5652',
        currency: 'KRW',
      });
    });

    it('offers what is no longer to be used as unavailable', async () => {
      const page = await connect(cloud.url).images?.list({ region }, call());
      const old = page?.items.filter(({ status }) => status !== 'available');
      expect(old?.map(({ name, status }) => [name, status])).toEqual([
        ['CentOS 7', 'unavailable'],
      ]);
    });

    it('tells stock of one zone, and of the region as a whole', async () => {
      const { stock } = connect(cloud.url);
      const ask = (count: number, zone?: string) =>
        stock?.check({ region, zone, specId: 'p1-64x768', count }, call());
      const zones = ['a', 'b', 'c'].map(letter => `${region}${letter}`);
      expect(await ask(3, `${region}a`)).toEqual({
        available: true,
        zonesWithRoom: zones,
      });
      expect(await ask(4, `${region}a`)).toEqual({
        available: false,
        zonesWithRoom: [],
      });
      expect((await ask(9))?.available).toBe(true);
      expect((await ask(10))?.available).toBe(false);
    });

    it('tells the quota of every kind that the portal makes', async () => {
      const quotas = await connect(cloud.url).quotas?.get({ region }, call());
      const told = quotas?.map(({ resource }) => resource).sort();
      expect(told).toEqual([...quotaResources].sort());
    });

    it('refuses what is beyond the quota of its kind, with the reason', async () => {
      const { publicIps } = connect(cloud.url);
      const make = (tag: string) =>
        publicIps!.create({ region, tag, name: tag, spec: {} }, call());
      await make('first');
      await expect(make('second')).rejects.toMatchObject({
        code: 'QuotaExceeded',
        message: expect.stringContaining('publicIps'),
      });
    });

    it('reads a rule for a group and one for a network back as they were', async () => {
      const { securityGroups } = connect(cloud.url);
      const rules = [
        { direction: 'ingress', peer: 'web' },
        { direction: 'egress', peer: '2001:db8::/32' },
        { direction: 'egress', protocol: 'icmp' },
      ] as const;
      const group = await securityGroups?.create(
        { region, tag: 'one', name: 'web', rules: [...rules] },
        call(),
      );
      expect(group?.rules).toEqual(rules);
    });

    it('gives the console without the colours of a terminal, in Korean too', async () => {
      const { instances, consoles } = connect(cloud.url);
      const made = await instances?.create(order, call());
      const where = { region, id: `${made?.id}`, maxLines: 100 };
      let log = '';
      while (!log.includes('login:')) {
        log = `${await consoles?.log(where, call())}`;
      }
      expect(log).toContain('[  OK  ] Started sshd.service\n');
      expect(log).toContain('서버 web의 초기 설정을 마쳤습니다.\n');
    });

    it.each(['', '.', '..'])(
      'never takes the id "%s" for a direction in a path',
      async id => {
        await expect(
          connect(cloud.url).instances?.get({ region, id }, call()),
        ).rejects.toMatchObject({ code: 'NotFound' });
      },
    );
  });

  describe('with something else at the endpoint', () => {
    let server: Server | undefined;

    const serve = async (listener: RequestListener) => {
      server = createServer(listener).listen(0, '127.0.0.1');
      await once(server, 'listening');
      const { port } = server.address() as AddressInfo;
      return `http://127.0.0.1:${port}`;
    };

    afterEach(() => {
      server?.closeAllConnections();
      server?.close();
    });

    it.each([
      ['a page of HTML', 200, '<html></html>', /not JSON/],
      ['JSON of another kind', 200, '{"hello":1}', /project/],
      ['an error without a reason', 418, '{}', /status 418/],
      [
        'an error that this version does not know',
        500,
        '{"error":{"code":"melted","message":"Too hot","requestId":"r"}}',
        /Too hot/,
      ],
    ])('answers %s as Unavailable', async (_, status, body, message) => {
      const endpoint = await serve((_request, response) => {
        response.writeHead(status).end(body);
      });
      await expect(connect(endpoint).verify(call())).rejects.toMatchObject({
        code: 'Unavailable',
        message: expect.stringMatching(message),
      });
    });

    it('is Unavailable when nobody listens, and says so', async () => {
      const endpoint = await serve(() => {});
      server?.close();
      await expect(connect(endpoint).verify(call())).rejects.toMatchObject({
        code: 'Unavailable',
        message: expect.stringContaining('does not answer (ECONNREFUSED)'),
      });
    });

    it('does not carry the key to where it is sent instead', async () => {
      const paths: Array<string | undefined> = [];
      const endpoint = await serve((request, response) => {
        paths.push(request.url);
        response.writeHead(307, { location: '/elsewhere' }).end();
      });
      await expect(connect(endpoint).verify(call())).rejects.toMatchObject({
        code: 'Unavailable',
      });
      expect(paths).toEqual(['/v1/identity']);
    });
  });

  it.each([
    ['config.endpoint', { endpoint: 'ftp://host' }],
    ['config.project', { project: undefined }],
    ['config.project', { project: '데모' }],
  ])('refuses a wrong %s by name', (field, wrong) => {
    const config = { endpoint: 'http://host', project: 'demo', ...wrong };
    const settings = { config, credential: { apiKey } };
    expect(() => sandboxDriver.connect(settings)).toThrow(field);
  });

  it('refuses a key with a line break, without showing it', () => {
    const config = { endpoint: 'http://host', project: 'demo' };
    const settings = { config, credential: { apiKey: `${apiKey}\n` } };
    expect(() => sandboxDriver.connect(settings)).toThrow(
      /^Wrong account settings: credential\.apiKey$/,
    );
  });
});
