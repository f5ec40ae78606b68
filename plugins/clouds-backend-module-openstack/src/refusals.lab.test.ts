import { CloudConnection } from '@rackstage/plugin-clouds-node';
import { openStackDriver } from './OpenStackDriver';
import {
  injectLabFault,
  labCloudsYaml,
  openOpenStackLab,
  OpenStackLab,
  until,
  untilGone,
} from './__testUtils__';

const onLab = labCloudsYaml ? describe : describe.skip;
jest.setTimeout(120_000);

const call = { signal: new AbortController().signal };
const run = `t${Date.now().toString(36)}`;

onLab.each(['lab', 'lab-app'] as const)('OpenStack lab as %s', cloud => {
  let lab: OpenStackLab;
  let connection: CloudConnection;
  let region: string;

  beforeAll(async () => {
    lab = await openOpenStackLab(cloud);
    connection = openStackDriver.connect(lab.settings);
    region = lab.target.region;
  });
  beforeEach(() => lab.proxy.reset());
  afterAll(() => lab?.close());

  it('tells by the fault of the instance that there is no room', async () => {
    injectLabFault(lab, 'stockOut');
    const { target } = lab;
    const { id } = await connection.instances!.create(
      { ...target, tag: `${run}-huge-${cloud}`, name: 'huge' },
      call,
    );
    const instance = await until(
      () => connection.instances!.get({ region, id }, call),
      ({ status }) => status === 'error',
    );
    expect(instance.fault).toEqual({
      code: 'OutOfStock',
      message: expect.stringContaining('No valid host was found'),
    });
    await connection.instances!.delete({ region, id }, call);
    await untilGone(() => connection.instances!.get({ region, id }, call));
  });

  it.each([
    ['spec', { specId: 'nope' }, 'InvalidRequest'],
    [
      'image',
      { imageId: '00000000-0000-4000-8000-000000000000' },
      'InvalidRequest',
    ],
    [
      'network',
      { networkId: '00000000-0000-4000-8000-000000000000' },
      'InvalidRequest',
    ],
    ['zone', { zone: 'mars' }, 'InvalidRequest'],
    ['key pair', { keyPair: 'nobody' }, 'InvalidRequest'],
    ['security group', { securityGroups: ['nobody'] }, 'InvalidRequest'],
    ['region', { region: 'Mars' }, 'NotFound'],
  ])('refuses an unknown %s', async (_, change, code) => {
    const creation = connection.instances!.create(
      { ...lab.target, tag: `${run}-bad`, name: 'bad', ...change },
      call,
    );
    await expect(creation).rejects.toMatchObject({ name: 'CloudError', code });
    expect(
      await connection.instances!.list({ region, tag: `${run}-bad` }, call),
    ).toEqual({ items: [] });
  });

  it('tells a quota of volumes from a rate limit', async () => {
    const creation = connection.volumes!.create(
      { region, tag: `${run}-large`, name: 'large', sizeGiB: 501 },
      call,
    );
    await expect(creation).rejects.toMatchObject({
      code: 'QuotaExceeded',
      requestId: expect.stringMatching(/^req-/),
    });
  });

  it('refuses wrong credentials', async () => {
    const wrong = Object.fromEntries(
      Object.keys(lab.settings.credential).map(key => [key, 'wrong']),
    );
    const other = openStackDriver.connect({
      ...lab.settings,
      credential: wrong,
    });
    await expect(other.verify(call)).rejects.toMatchObject({
      code: 'AuthFailed',
      message: expect.stringContaining('refused to sign in'),
    });
  });

  it.each([
    ['rateLimit', { code: 'RateLimited', retryAfterSeconds: 2 }],
    ['unavailable', { code: 'Unavailable' }],
    ['authFailed', { code: 'AuthFailed' }],
  ] as const)('under %s', async (fault, expected) => {
    injectLabFault(lab, fault);
    await expect(
      connection.instances!.list({ region }, call),
    ).rejects.toMatchObject({ name: 'CloudError', ...expected });
  });
});
