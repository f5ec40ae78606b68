import { AccessToken } from '@rackstage/plugin-workspaces-common';
import { screen, waitFor, within } from '@testing-library/react';
import { aWorkspace } from '../../__testUtils__/records';
import { renderPage } from '../../__testUtils__/renderPage';

const aToken = (more: Partial<AccessToken> = {}): AccessToken => ({
  id: '0f0e0d0c-0b0a-4908-8706-050403020100',
  name: 'pipeline',
  owner: 'user:default/ann',
  workspaceId: 'default',
  permissions: ['clouds.*'],
  state: 'active',
  createdAt: '2026-01-01T00:00:00.000Z',
  expiresAt: '2099-01-01T00:00:00.000Z',
  ...more,
});

function serverOf(...tokens: AccessToken[]) {
  const asked: unknown[] = [];
  return {
    asked,
    signIns: {
      tokens: {
        list: async () => ({ items: [...tokens] }),
        create: async (request: object) => {
          asked.push(request);
          tokens.push(aToken({ name: 'deploy' }));
          return { accessToken: tokens[0], token: 'rks_once' };
        },
        revoke: async (id: string) => {
          asked.push(id);
          tokens[0] = { ...tokens[0], state: 'revoked' };
        },
      },
      sessions: { end: async (request: object) => void asked.push(request) },
    } as never,
  };
}

describe('access tokens', () => {
  it('makes one, and shows its secret once', async () => {
    const { asked, signIns } = serverOf();
    const { user } = renderPage({
      page: 'tokens',
      signIns,
      api: {
        listWorkspaces: async () => ({
          items: [aWorkspace(), aWorkspace({ id: 'default', title: 'Common' })],
        }),
      },
    });
    await user.click(
      await screen.findByRole('button', { name: 'New access token' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(
      await within(dialog).findByRole('button', { name: /Common/ }),
    ).toBeInTheDocument();
    await user.click(within(dialog).getByRole('button', { name: 'Create' }));
    expect(asked).toEqual([]);
    await user.type(within(dialog).getByLabelText(/^Name/), ' deploy ');
    await user.click(within(dialog).getByRole('button', { name: 'Create' }));
    expect(await screen.findByText('rks_once')).toBeVisible();
    expect(asked).toMatchObject([
      { name: 'deploy', workspaceId: 'default', permissions: ['clouds.*'] },
    ]);
    await user.click(screen.getByRole('button', { name: 'I have kept it' }));
    await waitFor(() =>
      expect(screen.queryByText('rks_once')).not.toBeInTheDocument(),
    );
    expect(await screen.findByText('deploy')).toBeVisible();
  });

  it('is for the permissions that are chosen', async () => {
    const { asked, signIns } = serverOf();
    const { user } = renderPage({
      page: 'tokens',
      signIns,
      api: {
        listWorkspaces: async () => ({ items: [aWorkspace()] }),
        listPermissions: async () => ({
          items: ['clouds.instance.read', 'audit.event.read'].map(name => ({
            name,
            pluginId: name.split('.')[0],
            portalOnly: false,
          })),
          silent: [],
        }),
      },
    });
    await user.click(
      await screen.findByRole('button', { name: 'New access token' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    // What a whole plugin includes cannot be taken out of it.
    expect(await dialog.findByLabelText('clouds.instance.read')).toBeDisabled();
    await user.click(dialog.getByLabelText('All: clouds.*'));
    await user.type(dialog.getByLabelText(/^Name/), 'deploy{Enter}');
    expect(
      await dialog.findByText('Choose at least one permission'),
    ).toBeVisible();
    await user.click(dialog.getByLabelText('clouds.instance.read'));
    await user.click(dialog.getByLabelText('audit.event.read'));
    await user.click(dialog.getByRole('button', { name: 'Create' }));
    await waitFor(() =>
      expect(asked).toMatchObject([
        { permissions: ['clouds.instance.read', 'audit.event.read'] },
      ]),
    );
  });

  it('says that a token needs a workspace to whoever is in none', async () => {
    const { asked, signIns } = serverOf();
    const { user } = renderPage({ page: 'tokens', signIns, api: {} });
    await user.click(
      await screen.findByRole('button', { name: 'New access token' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/^Name/), 'deploy{Enter}');
    expect(
      await dialog.findByText(/You are in no workspace/),
    ).toBeInTheDocument();
    expect(asked).toEqual([]);
  });

  it('revokes one, when it is meant', async () => {
    const { asked, signIns } = serverOf(aToken());
    const { user } = renderPage({ page: 'tokens', signIns, api: {} });
    await user.click(
      await screen.findByRole('button', { name: 'Revoke pipeline' }),
    );
    await user.click(await screen.findByRole('button', { name: 'Revoke' }));
    expect(await screen.findByText('Revoked')).toBeVisible();
    expect(asked).toEqual([aToken().id]);
    expect(screen.queryByRole('button', { name: /Revoke / })).toBeNull();
  });

  it('signs out everywhere, with the tokens if they are chosen', async () => {
    const { asked, signIns } = serverOf();
    const { user } = renderPage({
      page: 'tokens',
      signIns,
      api: {},
      language: 'ko',
    });
    await user.click(await screen.findByLabelText('액세스 토큰도 모두 폐기'));
    const name = '모든 곳에서 로그아웃';
    await user.click(screen.getByRole('button', { name }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name }));
    await waitFor(() => expect(asked).toEqual([{ accessTokens: true }]));
  });
});
