import {
  RequestDetail,
  RequestsClient,
} from '@rackstage/plugin-requests-common';
import { screen, waitFor, within } from '@testing-library/react';
import { renderPage } from '../../__testUtils__/renderPage';
import { aDetail, refusal } from '../../__testUtils__/things';

/** A page whose request can change behind its back. */
function show(before: RequestDetail, api: Partial<RequestsClient>) {
  const server = { request: before };
  const page = renderPage({
    at: `/${before.id}`,
    api: { getRequest: async () => server.request, ...api },
  });
  return { ...page, server };
}

const dialog = async () => within(await screen.findByRole('dialog'));

describe('what was written, when somebody else was faster', () => {
  it('stays in the edit, which goes on where the same is asked for', async () => {
    const sent: object[] = [];
    const { user, server, toasts } = show(aDetail({}, { edit: true }), {
      editRequest: async (_, body) => {
        sent.push(body);
        if (body.revision !== server.request.revision || sent.length === 1) {
          server.request = aDetail({ step: 1 }, { edit: true });
          throw refusal(409, 'Conflict');
        }
        return server.request;
      },
    });
    await user.click(
      await screen.findByRole('button', { name: 'Edit and submit again' }),
    );
    const title = (await dialog()).getByLabelText(/^Title/);
    await user.type(title, ' and more');
    await user.click(
      (await dialog()).getByRole('button', { name: 'Submit again' }),
    );

    const goOn = await screen.findByRole('button', {
      name: 'Go on with what I have entered',
    });
    expect(title).toHaveValue('web-01 and more');
    expect(
      (await dialog()).getByRole('button', { name: 'Submit again' }),
    ).toBeDisabled();
    await user.click(goOn);
    await user.click(
      (await dialog()).getByRole('button', { name: 'Submit again' }),
    );

    await waitFor(() => expect(toasts).toHaveLength(1));
    expect(sent).toHaveLength(2);
    expect(sent[1]).toMatchObject({ title: 'web-01 and more' });
  });

  it('can be copied out of a decision that is no longer possible', async () => {
    const { user, server } = show(aDetail({}, { decide: true }), {
      decideRequest: async () => {
        server.request = aDetail({ state: 'withdrawn' });
        throw refusal(409, 'Conflict');
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Reject' }));
    await user.type(
      (await dialog()).getByRole('textbox'),
      'A long explanation',
    );
    await user.click((await dialog()).getByRole('button', { name: 'Reject' }));

    expect(
      await (await dialog()).findByText('This request has just changed'),
    ).toBeInTheDocument();
    const words = (await dialog()).getByRole('textbox');
    expect(words).toHaveValue('A long explanation');
    expect(words).toHaveAttribute('readonly');
    expect(
      (await dialog()).queryByRole('button', { name: 'Reject' }),
    ).not.toBeInTheDocument();
  });
});

describe('the fields of a request', () => {
  it('are called what the form calls them', async () => {
    const { user } = show(
      aDetail(
        {
          subject: { replicas: 3, zone: 'a' },
          changes: [{ path: '/replicas', before: 2, after: 3 }],
        },
        { edit: true },
      ),
      {},
    );
    expect(
      await screen.findByRole('row', { name: /^How many/ }),
    ).toBeInTheDocument();
    // What the form does not know keeps its name.
    expect(screen.getByText('zone')).toBeInTheDocument();
    await user.click(
      screen.getByRole('button', { name: 'Edit and submit again' }),
    );
    expect((await dialog()).getByLabelText('How many')).toHaveValue('3');
  });
});

describe('what is missing', () => {
  it('is said to whoever answers, in words for them', async () => {
    const { user } = show(
      aDetail({ state: 'information-needed' }, { answer: true }),
      {},
    );
    await user.click(await screen.findByRole('button', { name: 'Answer' }));
    await user.click((await dialog()).getByRole('button', { name: 'Answer' }));

    expect(
      await (await dialog()).findByText('Write an answer.'),
    ).toBeInTheDocument();
  });

  it('is said in Korean to whoever may not decide, with the rule', async () => {
    renderPage({
      at: `/${aDetail().id}`,
      language: 'ko',
      api: {
        getRequest: async () =>
          aDetail({
            cannotDecide: 'Somebody else decides.',
            'cannotDecide@ko': '다른 사람이 결재합니다.',
            'rule@ko': '운영',
          }),
      },
    });
    expect(
      await screen.findByText('다른 사람이 결재합니다.'),
    ).toBeInTheDocument();
    expect(screen.getByText(/^운영, 버전 3/)).toBeInTheDocument();
  });
});
