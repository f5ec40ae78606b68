import { screen, waitFor, within } from '@testing-library/react';
import { button, confirm, show } from '../../__testUtils__/showRequest';
import { aDetail, aStep, refusal } from '../../__testUtils__/things';

describe('RequestActions', () => {
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
});
