import { Driver } from '@rackstage/plugin-clouds-common';
import { screen, waitFor } from '@testing-library/react';
import { renderClouds } from '../../__testUtils__/renderClouds';
import { anAccount } from '../../__testUtils__/things';
import { RoleCredentials } from './RoleCredentials';

const driver = {
  name: 'stack',
  credentialSchema: {
    type: 'object',
    required: ['password'],
    properties: {
      password: { type: 'string', title: 'Password', format: 'password' },
    },
  },
} as unknown as Driver;

describe('RoleCredentials', () => {
  it('gives one to a role, and takes one away', async () => {
    const asked: unknown[] = [];
    const account = anAccount({ credentialRoles: ['operator'] });
    const { user, toasts } = renderClouds(
      <RoleCredentials account={account} driver={driver} />,
      {
        api: {
          setRoleCredential: async (_, role, credential) => {
            asked.push([role, credential]);
            return account;
          },
          removeRoleCredential: async (_, role) => {
            asked.push([role]);
            return account;
          },
        },
      },
    );
    await user.type(await screen.findByLabelText(/Password/), 's3cret');
    await user.click(screen.getByRole('button', { name: 'Test and save' }));
    await waitFor(() => expect(toasts).toHaveLength(1));
    await user.click(
      screen.getByRole('button', {
        name: 'Remove the credential of operator',
      }),
    );
    await waitFor(() =>
      expect(asked).toEqual([
        ['developer', { password: 's3cret' }],
        ['operator'],
      ]),
    );
  });
});
