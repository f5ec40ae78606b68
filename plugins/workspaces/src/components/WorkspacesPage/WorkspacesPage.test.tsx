import { Workspace } from '@rackstage/plugin-workspaces-common';
import { screen, waitFor, within } from '@testing-library/react';
import { renderPage } from '../../__testUtils__/renderPage';
import { aWorkspace } from '../../__testUtils__/records';

/** A server with these workspaces, one on each page, and what it was asked. */
function serverOf(...titles: string[]) {
  const items = titles.map(title => aWorkspace({ id: title, title }));
  const queries: object[] = [];
  return {
    items,
    queries,
    api: {
      listWorkspaces: async (query: { cursor?: string }) => {
        queries.push(query);
        const index = Number(query.cursor ?? 0);
        return {
          items: items.slice(index, index + 1),
          nextCursor: index + 1 < items.length ? `${index + 1}` : undefined,
        };
      },
      createWorkspace: async (request: object) => {
        const made = aWorkspace(request as Partial<Workspace>);
        items.unshift(made);
        return made;
      },
    },
  };
}

const row = (name: string) => screen.findByRole('row', { name: RegExp(name) });

describe('WorkspacesPage', () => {
  it('lists page after page', async () => {
    const { user } = renderPage({ api: serverOf('alpha', 'beta').api });
    expect(await row('alpha')).toHaveTextContent('Active');
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await row('beta')).toBeInTheDocument();
  });

  it('asks for what the address says, and writes the search there', async () => {
    const server = serverOf('alpha');
    const { address, user } = renderPage({
      api: server.api,
      at: '?state=archived&environment=production',
    });
    await row('alpha');
    expect(server.queries[0]).toMatchObject({
      state: ['archived'],
      environment: ['production'],
      sort: 'title',
    });
    await user.type(screen.getByLabelText('Search workspaces'), 'b');
    await waitFor(() => expect(address()).toContain('q=b'));
    await waitFor(() =>
      expect(server.queries.at(-1)).toMatchObject({ q: 'b' }),
    );
  });

  it('makes a workspace once it is complete, with an id of its title', async () => {
    const server = serverOf();
    const { user } = renderPage({ api: server.api });
    expect(await screen.findByText('No workspaces yet')).toBeInTheDocument();
    await user.click(
      await screen.findByRole('button', { name: 'New workspace' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Create' }));
    expect(await dialog.findByText('Fill this in')).toBeInTheDocument();
    expect(server.items).toEqual([]);
    await user.type(dialog.getByLabelText(/Title/), 'Gangnam District');
    await user.click(dialog.getByRole('button', { name: 'Create' }));
    await waitFor(() =>
      expect(server.items).toMatchObject([
        { id: 'gangnam-district', title: 'Gangnam District' },
      ]),
    );
  });

  it('offers nothing that is not allowed', async () => {
    renderPage({ api: serverOf('alpha').api, mayChange: false });
    await row('alpha');
    expect(screen.queryByRole('button', { name: /New/ })).toBeNull();
  });

  it('says what failed, and tries again', async () => {
    const server = serverOf('alpha');
    let fails = true;
    const { user } = renderPage({
      api: {
        listWorkspaces: async query => {
          if (fails) {
            throw Object.assign(new Error('No disk'), { statusCode: 500 });
          }
          return server.api.listWorkspaces(query);
        },
      },
    });
    expect(await screen.findByText('No disk')).toBeInTheDocument();
    fails = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await row('alpha')).toBeInTheDocument();
  });

  it('is in Korean too', async () => {
    renderPage({ api: serverOf().api, language: 'ko' });
    expect(
      await screen.findByText('아직 워크스페이스가 없습니다'),
    ).toBeInTheDocument();
  });
});
