import { SidebarOpenStateProvider } from '@backstage/core-components';
import { screen, waitFor } from '@testing-library/react';
import { renderPage } from '../__testUtils__/renderPage';
import { refusal } from '../__testUtils__/things';
import { RequestsSidebarItem } from './RequestsSidebarItem';

function show(
  countRequests: () => Promise<{ inbox: number; mine: object }>,
  language: 'en' | 'ko' = 'en',
) {
  renderPage({
    language,
    api: { countRequests: countRequests as never },
    element: (
      <SidebarOpenStateProvider value={{ isOpen: true, setOpen: () => {} }}>
        <RequestsSidebarItem icon={<i />} href="/requests" title="Requests" />
      </SidebarOpenStateProvider>
    ),
  });
}

const item = (name: string) => screen.findByRole('link', { name });

describe('RequestsSidebarItem', () => {
  it('says how many requests wait for the person', async () => {
    show(async () => ({ inbox: 3, mine: {} }));

    expect(await item('Requests (3)')).toHaveAttribute('href', '/requests');
  });

  it.each([
    ['nothing waits', async () => ({ inbox: 0, mine: {} })],
    [
      'it is not known',
      async () => {
        throw refusal(503, 'Away');
      },
    ],
  ])('is only a way there while %s', async (_, countRequests) => {
    const asked = jest.fn(countRequests);
    show(asked);

    expect(await item('Requests')).toHaveAttribute('href', '/requests');
    await waitFor(() => expect(asked).toHaveBeenCalled());
    expect(await item('Requests')).toBeInTheDocument();
  });
});
