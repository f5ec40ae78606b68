import { HostedDriver, isCloudError } from '../driver';
import { DriverSupervisor } from './DriverSupervisor';
import { hostDriver } from './hostDriver';
import { DriverLimits } from './protocol';
import { writeDriver } from './__testUtils__/testDriver';

const mebibyte = 1024 * 1024;
const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

// Processes are started again and again.
jest.setTimeout(60_000);

describe('a driver in a process of its own', () => {
  let written: Awaited<ReturnType<typeof writeDriver>>;
  let supervisor: DriverSupervisor;
  let driver: HostedDriver;
  let now = Date.parse('2026-03-02T10:00:00Z');

  const start = (limits: Partial<DriverLimits> = {}) => {
    supervisor = new DriverSupervisor({
      limits: { answerSize: mebibyte, ...limits },
      locate: async () => written,
      now: () => now,
    });
    driver = hostDriver(
      {
        name: 'test',
        title: 'Test',
        configSchema: {},
        credentialSchema: {},
        importFormats: ['words'],
      },
      supervisor,
    );
  };
  const connect = (config = {}, credential = {}) =>
    driver.connect({ config, credential });
  const call = () => ({ signal: new AbortController().signal });
  const zones = async (region: string, options = call()) =>
    (await connect()).zones!.list({ region }, options);

  beforeAll(async () => {
    written = await writeDriver();
  });
  beforeEach(() => start());
  afterEach(() => supervisor.stop());
  afterAll(() => written.remove());

  it('has the capabilities that the connection has, and of those only what the portal knows', async () => {
    const connection = await connect({}, { token: 'ann' });
    expect(Object.keys(connection).sort()).toEqual([
      'regions',
      'verify',
      'zones',
    ]);
    expect(Object.keys(connection.zones!)).toEqual(['list']);
    expect(await connection.verify(call())).toEqual({ principal: 'ann' });
    expect(await connection.regions.list({ cursor: 'c' }, call())).toEqual({
      items: [{ id: 'r', name: 'c' }],
    });
    expect(await zones('나')).toEqual({
      items: [{ id: '가', name: '나', available: true }],
    });
  });

  it('keeps connections apart, and any number of calls at once', async () => {
    const connections = await Promise.all(
      Array.from({ length: 300 }, (_, i) => connect({}, { token: `t${i}` })),
    );
    const identities = await Promise.all(
      connections.map(connection => connection.verify(call())),
    );
    expect(identities.map(({ principal }) => principal)).toEqual(
      connections.map((_, i) => `t${i}`),
    );
  });

  it('gives errors of the cloud as they are', async () => {
    const error = await zones('limited').catch(e => e);
    expect(isCloudError(error)).toBe(true);
    expect(error).toMatchObject({
      code: 'RateLimited',
      message: 'slow down',
      retryAfterSeconds: 7,
      requestId: 'r-1',
    });
    await expect(zones('away')).rejects.toMatchObject({ undone: true });
  });

  it.each(['throw', 'odd', 'circular'])(
    'knows a defect when it sees one: %s',
    async region => {
      const error = await zones(region).catch(e => e);
      expect(error).toBeInstanceOf(Error);
      expect(isCloudError(error)).toBe(false);
      expect((await zones('x')).items).toHaveLength(1);
    },
  );

  it('passes on what is cancelled, and does not wait for it', async () => {
    const ending = new AbortController();
    const waiting = zones('never', { signal: ending.signal });
    await zones('x');
    ending.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    expect((await zones('kept')).items[0].id).toBe('1');
    const over = AbortSignal.abort(new Error('before'));
    await expect(zones('x', { signal: over })).rejects.toThrow('before');
  });

  it('reads documents there', async () => {
    const [reader] = driver.accountImports!;
    expect(await reader.parse('seoul')).toEqual([
      { name: 'seoul', config: {}, credential: {} },
    ]);
    await expect(Promise.resolve(reader.parse('bad'))).rejects.toMatchObject({
      name: 'InputError',
      message: 'line 1',
    });
  });

  it.each([
    ['wrong', /answer to zones\.list is wrong: .*items\[0\]/],
    ['huge', /more than 1048576 bytes/],
  ])('stores nothing of an answer that is %s', async (region, reason) => {
    const error = await zones(region).catch(e => e);
    expect(error).toMatchObject({ code: 'Unavailable' });
    expect(error.message).toMatch(reason);
    expect(supervisor.getStatus().lastFault?.message).toMatch(reason);
  });

  it('refuses a connection that lists no regions, and settings that the driver refuses', async () => {
    await expect(connect({ blind: true })).rejects.toThrow(/lists no regions/);
    await expect(connect({ refuse: true })).rejects.toThrow('no');
  });

  it('sees no environment, no other file and no other process', async () => {
    const { items } = await zones('environment');
    expect([
      'TZ',
      'MALLOC_ARENA_MAX',
      'MALLOC_TRIM_THRESHOLD_',
      'MALLOC_TOP_PAD_',
      'NODE_EXTRA_CA_CERTS',
    ]).toEqual(expect.arrayContaining(Object.keys(JSON.parse(items[0].id))));
    expect(items[0].name).toBe(written.folder);
    await expect(zones('files')).rejects.toThrow(/restricted/);
    await expect(zones('processes')).rejects.toThrow(/restricted/);
  });

  it('is ended when it spins; calls under way fail at once, the next ones work', async () => {
    start({ heartbeat: 20, patience: 150 });
    const other = zones('never');
    const spinning = zones('spin');
    for (const waiting of [other, spinning]) {
      await expect(waiting).rejects.toMatchObject({
        code: 'Unavailable',
        retryAfterSeconds: 1,
        message: expect.stringMatching(/did nothing but compute/),
      });
    }
    expect(supervisor.getStatus()).toMatchObject({
      restarts: 1,
      lastFault: { cause: 'stuck' },
    });
    expect((await zones('x')).items).toHaveLength(1);
  });

  it('is ended when it takes too much memory', async () => {
    start({ heartbeat: 20, memory: 200 * mebibyte });
    const waiting = zones('never');
    zones('leak').catch(() => {});
    await expect(waiting).rejects.toThrow(/may take 200 MB/);
    expect(supervisor.getStatus().lastFault?.cause).toBe('memory');
  });

  it('opens its connections again after its end: their users notice nothing', async () => {
    const connection = await connect({}, { token: 'ann' });
    await expect(zones('exit')).rejects.toThrow(/ended with code 7/);
    expect(await connection.verify(call())).toEqual({ principal: 'ann' });
  });

  it('tells how it ended without telling secrets', async () => {
    const connection = await connect({}, { token: 'secret-of-ann' });
    await expect(
      connection.zones!.list({ region: 'crash' }, call()),
    ).rejects.toThrow('*** is what I know');
    expect(JSON.stringify(supervisor.getStatus())).not.toContain(
      'secret-of-ann',
    );
  });

  it('is started more and more rarely while it keeps ending, and found again when it does not', async () => {
    await expect(zones('exit')).rejects.toThrow(/code 7/);
    await expect(zones('exit')).rejects.toThrow(/code 7/);
    await expect(zones('x')).rejects.toMatchObject({
      message: expect.stringMatching(/started again in 1 s.*code 7/),
      retryAfterSeconds: 1,
    });
    expect(supervisor.getStatus().state).toBe('waiting');
    for (const seconds of [1, 2, 4]) {
      now += seconds * 1000;
      await expect(zones('exit')).rejects.toThrow(/code 7/);
    }
    expect(supervisor.getStatus().state).toBe('failing');
    await expect(zones('x')).rejects.toMatchObject({ retryAfterSeconds: 8 });
    now += 8000;
    expect((await zones('x')).items).toHaveLength(1);
    expect(supervisor.getStatus().state).toBe('running');
  });

  it('may take only so long for one call, whatever its caller allows', async () => {
    start({ callTime: 50 });
    await expect(zones('never')).rejects.toThrow(/within 0.05 s/);
  });

  it('is no more when it is stopped', async () => {
    await zones('x');
    const { pid, rssBytes, startedAt } = supervisor.getStatus();
    expect(startedAt).toMatch(/Z$/);
    expect(rssBytes === undefined || rssBytes > mebibyte).toBe(true);
    await supervisor.stop();
    expect(isAlive(pid!)).toBe(false);
    await expect(zones('x')).rejects.toThrow(/was stopped/);
    expect(supervisor.getStatus().state).toBe('stopped');
  });

  it.each([
    ['throws', 'throw new Error("no licence")', /no licence/],
    ['exits', 'process.exit(3)', /code 3/],
    ['spins', 'for (;;) {}', /not ready within 2 s/],
  ])('that %s at its start is none', async (_, text, reason) => {
    const bad = await writeDriver(text);
    supervisor = new DriverSupervisor({
      limits: { startTime: 2000 },
      locate: async () => bad,
    });
    await expect(supervisor.ask({ type: 'describe' })).rejects.toThrow(reason);
    expect(supervisor.getStatus().lastFault?.message).toMatch(reason);
    await bad.remove();
  });
});
