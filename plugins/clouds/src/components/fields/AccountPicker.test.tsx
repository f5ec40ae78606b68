import { screen } from '@testing-library/react';
import { useState } from 'react';
import { renderClouds } from '../../__testUtils__/renderClouds';
import { anAccount, realAccount, refusal } from '../../__testUtils__/things';
import { AccountPicker } from './AccountPicker';

function Field() {
  const [value, setValue] = useState<string | undefined>();
  const picker = {
    formData: value,
    onChange: setValue,
    required: true,
    schema: { title: 'Cloud account' },
  } as unknown as Parameters<typeof AccountPicker>[0];
  return <AccountPicker {...picker} />;
}

const accounts = [
  anAccount(),
  anAccount({ ...realAccount, driverTitle: 'OpenStack' }),
  anAccount({ id: '3', name: 'bare', title: 'Bare', capabilities: ['images'] }),
];

describe('AccountPicker', () => {
  it('offers accounts that have instances, and marks the simulated one that was chosen', async () => {
    const { user } = renderClouds(<Field />, {
      api: { listAccounts: async () => ({ items: accounts }) },
    });

    await user.click(await screen.findByRole('button', { name: /account/ }));
    const options = await screen.findAllByRole('option');
    expect(options.map(option => option.textContent)).toEqual([
      'SandboxSandbox',
      'StackOpenStack',
    ]);
    await user.click(options[0]);
    expect(await screen.findByText('Simulated')).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: /account/ }));
    await user.click(await screen.findByRole('option', { name: /Stack/ }));
    expect(screen.queryByText('Simulated')).not.toBeInTheDocument();
  });

  it('says what failed', async () => {
    renderClouds(<Field />, {
      api: {
        listAccounts: async () => {
          throw refusal(500, 'The database is away');
        },
      },
    });

    expect(await screen.findByText('The database is away')).toBeInTheDocument();
  });
});
