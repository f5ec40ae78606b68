import { screen, waitFor } from '@testing-library/react';
import { renderClouds } from '../../__testUtils__/renderClouds';
import { anAccount, anInstance, refusal } from '../../__testUtils__/things';
import { ShareAccount } from './ShareAccount';
import { ShareInstance } from './ShareInstance';

const workspaces = ['default', 'civic', 'parks', 'old'];

describe('sharing', () => {
  it('gives an account to another workspace, and takes it back', async () => {
    const asked: unknown[] = [];
    const { user } = renderClouds(
      <ShareAccount account={anAccount({ sharedWith: ['civic'] })} />,
      {
        workspaces,
        api: {
          shareAccount: async (...args) => {
            asked.push(['share', args[1]]);
            return anAccount();
          },
          unshareAccount: async (...args) => {
            asked.push(['unshare', args[1]]);
            return anAccount();
          },
        },
      },
    );
    await user.click(screen.getByRole('button', { name: 'Share' }));
    expect(
      await screen.findByRole('link', { name: 'Workspace civic' }),
    ).toHaveAttribute('href', '/workspaces/civic');
    await user.click(screen.getByRole('button', { name: /Share with/ }));
    // Neither its own, nor those that see it already, nor one that is archived.
    expect(
      screen.getAllByRole('option').map(({ textContent }) => textContent),
    ).toEqual(['Workspace parks']);
    await user.click(screen.getByRole('option', { name: 'Workspace parks' }));
    const buttons = screen.getAllByRole('button', {
      name: 'Share',
      hidden: true,
    });
    await user.click(buttons[buttons.length - 1]);
    await waitFor(() => expect(asked).toHaveLength(1));
    await user.click(
      screen.getByRole('button', {
        name: 'No longer share with Workspace civic',
      }),
    );
    await waitFor(() =>
      expect(asked).toEqual([
        ['share', 'parks'],
        ['unshare', 'civic'],
      ]),
    );
  });

  it('shows a whole deployment to others when asked to, and why it was refused', async () => {
    const asked: string[] = [];
    const { user } = renderClouds(<ShareInstance instance={anInstance()} />, {
      workspaces,
      api: {
        shareOperation: async id => {
          asked.push(id);
          throw refusal(409, "Workspace 'parks' is archived");
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Share' }));
    await user.click(await screen.findByRole('button', { name: /Share with/ }));
    await user.click(screen.getByRole('option', { name: 'Workspace parks' }));
    await user.click(
      screen.getByRole('switch', { name: /asked for together/ }),
    );
    const buttons = screen.getAllByRole('button', {
      name: 'Share',
      hidden: true,
    });
    await user.click(buttons[buttons.length - 1]);
    expect(await screen.findByText(/is archived/)).toBeInTheDocument();
    expect(asked).toEqual([anInstance().operationId]);
  });

  it('is not offered to people who may only look', async () => {
    renderClouds(<ShareInstance instance={anInstance()} />, {
      mayChange: false,
    });
    await waitFor(() =>
      expect(screen.queryByRole('button')).not.toBeInTheDocument(),
    );
  });
});
