import { screen, waitFor } from '@testing-library/react';
import { renderClouds } from '../../__testUtils__/renderClouds';
import { anAccount } from '../../__testUtils__/things';
import { InstanceOutputs } from './InstanceOutputs';

const output = (account: string) => ({
  account,
  links: [{ title: 'web', url: 'https://portal.example/web' }],
});

const show = (account: string) => {
  let asked = 0;
  renderClouds(<InstanceOutputs output={output(account)} />, {
    api: {
      listAccounts: async () => {
        asked += 1;
        return {
          items: [
            anAccount({ name: 'sandbox', simulated: true }),
            anAccount({ name: 'stack', simulated: false }),
          ],
        };
      },
    },
  });
  return { asked: () => asked };
};

describe('InstanceOutputs', () => {
  it('marks what a simulated cloud made', async () => {
    show('sandbox');

    expect(await screen.findByText('Simulated')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /web/ })).toBeInTheDocument();
  });

  it('does not mark what a real cloud made', async () => {
    const { asked } = show('stack');

    expect(await screen.findByRole('link', { name: /web/ })).toBeVisible();
    await waitFor(() => expect(asked()).toBe(1));
    expect(screen.queryByText('Simulated')).not.toBeInTheDocument();
  });
});
