import {
  AccountAccess as Access,
  CloudsClient,
} from '@rackstage/plugin-clouds-common';
import { screen, waitFor } from '@testing-library/react';
import { renderClouds } from '../../__testUtils__/renderClouds';
import { anInstance, refusal } from '../../__testUtils__/things';
import { AccountAccess } from './AccountAccess';

const bastion = anInstance({ name: 'gate-01' });
const gone = '0b3c0f0e-0000-4000-8000-00000000dead';

const anAccess = (change: Partial<Access> = {}): Access => ({
  publicKey: 'ssh-ed25519 AAAA',
  port: 22,
  direct: false,
  bastions: [],
  endpoints: [],
  revision: 3,
  ...change,
});

function show(access: Access, api: Partial<CloudsClient> = {}) {
  const saved: object[] = [];
  const { user } = renderClouds(
    <AccountAccess accountId={bastion.account.id} />,
    {
      api: {
        getAccountAccess: async () => access,
        listInstances: async () => ({ items: [bastion] }),
        getInstance: async () => {
          throw refusal(404, 'No instance');
        },
        setAccountAccess: async (_, change) => {
          saved.push(change);
          return access;
        },
        ...api,
      },
    },
  );
  return { user, saved };
}

const save = () => screen.getByRole('button', { name: 'Save access settings' });

describe('AccountAccess', () => {
  it('takes an instance as a bastion, of which nothing else has to be said', async () => {
    const { user, saved } = show(anAccess());
    await user.click(
      await screen.findByRole('button', { name: 'Add: Bastions' }),
    );
    await user.type(screen.getByLabelText('Name'), 'gate');
    expect(screen.getByLabelText('Address')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /Instance/ }));
    await user.click(await screen.findByRole('option', { name: /gate-01/ }));
    expect(screen.queryByLabelText('Address')).toBeNull();
    await user.click(save());
    await waitFor(() =>
      expect(saved).toEqual([
        expect.objectContaining({
          bastions: [{ id: 'gate', instanceId: bastion.id }],
          revision: 3,
        }),
      ]),
    );
  });

  it('says that the instance of a bastion was deleted', async () => {
    show(
      anAccess({ bastions: [{ id: 'gate', instanceId: gone, hasKey: false }] }),
    );
    expect(
      (await screen.findAllByText('Deleted: choose another one'))[0],
    ).toBeInTheDocument();
  });

  it('shows why it was refused', async () => {
    const { user } = show(anAccess(), {
      setAccountAccess: async () => {
        throw refusal(400, 'The bastions on the way lead in a circle');
      },
    });
    await screen.findByText('Public key of the portal');
    await user.click(save());
    expect(await screen.findByText(/lead in a circle/)).toBeInTheDocument();
  });
});
