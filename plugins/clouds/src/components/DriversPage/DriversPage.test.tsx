import { Driver, DriverPackage } from '@rackstage/plugin-clouds-common';
import { screen, waitFor, within } from '@testing-library/react';
import { renderClouds } from '../../__testUtils__/renderClouds';
import { anAccount } from '../../__testUtils__/things';
import { DriversPage } from './DriversPage';

const sandbox: Driver = {
  name: 'sandbox',
  title: 'Sandbox',
  'title@ko': '샌드박스',
  simulated: true,
  package: { name: '@rackstage/plugin-sandbox', version: '1.2.3' },
  enabled: true,
  builtIn: true,
  configSchema: {
    type: 'object',
    required: ['project'],
    properties: {
      project: { type: 'string', title: 'Project', 'title@ko': '프로젝트' },
    },
  },
  credentialSchema: { type: 'object', properties: { apiKey: {} } },
  importFormats: [],
};

const openstack: Driver = {
  ...sandbox,
  name: 'openstack',
  title: 'OpenStack',
  'title@ko': undefined,
  simulated: false,
  enabled: false,
  disabledAt: '2026-11-20T00:00:00.000Z',
  disabledBy: 'user:default/minji.kim',
  importFormats: ['clouds.yaml'],
};

const aVersion = (values: Partial<DriverPackage> = {}): DriverPackage => ({
  id: 'one',
  driver: 'acme',
  name: 'acme-driver',
  version: '1.0.0',
  license: 'MIT',
  state: 'installed',
  active: false,
  source: 'upload',
  integrity: 'sha512-AAAA',
  signature: 'none',
  sizeBytes: 9000,
  accountCount: 0,
  installedBy: 'user:default/minji.kim',
  installedAt: '2026-11-20T00:00:00.000Z',
  ...values,
});

const aProcess: DriverPackage['process'] = {
  state: 'running',
  rssBytes: 52_000_000,
  startedAt: '2026-11-20T00:00:00.000Z',
  restarts: 1,
  calls: 12,
  failedCalls: 2,
  wrongAnswers: 0,
  lastFault: {
    cause: 'exited',
    message: 'It ended with code 7',
    at: '2026-11-20T00:00:00.000Z',
  },
};

function show(options: Partial<Parameters<typeof renderClouds>[1]> = {}) {
  return renderClouds(<DriversPage />, {
    ...options,
    api: {
      listDrivers: async () => ({ items: [openstack, sandbox] }),
      listAccounts: async () => ({ items: [anAccount()] }),
      listDriverPackages: async () => ({ items: [] }),
      ...options.api,
    },
  });
}

const panel = (name: string) => screen.findByRole('region', { name });

describe('DriversPage', () => {
  it('shows each driver, who uses it, and what its accounts need', async () => {
    const { user } = show();
    const ours = within(await panel('Sandbox'));
    expect(ours.getByText(/@rackstage\/plugin-sandbox 1.2.3/)).toBeVisible();
    expect(ours.getByText('Simulated')).toBeVisible();
    expect(await ours.findByText(/instances, volumes/)).toBeVisible();
    expect(ours.getByRole('link', { name: 'Sandbox' })).toHaveAttribute(
      'href',
      `/clouds/accounts/${anAccount().id}`,
    );
    await user.click(ours.getByRole('button', { name: /account needs/ }));
    expect(ours.getByText('Project')).toBeVisible();
    expect(ours.getByText('apiKey', { selector: 'code' })).toBeVisible();

    const other = within(await panel('OpenStack'));
    expect(other.getByText('Off for new accounts')).toBeVisible();
    expect(other.getByText(/minji.kim/)).toBeVisible();
    expect(other.getByText('clouds.yaml')).toBeVisible();
    expect(other.getByText('None')).toBeVisible();
    expect(other.getByText('Known once an account uses it')).toBeVisible();
    expect(other.getByText("In the portal's process")).toBeVisible();
  });

  it('shows the versions of an installed driver, their processes, and makes another one active', async () => {
    const acme = { ...sandbox, name: 'acme', title: 'Acme', builtIn: false };
    let active = 'one';
    const { user } = show({
      api: {
        listDrivers: async () => ({ items: [acme] }),
        listAccounts: async () => ({
          items: [
            { ...anAccount(), driver: 'acme', driverPackageId: 'one' },
            {
              ...anAccount(),
              id: 'stays',
              title: 'Stays',
              driver: 'acme',
              driverPackageId: 'one',
            },
          ],
        }),
        listDriverPackages: async () => ({
          items: [
            aVersion({ id: 'two', version: '1.1.0', active: active === 'two' }),
            aVersion({
              id: 'one',
              active: active === 'one',
              accountCount: 1,
              process: aProcess,
            }),
          ],
        }),
        updateDriverPackage: async id => {
          active = id;
          return aVersion({ id });
        },
        updateAccount: async (id, change) => {
          expect([id, change]).toEqual([
            anAccount().id,
            { driverPackageId: 'two' },
          ]);
          return anAccount();
        },
      },
    });
    const old = within(await screen.findByRole('listitem', { name: '1.0.0' }));
    const next = within(screen.getByRole('listitem', { name: '1.1.0' }));
    expect(old.getByText('For new accounts')).toBeVisible();
    expect(old.getByText(/52 MB.*12 calls.*ended 1 times/)).toBeVisible();
    expect(old.getByText(/It ended with code 7/)).toBeVisible();
    expect(old.queryByRole('button')).toBeNull();
    expect(next.getByText('Own process, not started yet')).toBeVisible();
    expect(next.getByRole('button', { name: 'Remove' })).toBeVisible();
    await user.click(next.getByRole('button', { name: /for new/ }));
    expect(await next.findByText('For new accounts')).toBeVisible();
    await user.click(next.getByRole('button', { name: /Move accounts/ }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('checkbox', { name: 'Stays' }));
    await user.click(dialog.getByRole('button', { name: /Move accounts/ }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('installs from the registry, and says in words why a package is refused', async () => {
    const { user } = show({
      language: 'ko',
      api: {
        searchDriverRegistry: async () => ({
          registry: 'https://npm.example',
          items: [{ name: 'acme-driver', version: '1.2.0' }],
        }),
        installDriverPackage: async wanted => {
          expect(wanted).toEqual({ name: 'acme-driver', version: '1.1.0' });
          throw Object.assign(new Error('refused'), {
            body: {
              error: { reason: { code: 'signature', detail: 'by k1' } },
            },
          });
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: /설치/ }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(
      await dialog.findByRole('button', { name: /acme-driver/ }),
    );
    await user.type(dialog.getByRole('textbox', { name: '버전' }), '1.1.0');
    await user.click(dialog.getByRole('button', { name: '드라이버 설치' }));
    expect(
      await dialog.findByText('서명이 올바르지 않습니다. by k1'),
    ).toBeVisible();
  });

  it('shows what was refused, until it is dismissed', async () => {
    let items = [
      aVersion({
        state: 'refused',
        reason: { code: 'start', detail: 'It ended with code 3' },
      }),
    ];
    const { user } = show({
      api: {
        listDriverPackages: async () => ({ items }),
        removeDriverPackage: async () => {
          items = [];
        },
      },
    });
    const refused = within(await panel('Refused packages'));
    expect(
      refused.getByText('It does not start. It ended with code 3'),
    ).toBeVisible();
    await user.click(refused.getByRole('button', { name: /Dismiss/ }));
    await waitFor(() =>
      expect(screen.queryByText('Refused packages')).toBeNull(),
    );
  });

  it('offers no installation to whoever may not install', async () => {
    show({ mayChange: false });
    expect(await panel('Sandbox')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Install driver' })).toBeNull();
  });

  it('switches a driver off, and shows what the server made of it', async () => {
    let driver = sandbox;
    const { user } = show({
      api: {
        listDrivers: async () => ({ items: [driver] }),
        updateDriver: async (name, { enabled }) => {
          expect(name).toBe('sandbox');
          driver = { ...driver, enabled };
          return driver;
        },
      },
    });
    const toggle = await screen.findByRole('switch', { name: /^Sandbox/ });
    expect(toggle).toBeChecked();
    await user.click(toggle);
    expect(await screen.findByText('Off for new accounts')).toBeVisible();
    expect(toggle).not.toBeChecked();
  });

  it('tells why it could not', async () => {
    const { user, toasts } = show({
      api: {
        updateDriver: async () => {
          throw new Error('You lack the permission');
        },
      },
    });
    const toggle = await screen.findByRole('switch', { name: /^Sandbox/ });
    await user.click(toggle);
    await waitFor(() => expect(toasts).toHaveLength(1));
    expect(toasts[0]).toMatchObject({ status: 'danger' });
    expect(toggle).toBeChecked();
  });

  it.each([
    ['open', 'OpenStack', 'Sandbox'],
    ['샌드', 'Sandbox', 'OpenStack'],
  ])('finds drivers by %s', async (text, found, hidden) => {
    show({ at: `/?q=${text}` });
    expect(await panel(found)).toBeVisible();
    expect(screen.queryByRole('region', { name: hidden })).toBeNull();
  });

  it('says so when none is found', async () => {
    show({ at: '/?q=nothing' });
    expect(await screen.findByText('No driver matches')).toBeVisible();
  });

  it('speaks Korean', async () => {
    show({ language: 'ko' });
    const ours = within(await panel('샌드박스'));
    expect(ours.getByText('사용 중')).toBeVisible();
    expect(await ours.findByText(/인스턴스, 볼륨/)).toBeVisible();
  });

  it('says when the server does not answer', async () => {
    show({
      api: {
        listDrivers: async () => {
          throw new Error('gone');
        },
      },
    });
    expect(await screen.findByText('gone')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  });
});
