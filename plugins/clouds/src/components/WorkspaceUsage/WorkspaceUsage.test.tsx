import { WorkspaceUsage as Usage } from '@rackstage/plugin-clouds-common';
import { screen, waitFor } from '@testing-library/react';
import { renderClouds } from '../../__testUtils__/renderClouds';
import { WorkspaceUsage } from './WorkspaceUsage';

const asked = '0';

const show = (
  usage: Partial<Usage> | Error,
  options: { language?: 'en' | 'ko' } = {},
) =>
  renderClouds(
    <>
      <WorkspaceUsage workspaceId="district" />
      <p>The rest</p>
    </>,
    {
      ...options,
      api: {
        getWorkspaceUsage: async workspaceId => {
          if (usage instanceof Error) {
            throw usage;
          }
          return { workspaceId, limits: [], spend: [], unpriced: 0, ...usage };
        },
      },
    },
  );

const spendLimit = {
  limit: 'monthlySpend',
  used: '250000',
  asked,
  allowed: '1000000',
  currency: 'KRW',
  ok: true,
} as const;

describe('WorkspaceUsage', () => {
  it('has a bar for each limit, in its unit', async () => {
    show({
      limits: [
        { limit: 'instances', used: '1', asked, allowed: '4', ok: true },
        { limit: 'memoryMiB', used: '8192', asked, allowed: '4096', ok: true },
        { limit: 'vcpu', used: '7', asked, ok: true },
        spendLimit,
      ],
      spend: [{ amount: '250000', currency: 'KRW' }],
    });
    const value = async (name: string) => {
      const meter = await screen.findByRole('meter', { name });
      return [
        meter.ariaValueNow ?? meter.getAttribute('aria-valuenow'),
        meter.getAttribute('aria-valuetext'),
      ];
    };
    expect(await value('Instances')).toEqual(['25', '1 of 4']);
    expect(await value('Memory')).toEqual(['100', '8 GiB of 4 GiB']);
    expect(await value('Monthly spend')).toEqual([
      '25',
      '₩250,000 of ₩1,000,000 a month',
    ]);
    expect(screen.getAllByRole('meter')).toHaveLength(3);
    expect(screen.queryByText(/not known/)).not.toBeInTheDocument();
  });

  it('says what the bar of money leaves out', async () => {
    show({
      limits: [spendLimit],
      spend: [
        { amount: '250000', currency: 'KRW' },
        { amount: '12', currency: 'USD' },
      ],
      unpriced: 2,
    });
    expect(await screen.findByText('$12.00 a month')).toBeInTheDocument();
    expect(
      screen.getByText(/The price of 2 instances or volumes is not known/),
    ).toBeInTheDocument();
  });

  it('says that there are no limits, and what is spent all the same', async () => {
    show(
      {
        limits: [{ limit: 'instances', used: '1', asked, ok: true }],
        spend: [{ amount: '250000', currency: 'KRW' }],
      },
      { language: 'ko' },
    );
    expect(
      await screen.findByText('이 워크스페이스에는 한도가 없습니다.'),
    ).toBeInTheDocument();
    expect(screen.getByText(/250,000/)).toBeInTheDocument();
    expect(screen.queryByRole('meter')).not.toBeInTheDocument();
  });

  it('is not there for whoever may not see everything in the workspace', async () => {
    show(Object.assign(new Error('No workspace'), { statusCode: 404 }));
    await screen.findByText('The rest');
    await waitFor(() =>
      expect(screen.queryByText('Use of clouds')).not.toBeInTheDocument(),
    );
  });
});
