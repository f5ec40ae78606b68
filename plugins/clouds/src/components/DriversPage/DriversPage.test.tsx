import { Driver } from '@rackstage/plugin-clouds-common';
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

function show(options: Partial<Parameters<typeof renderClouds>[1]> = {}) {
  return renderClouds(<DriversPage />, {
    ...options,
    api: {
      listDrivers: async () => ({ items: [openstack, sandbox] }),
      listAccounts: async () => ({ items: [anAccount()] }),
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
