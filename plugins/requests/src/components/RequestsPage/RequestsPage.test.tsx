import {
  BulkDecision,
  QueryOf,
  Request,
  RequestsClient,
} from '@rackstage/plugin-requests-common';
import { screen, waitFor, within } from '@testing-library/react';
import { never, renderPage } from '../../__testUtils__/renderPage';
import { aRequest, refusal } from '../../__testUtils__/things';

const three = [
  aRequest({ id: '1', title: 'web-01' }),
  aRequest({ id: '2', title: 'web-02' }),
  aRequest({ id: '3', title: 'mine-01', canDecide: false }),
];

const row = (name: RegExp) => screen.findByRole('row', { name });

function show(
  requests: Request[],
  options: Partial<Parameters<typeof renderPage>[0]> = {},
) {
  const asked: QueryOf<'listRequests'>[] = [];
  const decided: BulkDecision[] = [];
  const page = renderPage({
    ...options,
    api: {
      listRequests: async query => {
        asked.push(query);
        return { items: requests };
      },
      decideMany: async body => {
        decided.push(body);
        return {
          items: body.items.map(({ id }, index) =>
            index === 0
              ? { id, ok: true, state: 'approved' as const }
              : { id, ok: false, message: 'Somebody else decided it' },
          ),
        };
      },
      ...options.api,
    },
  });
  return { ...page, asked, decided };
}

describe('RequestsPage', () => {
  it('begins with what waits for the reader, and says how much that is', async () => {
    const { asked } = show(three, {
      api: { countRequests: async () => ({ inbox: 3, mine: {} }) },
    });

    const first = await row(/web-01/);
    expect(within(first).getByText('Waiting for approval')).toBeInTheDocument();
    expect(within(first).getByText(/₩120,000 a month/)).toBeInTheDocument();
    expect(within(first).getByText('1 of 2')).toBeInTheDocument();
    expect(
      await screen.findByRole('tab', { name: 'To decide (3)' }),
    ).toHaveAttribute('aria-selected', 'true');
    expect(asked[0]).toMatchObject({ view: 'inbox', sort: '-createdAt' });
  });

  it('is in Korean for who reads that', async () => {
    show(three, { language: 'ko' });

    expect(await screen.findByRole('tab', { name: '결재함' })).toBeVisible();
    expect((await screen.findAllByText('승인 대기')).length).toBeGreaterThan(0);
  });

  it.each([
    ['inbox', 'Nothing waits for your decision'],
    ['mine', 'You have not asked for anything yet'],
    ['all', 'There are no requests yet'],
  ])('says what to do where %s is empty', async (view, title) => {
    show([], { at: `/?view=${view}` });

    expect(await screen.findByText(title)).toBeInTheDocument();
  });

  it('leads to the templates where somebody has not asked for anything', async () => {
    show([], { at: '/?view=mine' });

    expect(
      await screen.findByRole('link', { name: 'New request' }),
    ).toHaveAttribute('href', '/create');
  });

  it('says what failed, and tries again', async () => {
    let isDown = true;
    const { user } = show([], {
      api: {
        listRequests: async () => {
          if (isDown) {
            throw refusal(503, 'Database is away');
          }
          return { items: three };
        },
      } as Partial<RequestsClient>,
    });

    expect(await screen.findByText(/Database is away/)).toBeInTheDocument();
    isDown = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await row(/web-01/)).toBeInTheDocument();
  });

  it('filters by what the address says, and takes a chip off', async () => {
    const { user, asked, address } = show(three, {
      at: '/?view=all&state=waiting&type=instance&q=web',
    });

    expect(await row(/web-01/)).toBeInTheDocument();
    expect(asked[0]).toMatchObject({
      view: 'all',
      state: ['waiting'],
      type: ['instance'],
      q: 'web',
    });
    const chip = await screen.findByRole('row', {
      name: /State: Waiting for approval/,
    });
    await user.click(within(chip).getByRole('button'));
    await waitFor(() => expect(address()).not.toContain('state='));
    expect(address()).toContain('type=instance');
    expect(asked.at(-1)?.state).toBeUndefined();
  });

  it('approves several by keyboard with one comment, and tells what became of each', async () => {
    const { user, decided } = show(three);
    await row(/web-01/);

    await user.keyboard('jxjxjxa');
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('Approve 2 requests?')).toBeInTheDocument();
    // Typing a comment is not taken for keys of the list.
    await user.type(within(dialog).getByRole('textbox'), 'rare but right');
    await user.click(within(dialog).getByRole('button', { name: 'Approve' }));

    expect(await screen.findByText('1 decided, 1 not')).toBeInTheDocument();
    expect(screen.getByText('Somebody else decided it')).toBeInTheDocument();
    expect(decided).toEqual([
      {
        verdict: 'approve',
        comment: 'rare but right',
        items: [
          { id: '1', revision: 1, step: 0 },
          { id: '2', revision: 1, step: 0 },
        ],
      },
    ]);
  });

  it('rejects the row that has the focus, only with a reason', async () => {
    const { user, decided } = show(three);
    await row(/web-01/);

    await user.keyboard('jr');
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Reject' }));
    expect(decided).toEqual([]);
    expect(
      within(dialog).getByText(/so that the requester knows/),
    ).toBeInTheDocument();
    await user.type(within(dialog).getByRole('textbox'), 'Too large');
    await user.click(within(dialog).getByRole('button', { name: 'Reject' }));

    await waitFor(() => expect(decided).toHaveLength(1));
    expect(decided[0]).toMatchObject({
      verdict: 'reject',
      comment: 'Too large',
      items: [{ id: '1' }],
    });
  });

  it('decides nothing that is not the reader’s to decide', async () => {
    const { user } = show([three[2]]);
    await row(/mine-01/);

    await user.keyboard('ja');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    await user.keyboard('x');
    expect(
      await screen.findByText('None of these is yours to decide.'),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Approve' })).toBeDisabled();
  });

  it('shows its keys, but not to who is typing', async () => {
    const { user } = show(three);
    await row(/web-01/);

    await user.type(screen.getByRole('searchbox'), '?a');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    await user.click(document.body);
    await user.keyboard('?');
    expect(
      await screen.findByRole('dialog', { name: 'Keys' }),
    ).toBeInTheDocument();
  });

  it('shows that it is loading', async () => {
    show([], { api: { listRequests: never } });

    expect(await screen.findByRole('tab', { name: 'Mine' })).toBeVisible();
    expect(
      screen.queryByText('Nothing waits for your decision'),
    ).not.toBeInTheDocument();
  });
});
