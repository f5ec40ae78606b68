import { CloudsClient, Deployment } from '@rackstage/plugin-clouds-common';
import { screen, waitFor, within } from '@testing-library/react';
import { aDeployment } from '../../__testUtils__/deployments';
import { renderClouds } from '../../__testUtils__/renderClouds';
import { aResource, anAccount } from '../../__testUtils__/things';
import { AddGroup } from './AddGroup';

const things: Record<string, ReturnType<typeof aResource>[]> = {
  region: [aResource('region', 'kr-central-1', {})],
  image: [
    aResource('image', 'ubuntu', {
      id: 'ubuntu',
      status: 'available',
      os: { family: 'linux', distribution: 'ubuntu', version: '24.04' },
    }),
  ],
};

const show = (
  deployment: Deployment = aDeployment(),
  options: { api?: Partial<CloudsClient>; mayChange?: boolean } = {},
) =>
  renderClouds(<AddGroup deployment={deployment} />, {
    ...options,
    api: {
      listAccounts: async () => ({ items: [anAccount()] }),
      listResources: async (_, { kind }) => ({ items: things[kind] ?? [] }),
      ...options.api,
    },
  });

describe('AddGroup', () => {
  it('asks for a group under a name that is free, once it is described', async () => {
    const addDeploymentGroup = jest.fn(async () => aDeployment());
    const { user } = show(aDeployment(), { api: { addDeploymentGroup } });
    await user.click(await screen.findByRole('button', { name: 'Add group' }));
    const dialog = await screen.findByRole('dialog');
    const add = within(dialog).getByRole('button', { name: 'Add group' });
    expect(
      within(dialog).getByRole('textbox', { name: /Name of the group/ }),
    ).toHaveValue('web2');
    expect(add).toBeDisabled();
    const choose = async (label: RegExp, option: RegExp) => {
      await user.click(
        await within(dialog).findByRole('button', { name: label }),
      );
      await user.click(await screen.findByRole('option', { name: option }));
    };
    await choose(/Account$/, /Sandbox/);
    await choose(/Region$/, /kr-central-1/);
    await choose(/Image$/, /Ubuntu 24.04/);
    await choose(/Size by$/, /What it needs at least/);
    expect(add).toBeEnabled();
    await user.click(add);
    await waitFor(() =>
      expect(addDeploymentGroup).toHaveBeenCalledWith(aDeployment().id, {
        name: 'web2',
        count: 1,
        account: 'sandbox',
        region: 'kr-central-1',
        image: 'ubuntu',
        requirements: { vcpus: 2, memoryMiB: 4096 },
      }),
    );
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it.each([
    ['to people who may only look', aDeployment(), false],
    ['while it is being deleted', aDeployment({ deleting: true }), true],
    [
      'of what was taken back',
      aDeployment({
        failure: { code: 'OutOfStock', message: 'No room', permanent: true },
      }),
      true,
    ],
  ])('is not offered %s', async (_, deployment, mayChange) => {
    show(deployment as Deployment, { mayChange });
    await waitFor(() => expect(document.body).not.toBeEmptyDOMElement());
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
