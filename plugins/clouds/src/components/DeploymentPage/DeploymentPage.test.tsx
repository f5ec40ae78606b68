import { screen, waitFor, within } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { aDeployment } from '../../__testUtils__/deployments';
import { renderClouds } from '../../__testUtils__/renderClouds';
import { anInstance } from '../../__testUtils__/things';
import { DeploymentPage } from './DeploymentPage';

function show(
  deployment = aDeployment(),
  options: Partial<Parameters<typeof renderClouds>[1]> = {},
) {
  return renderClouds(
    <Routes>
      <Route path="/:id" element={<DeploymentPage />} />
    </Routes>,
    {
      at: `/${deployment.id}`,
      ...options,
      api: {
        getDeployment: async () => deployment,
        listInstances: async () => ({
          items: [anInstance({ name: 'shop-web-1' })],
        }),
        listDeploymentEvents: async () => ({
          items: [
            {
              id: 1,
              at: '2026-11-21T07:15:46.925Z',
              type: 'Normal',
              reason: 'Scaled',
              params: { group: 'web', from: 1, to: 2 },
              message: 'Scaled',
            },
          ],
        }),
        ...options.api,
      },
    },
  );
}

describe('DeploymentPage', () => {
  it('shows groups, instances, price and what happened', async () => {
    show();
    expect(await screen.findByText('shop-web-1')).toBeInTheDocument();
    expect(screen.getAllByText('Running:2 (R:2/2)')).toHaveLength(2);
    expect(
      await screen.findByText('Group web scaled from 1 to 2'),
    ).toBeInTheDocument();
  });

  it('says which could not be made, and why', async () => {
    const [group] = aDeployment().groups;
    show(
      aDeployment({
        groups: [
          {
            ...group,
            failed: [
              { name: 'shop-web-2', code: 'OutOfStock', message: 'No room' },
            ],
          },
        ],
      }),
    );
    expect(
      await screen.findByText(/Could not be made: shop-web-2 .* No room/),
    ).toBeInTheDocument();
  });

  it('scales a group', async () => {
    const scaleDeployment = jest.fn(async () => aDeployment());
    const { user } = show(aDeployment(), { api: { scaleDeployment } });
    await user.click(
      await screen.findByRole('button', { name: 'Scale group web' }),
    );
    const dialog = await screen.findByRole('dialog');
    const field = within(dialog).getByRole('textbox');
    await user.clear(field);
    await user.type(field, '5');
    await user.tab();
    await user.click(within(dialog).getByRole('button', { name: 'Scale' }));
    await waitFor(() =>
      expect(scaleDeployment).toHaveBeenCalledWith(aDeployment().id, {
        group: 'web',
        count: 5,
      }),
    );
  });

  it('asks before it suspends, and for the name before it terminates', async () => {
    const changeDeploymentPower = jest.fn(async () => ({
      changed: 2,
      skipped: 0,
    }));
    const deleteDeployment = jest.fn(async () => aDeployment());
    const { user } = show(aDeployment(), {
      api: { changeDeploymentPower, deleteDeployment },
    });
    await user.click(await screen.findByRole('button', { name: 'Suspend' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Suspend' }));
    await waitFor(() => expect(changeDeploymentPower).toHaveBeenCalled());
    await user.click(await screen.findByRole('button', { name: 'Terminate' }));
    const last = await screen.findByRole('dialog');
    const confirm = within(last).getByRole('button', { name: 'Terminate' });
    expect(confirm).toBeDisabled();
    await user.type(within(last).getByRole('textbox'), 'shop');
    await user.click(confirm);
    await waitFor(() => expect(deleteDeployment).toHaveBeenCalled());
  });

  it('gives it to another owner and workspace, and says what goes along', async () => {
    const updateDeployment = jest.fn(async () => aDeployment());
    const { user, toasts } = show(aDeployment(), {
      api: { updateDeployment },
      workspaces: ['default', 'parks'],
    });
    const choose = async (label: RegExp, option: string) => {
      const dialog = screen.getByRole('dialog');
      await user.click(
        await within(dialog).findByRole('button', { name: label }),
      );
      await user.click(await screen.findByRole('option', { name: option }));
    };
    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    expect(
      await screen.findByText(/those of its instances/),
    ).toBeInTheDocument();
    await choose(/Owner$/, 'Data platform');
    await choose(/Workspace$/, 'Workspace parks');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(updateDeployment).toHaveBeenCalledWith(aDeployment().id, {
        owner: 'group:default/data-platform',
        workspaceId: 'parks',
        description: null,
        onFailure: 'continue',
        deletionProtection: false,
        revision: 1,
      }),
    );
    await waitFor(() => expect(toasts).toHaveLength(1));
  });

  it('acts on instances with a label, terminating included', async () => {
    const deleteInstance = jest.fn(async () => anInstance());
    const changeDeploymentPower = jest.fn(async () => ({
      changed: 1,
      skipped: 0,
    }));
    const { user, toasts } = show(aDeployment(), {
      api: { deleteInstance, changeDeploymentPower },
    });
    const ask = async (action: string) => {
      await user.click(
        await screen.findByRole('button', { name: 'Action by label' }),
      );
      const dialog = await screen.findByRole('dialog');
      await user.type(within(dialog).getByRole('textbox'), 'role=db');
      await within(dialog).findByText('1 instance is concerned');
      await user.click(within(dialog).getByRole('button', { name: /Suspend/ }));
      await user.click(await screen.findByRole('option', { name: action }));
      await user.click(within(dialog).getByRole('button', { name: 'Apply' }));
    };
    await ask('Reboot');
    await waitFor(() =>
      expect(changeDeploymentPower).toHaveBeenCalledWith(aDeployment().id, {
        action: 'reboot',
        labels: { role: 'db' },
      }),
    );
    await ask('Terminate');
    await waitFor(() =>
      expect(deleteInstance).toHaveBeenCalledWith(anInstance().id),
    );
    await waitFor(() =>
      expect(toasts[1]).toMatchObject({ title: 'Asked of 1 instance' }),
    );
  });

  it('offers nothing to people who may only look', async () => {
    show(aDeployment(), { mayChange: false });
    expect(await screen.findByText('shop-web-1')).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Terminate' }),
    ).not.toBeInTheDocument();
  });
});
