import {
  CloudsClient,
  DeploymentTemplate,
} from '@rackstage/plugin-clouds-common';
import { screen, waitFor, within } from '@testing-library/react';
import { renderClouds } from '../../__testUtils__/renderClouds';
import { SavedTemplatesPage } from './SavedTemplatesPage';

const aTemplate: DeploymentTemplate = {
  id: '0d5e0f0e-0000-4000-8000-000000000040',
  name: 'shops',
  entityRef: 'template:default/saved-shops',
  title: 'A shop',
  owner: 'group:default/civic-services',
  workspaceId: 'default',
  createdBy: 'user:default/sora.park',
  values: { groups: [{ name: 'web', count: 3, region: 'kr-central-1' }] },
  createdAt: '2026-11-21T07:15:46.925Z',
  updatedAt: '2026-11-21T07:40:11.438Z',
};

const show = (
  items = [aTemplate],
  options: Partial<Parameters<typeof renderClouds>[1]> & {
    api?: Partial<CloudsClient>;
  } = {},
) =>
  renderClouds(<SavedTemplatesPage />, {
    ...options,
    api: { listDeploymentTemplates: async () => ({ items }), ...options.api },
  });

describe('SavedTemplatesPage', () => {
  it('shows what each makes, and where to fill it in', async () => {
    show();
    expect(await screen.findByText('web 3 × kr-central-1')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Use A shop' })).toHaveAttribute(
      'href',
      '/create/templates/default/saved-shops',
    );
  });

  it('changes title and description', async () => {
    const updateDeploymentTemplate = jest.fn(async () => aTemplate);
    const { user } = show([aTemplate], { api: { updateDeploymentTemplate } });
    await user.click(
      await screen.findByRole('button', { name: 'Edit A shop' }),
    );
    const dialog = await screen.findByRole('dialog');
    const title = within(dialog).getByRole('textbox', { name: /Title/ });
    await user.clear(title);
    expect(within(dialog).getByRole('button', { name: 'Save' })).toBeDisabled();
    await user.type(title, 'Shops');
    await user.type(
      within(dialog).getByRole('textbox', { name: /Description/ }),
      'Three of them',
    );
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(updateDeploymentTemplate).toHaveBeenCalledWith(aTemplate.id, {
        title: 'Shops',
        description: 'Three of them',
        owner: aTemplate.owner,
      }),
    );
  });

  it('asks before it deletes one', async () => {
    const deleteDeploymentTemplate = jest.fn(async () => undefined);
    const { user } = show([aTemplate], { api: { deleteDeploymentTemplate } });
    await user.click(
      await screen.findByRole('button', { name: 'Delete A shop' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(
      within(dialog).getByText(/Deployments that were made of it stay/),
    ).toBeInTheDocument();
    await user.click(within(dialog).getByRole('button', { name: 'Delete' }));
    await waitFor(() =>
      expect(deleteDeploymentTemplate).toHaveBeenCalledWith(aTemplate.id),
    );
  });

  it.each([
    ['en', 'No saved templates yet'],
    ['ko', '아직 저장한 템플릿이 없습니다'],
  ] as const)('says in %s how one comes to be', async (language, text) => {
    show([], { language });
    expect(await screen.findByText(text)).toBeInTheDocument();
  });

  it('offers no change to people who may only look', async () => {
    show([aTemplate], { mayChange: false });
    expect(await screen.findByText('A shop')).toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
