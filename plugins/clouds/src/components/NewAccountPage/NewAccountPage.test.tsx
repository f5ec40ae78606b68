import { CloudsClient, Driver } from '@rackstage/plugin-clouds-common';
import { screen, waitFor } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { renderClouds } from '../../__testUtils__/renderClouds';
import { anAccount, refusal } from '../../__testUtils__/things';
import { NewAccountPage } from './NewAccountPage';

const driver = (change: Partial<Driver>): Driver =>
  ({
    name: 'openstack',
    title: 'OpenStack',
    simulated: false,
    enabled: true,
    importFormats: ['clouds.yaml'],
    capabilities: [],
    configSchema: {
      type: 'object',
      required: ['authUrl'],
      properties: { authUrl: { type: 'string', title: 'Address' } },
    },
    credentialSchema: {
      type: 'object',
      required: ['secret'],
      properties: {
        secret: { type: 'string', format: 'password', title: 'Secret' },
      },
    },
    ...change,
  }) as Driver;

const drivers = [
  driver({}),
  driver({
    name: 'sandbox',
    title: 'Sandbox',
    simulated: true,
    importFormats: [],
  }),
  driver({ name: 'retired', title: 'Retired', enabled: false }),
];

/** The page among those beside it. */
const pages = (
  <Routes>
    <Route path="new" element={<NewAccountPage />} />
    <Route path=":id" element={<p>the new account</p>} />
  </Routes>
);

async function show(kind: string, api: Partial<CloudsClient> = {}) {
  const { user, address } = renderClouds(pages, {
    at: '/clouds/accounts/new',
    mountPath: '/clouds/accounts/*',
    api: { listDrivers: async () => ({ items: drivers }), ...api },
  });
  await user.click(
    await screen.findByRole('button', { name: /Kind of cloud/ }),
  );
  expect(screen.queryByRole('option', { name: 'Retired' })).toBeNull();
  await user.click(await screen.findByRole('option', { name: kind }));
  const enter = async (label: RegExp, text: string) => {
    await user.click(await screen.findByLabelText(label));
    await user.paste(text);
  };
  const fill = async () => {
    await enter(/^Title/, 'Stack');
    await enter(/^Name/, 'stack');
    await user.click(screen.getByRole('button', { name: /Owner/ }));
    await user.click(
      await screen.findByRole('option', { name: 'Civic services' }),
    );
  };
  const add = () =>
    user.click(screen.getByRole('button', { name: 'Test and add' }));
  return { user, address, enter, fill, add };
}

const entered = {
  name: 'stack',
  title: 'Stack',
  owner: 'group:default/civic-services',
  driver: 'openstack',
};

describe('NewAccountPage', () => {
  it('adds what was entered, and goes there', async () => {
    const created: object[] = [];
    const { address, enter, fill, add } = await show('OpenStack', {
      createAccount: async account => {
        created.push(account);
        return anAccount({ id: 'new-id' });
      },
    });

    await fill();
    await enter(/^Address/, 'https://keystone');
    await enter(/^Secret/, 'hush');
    await add();

    await waitFor(() => expect(created).toHaveLength(1));
    expect(created[0]).toEqual({
      ...entered,
      workspaceId: 'default',
      config: { authUrl: 'https://keystone' },
      credential: { secret: 'hush' },
    });
    expect(await screen.findByText('the new account')).toBeInTheDocument();
    expect(address()).toBe('/clouds/accounts/new-id');
  });

  it('takes settings and credential from a pasted document', async () => {
    const created: object[] = [];
    const { user, enter, fill, add } = await show('OpenStack', {
      readAccountImport: async () => ({
        items: [
          {
            name: 'prod',
            config: { authUrl: 'https://prod' },
            hasCredential: true,
          },
          {
            name: 'dev',
            config: { authUrl: 'https://dev' },
            hasCredential: true,
          },
        ],
      }),
      createAccount: async account => {
        created.push(account);
        return anAccount();
      },
    });
    await fill();
    await user.click(screen.getByRole('button', { name: 'Paste clouds.yaml' }));
    await enter(/^clouds.yaml/, 'clouds: …');
    await user.click(screen.getByRole('button', { name: 'Read' }));

    expect(
      await screen.findByText('The credential is taken from the document.'),
    ).toBeInTheDocument();
    expect(screen.getByLabelText(/^Address/)).toHaveValue('https://prod');
    expect(screen.queryByLabelText(/^Secret/)).not.toBeInTheDocument();
    await user.click(
      screen.getByRole('button', { name: /Account in the document/ }),
    );
    await user.click(await screen.findByRole('option', { name: 'dev' }));
    await add();

    await waitFor(() => expect(created).toHaveLength(1));
    expect(created[0]).toEqual({
      ...entered,
      workspaceId: 'default',
      config: { authUrl: 'https://dev' },
      import: { format: 'clouds.yaml', text: 'clouds: …', name: 'dev' },
    });
  });

  it('says why a document cannot be read', async () => {
    const { user, enter } = await show('OpenStack', {
      readAccountImport: async () => {
        throw refusal(400, 'Line 3 is no YAML');
      },
    });

    await user.click(
      await screen.findByRole('button', { name: 'Paste clouds.yaml' }),
    );
    await enter(/^clouds.yaml/, ':');
    await user.click(screen.getByRole('button', { name: 'Read' }));

    expect(await screen.findByText('Line 3 is no YAML')).toBeInTheDocument();
  });

  it('says why the cloud was not added, and keeps what was entered', async () => {
    const { enter, fill, add } = await show('OpenStack', {
      createAccount: async () => {
        throw refusal(400, 'AuthFailed: the key is wrong');
      },
    });

    await fill();
    await enter(/^Address/, 'https://keystone');
    await enter(/^Secret/, 'wrong');
    await add();

    expect(
      await screen.findByText('The account was not added'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('AuthFailed: the key is wrong'),
    ).toBeInTheDocument();
    expect(screen.getByLabelText(/^Address/)).toHaveValue('https://keystone');
  });

  it('refuses a name that cannot be one', async () => {
    const created: object[] = [];
    const { enter, add } = await show('OpenStack', {
      createAccount: async account => {
        created.push(account);
        return anAccount();
      },
    });

    await enter(/^Name/, 'My Stack');
    await enter(/^Address/, 'https://keystone');
    await enter(/^Secret/, 'hush');
    await add();

    expect(
      await screen.findByText(/Up to 20 lower-case letters/),
    ).toBeInTheDocument();
    expect(created).toEqual([]);
  });

  it('says of everything at once that it is missing', async () => {
    const { add } = await show('OpenStack');

    await add();

    // The title and the owner, the address and the secret; the name has more to keep to.
    expect(await screen.findAllByText('Fill this in.')).toHaveLength(4);
    expect(screen.getByText(/Up to 20 lower-case letters/)).toBeVisible();
  });

  it('asks nothing of people who may not add one', async () => {
    renderClouds(pages, {
      at: '/clouds/accounts/new',
      mountPath: '/clouds/accounts/*',
      mayChange: false,
      api: { listDrivers: async () => ({ items: drivers }) },
    });

    expect(await screen.findByText(/^You may not do this/)).toBeVisible();
    expect(
      screen.queryByRole('button', { name: /Kind of cloud/ }),
    ).not.toBeInTheDocument();
  });

  it('marks a simulated kind of cloud', async () => {
    await show('Sandbox');

    expect(await screen.findByText('Simulated')).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: /Paste/ }),
    ).not.toBeInTheDocument();
  });
});
