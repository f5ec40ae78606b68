import { screen, within } from '@testing-library/react';
import { button, show } from '../../__testUtils__/showRequest';
import {
  aDetail,
  aStep,
  hana,
  minute,
  refusal,
  sora,
} from '../../__testUtils__/things';

describe('RequestPage', () => {
  it('says what, who, where, for how much, and who has to agree', async () => {
    show(aDetail());

    expect(
      await screen.findByRole('heading', { name: 'web-01' }),
    ).toBeInTheDocument();
    expect(screen.getAllByText(/₩120,000 a month/).length).toBeGreaterThan(0);
    expect(screen.getByText('m1.large')).toBeInTheDocument();
    const steps = screen
      .getAllByRole('listitem')
      .filter(item => item.hasAttribute('data-state'));
    expect(steps.map(({ dataset }) => dataset.state)).toEqual([
      'current',
      'ahead',
    ]);
    expect(
      within(steps[0]).getByRole('link', { name: 'Hana Kim' }),
    ).toBeInTheDocument();
  });

  it('shows what has parts part by part, as the form calls it', async () => {
    const groups = [
      { name: 'web', count: 10, labels: { tier: 'front' } },
      { name: 'db', count: 3, securityGroups: ['sg-1', 'sg-2'] },
    ];
    show(
      aDetail({
        subject: { groups },
        changes: [{ path: '/groups/1/count', before: 2, after: 3 }],
      }),
    );

    const title = await screen.findByText('Groups of machines');
    const [web, db] = within(title.parentElement!).getAllByRole('listitem');
    expect(web).toHaveTextContent('namewebMachines10labelstierfront');
    expect(db).toHaveTextContent('Machines3securityGroupssg-1, sg-2');
    expect(
      screen.getByRole('rowheader', {
        name: 'Groups of machines › 1 › Machines',
      }),
    ).toBeInTheDocument();
  });

  it('says it in Korean', async () => {
    show(aDetail({}, { decide: true }), {}, 'ko');

    expect(await button('승인')).toBeInTheDocument();
    expect(screen.getAllByText('소유자').length).toBeGreaterThan(0);
  });

  it('shows the difference of what came back', async () => {
    show(
      aDetail({
        revision: 2,
        changes: [{ path: '/spec', before: 'm1.large', after: 'm1.small' }],
      }),
    );

    const change = await screen.findByRole('row', { name: /spec/ });
    expect(within(change).getByText('m1.large').tagName).toBe('DEL');
    expect(within(change).getByText('m1.small').tagName).toBe('INS');
  });

  it('draws parallel parts, delegates, escalation and expiry', async () => {
    const [part] = aStep().parts;
    show(
      aDetail({
        chain: [
          aStep({
            escalated: true,
            escalateTo: [sora],
            expiresAt: minute(59),
            parts: [
              {
                ...part,
                title: 'Budget',
                need: '2',
                satisfied: true,
                decisions: [
                  {
                    verdict: 'approve',
                    decidedBy: hana,
                    onBehalfOf: sora,
                    comment: 'Fine',
                    revision: 1,
                    step: 0,
                    part: 0,
                    at: minute(5),
                  },
                ],
              },
              { ...part, title: 'Security', people: [] },
            ],
          }),
        ],
      }),
    );

    expect(
      await screen.findByText('Side by side; all of these are needed.'),
    ).toBeInTheDocument();
    expect(screen.getByText(/2 approvals/)).toBeInTheDocument();
    expect(screen.getByText('Fine')).toBeInTheDocument();
    expect(screen.getByText('Nobody has this role now.')).toBeInTheDocument();
    expect(screen.getByText(/Escalated to/)).toHaveTextContent('Sora Park');
    expect(screen.getByText(/^Expires/)).toBeInTheDocument();
  });

  it('joins what people did and what the tasks wrote in one line of time', async () => {
    const step = {
      source: 'provisioning' as const,
      taskId: 't1',
      stepId: 'create',
      stepName: 'Create the instance',
    };
    show(aDetail({ state: 'failed', taskId: 't1' }, { retry: true }), {
      getTimeline: async () => ({
        entries: [
          {
            id: '1',
            at: minute(0),
            source: 'request',
            kind: 'event',
            event: 'submitted',
            actor: sora,
          },
          {
            id: '2',
            at: minute(1),
            source: 'request',
            kind: 'comment',
            actor: hana,
            text: 'Looks right',
          },
          {
            ...step,
            id: '3',
            at: minute(2),
            kind: 'step',
            status: 'processing',
          },
          {
            ...step,
            id: '4',
            at: minute(3),
            kind: 'log',
            text: 'Asking the cloud',
          },
          { ...step, id: '5', at: minute(4), kind: 'step', status: 'failed' },
          {
            id: '6',
            at: minute(4),
            source: 'provisioning',
            taskId: 't1',
            kind: 'log',
            text: 'Run completed with status: failed',
          },
        ],
        tasks: [
          {
            taskId: 't1',
            source: 'provisioning',
            status: 'failed',
            steps: [{ id: 'create', name: 'Create', status: 'failed' }],
            made: [],
            leftOut: 12,
          },
        ],
      }),
    });

    expect(await screen.findByText('Looks right')).toBeInTheDocument();
    expect(screen.getByText(/Asked for it/)).toBeInTheDocument();
    const log = screen.getByText('Asking the cloud');
    expect(log.closest('details')).toHaveAttribute('open');
    expect(screen.getByText('0 of 1 steps')).toBeInTheDocument();
    expect(screen.getByText(/Run completed with status/)).toBeInTheDocument();
    expect(screen.queryByText('Unknown')).not.toBeInTheDocument();
    expect(
      screen.getByText('The task has 12 earlier lines of the log'),
    ).toBeInTheDocument();
    expect(await button('Try the run again')).toBeInTheDocument();
  });

  it('says that it does not exist', async () => {
    show(aDetail(), {
      getRequest: async () => {
        throw refusal(404, 'Not there');
      },
    });

    expect(await screen.findByText('This does not exist')).toBeInTheDocument();
  });
});
