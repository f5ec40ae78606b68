import { discoveryApiRef } from '@backstage/frontend-plugin-api';
import { cleanup, screen, waitFor } from '@testing-library/react';
import { renderInLanguage } from '../../__testUtils__/renderInLanguage';
import { oidcAuthApiRef, signInAddress } from './oidcAuth';
import { refusalIn, refusals } from './refusals';
import SignInPage from './SignInPage';

const session = {
  token: 'h.e30.s',
  identity: {
    type: 'user' as const,
    userEntityRef: 'user:default/sora',
    ownershipEntityRefs: ['user:default/sora'],
  },
};

function show(options: { language?: 'ko'; signedIn?: boolean } = {}) {
  const signedIn: string[] = [];
  renderInLanguage(
    <SignInPage
      onSignInSuccess={async identity => {
        const { userEntityRef } = await identity.getBackstageIdentity();
        signedIn.push(userEntityRef);
      }}
    />,
    {
      language: options.language,
      appConfig: {
        signIn: { oidc: { title: 'Hangang', 'title@ko': '한강' } },
      },
      apis: [
        [discoveryApiRef, { getBaseUrl: async () => 'http://portal/auth' }],
        [
          oidcAuthApiRef,
          {
            getBackstageIdentity: async () =>
              options.signedIn ? session : undefined,
          },
        ],
      ],
    },
  );
  return signedIn;
}

describe('the provider on the sign-in page', () => {
  beforeEach(() => {
    localStorage.clear();
    window.history.replaceState(null, '', '/');
  });

  it('is offered by its name in the language of the reader', async () => {
    show({ language: 'ko' });
    expect(
      await screen.findByRole('button', { name: '한강 로그인' }),
    ).toBeInTheDocument();
  });

  it('goes on with the session that there is', async () => {
    const signedIn = show({ signedIn: true });
    await waitFor(() => expect(signedIn).toEqual(['user:default/sora']));
  });

  it('says why it refused, and shows no text out of the address', async () => {
    window.history.replaceState(null, '', '/?error=unknown-user%3A+Call+me');
    show();
    expect(
      await screen.findByText(/The portal does not know you yet/),
    ).toBeInTheDocument();
    expect(screen.queryByText(/Call me/)).not.toBeInTheDocument();
  });
});

describe('what a refusal says', () => {
  it.each([
    ['en', undefined, /[Aa]dministrator|[Ss]ign in again/],
    ['ko', 'ko', /관리자|다시 로그인/],
  ] as const)(
    'is for each another text that says what to do, in %s',
    async (_, language, advice) => {
      const texts = new Set<string>();
      for (const refusal of refusals) {
        window.history.replaceState(null, '', `/?error=${refusal}%3A+x`);
        show({ language });
        // Read out to whoever does not see it appear.
        const alert = await screen.findByRole('alert');
        expect(alert.textContent).toMatch(advice);
        texts.add(alert.textContent!);
        cleanup();
      }
      expect(texts.size).toBe(refusals.length);
    },
  );
});

describe('refusalIn', () => {
  it.each([
    ['', undefined],
    ['?a=b', undefined],
    ['?error=start-again: x', 'start-again'],
    ['?error=start-againx: y', 'other'],
    ['?error=', 'other'],
  ])('%j is %s', (search, expected) => {
    expect(refusalIn(search)).toBe(expected);
  });
});

describe('signInAddress', () => {
  it('comes back to the page that was wanted, without the error before', () => {
    const address = new URL(
      signInAddress({
        authUrl: 'http://portal/api/auth',
        environment: 'production',
        here: 'http://portal/clouds?q=a&error=start-again',
      }),
    );
    expect(address.pathname).toBe('/api/auth/oidc/start');
    expect(Object.fromEntries(address.searchParams)).toEqual({
      env: 'production',
      flow: 'redirect',
      origin: 'http://portal',
      redirectUrl: 'http://portal/clouds?q=a',
      scope: '',
    });
  });
});
