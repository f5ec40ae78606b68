import { screen, within } from '@testing-library/react';
import { aDeployment } from '../../__testUtils__/deployments';
import { renderClouds } from '../../__testUtils__/renderClouds';
import { DeploymentsPage } from './DeploymentsPage';

const show = (
  deployments = [aDeployment()],
  options: Partial<Parameters<typeof renderClouds>[1]> = {},
) =>
  renderClouds(<DeploymentsPage />, {
    api: {
      listDeployments: async () => ({ items: deployments }),
      countDeployments: async () => ({
        total: deployments.length,
        phase: [{ value: 'Running', count: deployments.length }],
        owner: [],
        workspaceId: [],
      }),
    },
    ...options,
  });

describe('DeploymentsPage', () => {
  it('shows how many of each run', async () => {
    show();
    const row = await screen.findByRole('row', { name: /shop/ });
    expect(within(row).getByText('Running:2 (R:2/2)')).toBeInTheDocument();
    expect(within(row).getByText('1 (kr-central-1)')).toBeInTheDocument();
    expect(screen.getByText('1 deployment')).toBeInTheDocument();
  });

  it.each([
    ['en', 'No deployments yet', 'Create deployment'],
    ['ko', '아직 배포가 없습니다', '배포 생성'],
  ] as const)('says in %s what to do first', async (language, title, link) => {
    show([], { language });
    expect(await screen.findByText(title)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: link })).toHaveAttribute(
      'href',
      '/create/templates/default/instance-group',
    );
  });
});
