import { Plan } from '@rackstage/plugin-datacenter-common';
import { RequestDetail } from '@rackstage/plugin-requests-common';
import { screen, waitFor } from '@testing-library/react';
import { renderPage } from '../__testUtils__/renderPage';
import { aPlan } from '../__testUtils__/things';

const render = (
  plan: Partial<Plan>,
  options: {
    request?: Partial<RequestDetail>;
    ask?: () => Promise<Plan>;
    mayNot?: string[];
  } = {},
) =>
  renderPage({
    at: '/plans/p1',
    mayNot: options.mayNot,
    api: {
      getPlan: async () => ({ ...aPlan(), id: 'p1', stepCount: 1, ...plan }),
      listPlanSteps: async () => ({ items: [], titles: {} }),
      checkPlan: async () => ({ checkedAt: '', items: [] }),
      requestPlanApproval: options.ask,
    },
    requests: {
      getRequest: async () => {
        if (!options.request) {
          throw new Error('Not for you');
        }
        return options.request as RequestDetail;
      },
    },
  });

const button = { name: 'Ask for approval' };

describe('the approval of a plan', () => {
  it('is asked for, of the revision that is shown', async () => {
    const ask = jest.fn(async () => aPlan());
    const { user } = render({ revision: 7 }, { ask });
    await user.click(await screen.findByRole('button', button));
    await waitFor(() =>
      expect(ask).toHaveBeenCalledWith('p1', { revision: 7 }),
    );
  });

  it('is waited for, with the way to the request', async () => {
    render(
      { revision: 7, requestId: 'q1' },
      { request: { id: 'q1', state: 'waiting', subject: { revision: 7 } } },
    );
    expect(await screen.findByText('Waiting for approval')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Approval' })).toHaveAttribute(
      'href',
      '/requests/q1',
    );
    expect(screen.queryByRole('button', button)).not.toBeInTheDocument();
  });

  it.each([
    [
      'it was rejected',
      { state: 'rejected' as const, subject: { revision: 7 } },
    ],
    [
      'the plan was changed meanwhile',
      { state: 'waiting' as const, subject: { revision: 6 } },
    ],
  ])('can be asked for again when %s', async (_, request) => {
    render(
      { revision: 7, requestId: 'q1' },
      { request: { id: 'q1', ...request } },
    );
    expect(
      await screen.findByRole('link', { name: 'Approval' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', button)).toBeEnabled();
  });

  it('is not asked for by those who may not plan, or for nothing', async () => {
    render({}, { mayNot: ['datacenter.plan.update'] });
    expect(await screen.findByText('Checks')).toBeInTheDocument();
    expect(screen.queryByRole('button', button)).not.toBeInTheDocument();
  });

  it('is the way to the work order', async () => {
    render({ state: 'approved' });
    expect(
      await screen.findByRole('link', { name: 'Open the work order' }),
    ).toHaveAttribute('href', '/datacenter/plans/p1/work');
  });
});
