import {
  RequestDetail,
  RequestsClient,
} from '@rackstage/plugin-requests-common';
import { screen, waitFor, within } from '@testing-library/react';
import { renderPage } from '../../__testUtils__/renderPage';
import {
  aDetail,
  aStep,
  hana,
  minute,
  refusal,
  sora,
} from '../../__testUtils__/things';

function show(
  request: RequestDetail,
  api: Partial<RequestsClient> = {},
  language: 'en' | 'ko' = 'en',
) {
  const calls: [string, ...unknown[]][] = [];
  const answer =
    (name: string) =>
    async (...args: unknown[]) => {
      calls.push([name, ...args]);
      return request;
    };
  const page = renderPage({
    at: `/${request.id}`,
    language,
    api: {
      getRequest: async () => request,
      decideRequest: answer('decide'),
      editRequest: answer('edit'),
      answerRequest: answer('answer'),
      withdrawRequest: answer('withdraw'),
      retryRequest: answer('retry'),
      addComment: answer('comment') as never,
      addAttachment: answer('attach') as never,
      ...api,
    },
  });
  return { ...page, calls };
}

const button = (name: string) => screen.findByRole('button', { name });

const confirm = async (name: string) =>
  within(await screen.findByRole('dialog')).getByRole('button', { name });

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

  it('says it in Korean', async () => {
    show(aDetail({}, { decide: true }), {}, 'ko');

    expect(await button('승인')).toBeInTheDocument();
    expect(screen.getAllByText('소유자').length).toBeGreaterThan(0);
  });

  it('approves what was read', async () => {
    const { user, calls, toasts } = show(
      aDetail({ revision: 4, step: 1 }, { decide: true }),
    );

    await user.click(await button('Approve'));
    await user.click(await confirm('Approve'));

    await waitFor(() => expect(toasts).toHaveLength(1));
    expect(calls).toEqual([
      [
        'decide',
        expect.any(String),
        { verdict: 'approve', revision: 4, step: 1 },
      ],
    ]);
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it.each([
    ['Ask for information', 'ask-information'],
    ['Send back for revision', 'send-back'],
  ])('%s, from the menu, with words', async (name, verdict) => {
    const { user, calls } = show(aDetail({}, { decide: true }));

    await user.click(await button('More'));
    await user.click(await screen.findByRole('menuitem', { name }));
    await user.click(await confirm(name));
    expect(calls).toEqual([]);
    await user.type(
      within(screen.getByRole('dialog')).getByRole('textbox'),
      'Why so large?',
    );
    await user.click(await confirm(name));

    await waitFor(() => expect(calls).toHaveLength(1));
    expect(calls[0][2]).toMatchObject({ verdict, comment: 'Why so large?' });
  });

  it('shows how it stands when somebody decided meanwhile', async () => {
    let request = aDetail({}, { decide: true });
    const { user } = show(request, {
      getRequest: async () => request,
      decideRequest: async () => {
        request = aDetail({
          state: 'rejected',
          message: 'No budget',
          chain: [aStep({ state: 'rejected' })],
        });
        throw refusal(409, 'Conflict');
      },
    });

    await user.click(await button('Approve'));
    await user.click(await confirm('Approve'));

    expect(
      await screen.findByText('This request has changed meanwhile'),
    ).toBeInTheDocument();
    expect(await screen.findByText('No budget')).toBeInTheDocument();
    expect(screen.queryByText('Conflict')).not.toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Approve' }),
    ).not.toBeInTheDocument();
  });

  it('does not decide on what changed while the dialog was open', async () => {
    let request = aDetail({}, { decide: true });
    const { user, calls } = show(request, {
      getRequest: async () => request,
    });
    await user.click(await button('Approve'));

    request = aDetail({ revision: 2 }, { decide: true });

    expect(
      await screen.findByText('This request has just changed'),
    ).toBeInTheDocument();
    expect(
      within(screen.getByRole('dialog')).queryByRole('button', {
        name: 'Approve',
      }),
    ).not.toBeInTheDocument();
    expect(calls).toEqual([]);
  });

  it('says why the reader may not decide', async () => {
    show(aDetail({ cannotDecide: 'You asked for it yourself' }));

    expect(
      await screen.findByText('You asked for it yourself'),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Approve' }),
    ).not.toBeInTheDocument();
  });

  it('answers what was asked', async () => {
    const { user, calls } = show(
      aDetail(
        { state: 'information-needed', message: 'For which project?' },
        { answer: true, edit: true, withdraw: true },
      ),
    );

    expect(
      await screen.findByText('Information is needed from you'),
    ).toBeInTheDocument();
    await user.click(await button('Answer'));
    await user.type(
      within(await screen.findByRole('dialog')).getByRole('textbox'),
      'For the census',
    );
    await user.click(await confirm('Answer'));

    await waitFor(() => expect(calls).toHaveLength(1));
    expect(calls[0]).toEqual([
      'answer',
      expect.any(String),
      { comment: 'For the census' },
    ]);
  });

  it('shows what an edit changes before it is submitted', async () => {
    const { user, calls } = show(
      aDetail(
        { state: 'revision-needed', message: 'Make it smaller' },
        { edit: true },
      ),
    );

    await user.click(await button('Edit and submit again'));
    const dialog = await screen.findByRole('dialog');
    expect(await confirm('Submit again')).toBeDisabled();
    const size = within(dialog).getByRole('textbox', { name: /volumeGiB/ });
    await user.clear(size);
    expect(within(dialog).getByText('Give a number.')).toBeInTheDocument();
    await user.type(size, '10');

    const change = within(dialog).getByRole('row', { name: /volumeGiB/ });
    expect(change).toHaveTextContent('20');
    expect(change).toHaveTextContent('10');
    await user.click(await confirm('Submit again'));
    await waitFor(() => expect(calls).toHaveLength(1));
    expect(calls[0][2]).toEqual({
      title: 'web-01',
      subject: { name: 'web-01', spec: 'm1.large', volumeGiB: 10 },
      revision: 1,
    });
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

  it('mentions who was chosen from the names', async () => {
    const { user, calls } = show(aDetail());

    const field = await screen.findByRole('textbox', { name: /Comment/ });
    await user.type(field, 'Please look, @so');
    expect(
      await screen.findByRole('option', { name: /Sora Park/ }),
    ).toBeInTheDocument();
    await user.keyboard('{Enter}');
    expect(field).toHaveValue('Please look, @Sora Park ');
    await user.click(await button('Comment'));

    await waitFor(() => expect(calls).toHaveLength(1));
    expect(calls[0][2]).toEqual({
      text: 'Please look, @Sora Park',
      mentions: [sora],
    });
  });

  it('attaches a file, and refuses what is too large before sending it', async () => {
    const { user, calls } = show(aDetail());
    const input = await screen.findByLabelText('Attach a file', {
      selector: 'input',
    });

    const large = new File(['x'], 'plan.pdf');
    Object.defineProperty(large, 'size', { value: 6 * 1024 * 1024 });
    await user.upload(input, large);
    expect(
      await screen.findByText(/plan.pdf is larger than 5 MiB/),
    ).toBeInTheDocument();
    expect(calls).toEqual([]);

    await user.upload(input, new File(['notes'], 'notes.txt'));
    await waitFor(() => expect(calls).toHaveLength(1));
    expect(calls[0][2]).toEqual({
      name: 'notes.txt',
      content: Buffer.from('notes').toString('base64'),
    });
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
        ],
        tasks: [
          {
            taskId: 't1',
            source: 'provisioning',
            status: 'failed',
            steps: [{ id: 'create', name: 'Create', status: 'failed' }],
            made: [],
          },
        ],
      }),
    });

    expect(await screen.findByText('Looks right')).toBeInTheDocument();
    expect(screen.getByText(/Asked for it/)).toBeInTheDocument();
    const log = screen.getByText('Asking the cloud');
    expect(log.closest('details')).toHaveAttribute('open');
    expect(screen.getByText('0 of 1 steps')).toBeInTheDocument();
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
