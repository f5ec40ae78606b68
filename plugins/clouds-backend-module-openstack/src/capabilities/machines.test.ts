import fixture from '../__fixtures__/servers.json';
import { call, StubbedCloud, startStubbedCloud } from '../__testUtils__';

const [, active] = fixture.servers;
const region = 'RegionOne';
const id = { region, id: 'server-1' };
const get = 'GET /compute/v2.1/servers/server-1';
const action = 'POST /compute/v2.1/servers/server-1/action';
const refusal = (code: number, type: string, message: string) => ({
  status: code,
  body: { [type]: { code, message } },
});
const gone = refusal(404, 'itemNotFound', 'Instance could not be found');

let stub: StubbedCloud;

beforeEach(async () => {
  stub = await startStubbedCloud();
});
afterEach(() => stub.cloud.close());

const serverWith = (status: string, flavor: string) => ({
  body: { server: { ...active, status, flavor: { id: flavor } } },
});
const sent = () =>
  stub.cloud.requests
    .filter(({ path }) => path.endsWith('/action'))
    .map(({ body }) => body);

describe('resizing', () => {
  const resize = () =>
    stub.connection.resizing.resize({ ...id, specId: 'large' }, call);

  it.each([
    [
      'runs with another',
      'ACTIVE',
      'small',
      { resize: { flavorRef: 'large' } },
    ],
    ['is off', 'SHUTOFF', 'small', { resize: { flavorRef: 'large' } }],
    [
      'waits to be confirmed',
      'VERIFY_RESIZE',
      'large',
      { confirmResize: null },
    ],
  ])('of a server that %s', async (_, status, flavor, asks) => {
    stub.cloud.on(get, serverWith(status, flavor));
    stub.cloud.on(action, { status: 202 });
    await resize();
    expect(sent()).toEqual([asks]);
  });

  it.each([
    ['has it already', 'ACTIVE', 'large'],
    ['is on its way', 'RESIZE', 'small'],
  ])('does nothing when the server %s', async (_, status, flavor) => {
    stub.cloud.on(get, serverWith(status, flavor));
    await resize();
    expect(sent()).toEqual([]);
  });

  it('does not mind that the confirmation is under way', async () => {
    stub.cloud.on(get, serverWith('VERIFY_RESIZE', 'large'));
    stub.cloud.on(
      action,
      refusal(400, 'badRequest', 'Instance has not been resized.'),
    );
    await resize();
    expect(sent()).toHaveLength(1);
  });

  it.each([
    ['is over meanwhile', 'ACTIVE', 'does nothing'],
    ['is refused', 'VERIFY_RESIZE', 'Conflict'],
  ])('knows when the confirmation %s', async (_, then, expected) => {
    let looks = 0;
    stub.cloud.on(get, () => {
      looks += 1;
      return serverWith(looks === 1 ? 'VERIFY_RESIZE' : then, 'large');
    });
    stub.cloud.on(action, refusal(409, 'conflictingRequest', 'Cannot confirm'));
    const outcome = await resize().then(
      () => 'does nothing',
      error => error.code,
    );
    expect(outcome).toBe(expected);
  });

  it.each([
    ['Conflict', refusal(409, 'conflictingRequest', 'It is locked')],
    ['QuotaExceeded', refusal(403, 'forbidden', 'Quota exceeded for cores')],
    ['InvalidRequest', refusal(400, 'badRequest', 'Flavor x not found')],
  ])('is refused with %s', async (code, answer) => {
    stub.cloud.on(get, serverWith('ACTIVE', 'small'));
    stub.cloud.on(action, answer);
    await expect(resize()).rejects.toMatchObject({ code });
  });

  it.each([
    ['RESIZE', 'rebooting', undefined],
    ['VERIFY_RESIZE', 'running', undefined],
    ['REVERT_RESIZE', 'rebooting', undefined],
    ['ACTIVE', 'running', 'large'],
  ])(
    'has given the spec only when it is over: %s',
    async (nova, ...expected) => {
      stub.cloud.on(get, serverWith(nova, 'large'));
      const { specId, status } = await stub.connection.instances.get(id, call);
      expect([status, specId]).toEqual(expected);
    },
  );
});

describe('the console', () => {
  const log = () => stub.connection.consoles.log({ ...id, maxLines: 2 }, call);

  it('is given as plain text, what Nova leaves of colours taken out', async () => {
    stub.cloud.on(action, {
      body: { output: 'one\n[[0;32m  OK  [0m] 준비\nlogin: [mx[1;31;40my' },
    });
    expect(await log()).toBe('[  OK  ] 준비\nlogin: xy\n');
    expect(sent()).toEqual([{ 'os-getConsoleOutput': { length: 2 } }]);
  });

  it.each([
    ['none', refusal(404, 'itemNotFound', 'Guest does not have a console')],
    ['none yet', refusal(409, 'conflictingRequest', 'Instance not ready')],
  ])('is empty when the server has %s', async (_, answer) => {
    stub.cloud.on(action, answer);
    stub.cloud.on(get, { body: { server: active } });
    expect(await log()).toBe('');
  });

  it('is not found when the server is not', async () => {
    stub.cloud.on(action, gone);
    stub.cloud.on(get, gone);
    await expect(log()).rejects.toMatchObject({ code: 'NotFound' });
  });

  it('is Unsupported where the hypervisor has none', async () => {
    stub.cloud.on(
      action,
      refusal(501, 'notImplemented', 'Unable to get console'),
    );
    await expect(log()).rejects.toMatchObject({ code: 'Unsupported' });
  });
});
