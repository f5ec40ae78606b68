import { discoveryApiRef, fetchApiRef } from '@backstage/frontend-plugin-api';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInLanguage } from '../../__testUtils__/renderInLanguage';
import { ConsentPage } from './ConsentPage';

const request = {
  clientId: 'http://portal/auth/.well-known/oauth-client/cli.json',
  clientName: 'Backstage CLI',
  redirectUri: 'http://127.0.0.1:8055/callback',
};

const json = (body: object, status = 200) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json' },
  });

/** The page, and what it asks the portal. */
function show(
  answer: (path: string) => Response,
  language: 'en' | 'ko' = 'en',
): string[] {
  const asked: string[] = [];
  renderInLanguage(<ConsentPage />, {
    language,
    at: '/oauth2/authorize/s-1',
    mountPath: '/oauth2/*',
    apis: [
      [discoveryApiRef, { getBaseUrl: async () => 'http://portal/auth' }],
      [
        fetchApiRef,
        {
          fetch: async (url: string, init?: RequestInit) => {
            const path = url.replace('http://portal/auth', '');
            asked.push(`${init?.method ?? 'GET'} ${path}`);
            return answer(path);
          },
        },
      ],
    ],
  });
  return asked;
}

describe('the question whether a program may act for somebody', () => {
  it.each([
    ['en', 'Backstage CLI asks for access', 'Allow'],
    ['ko', 'Backstage CLI에서 접근 권한을 요청합니다', '허용'],
  ] as const)(
    'says in %s who asks, and where the answer goes',
    async (...row) => {
      const [language, title, allow] = row;
      show(() => json(request), language);
      expect(await screen.findByRole('heading', { name: title })).toBeVisible();
      expect(screen.getByText(request.clientId)).toBeVisible();
      expect(screen.getByText(request.redirectUri)).toBeVisible();
      expect(screen.getByRole('button', { name: allow })).toBeEnabled();
    },
  );

  it.each([
    ['Allow', 'approve', 'Access allowed'],
    ['Refuse', 'reject', 'Access refused'],
  ])('is answered by %s, once', async (button, path, done) => {
    const asked = show(url =>
      // Only the address within the page changes in this test.
      json(url.endsWith(path) ? { redirectUrl: '#answered' } : request),
    );
    await userEvent.click(await screen.findByRole('button', { name: button }));
    expect(await screen.findByText(done)).toBeVisible();
    await waitFor(() => expect(window.location.hash).toBe('#answered'));
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    expect(asked).toEqual([
      'GET /v1/sessions/s-1',
      `POST /v1/sessions/s-1/${path}`,
    ]);
  });

  it('says what to do when it is too late', async () => {
    show(() => json({ error: { message: 'Session expired' } }, 400));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Start the sign-in once more');
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
