import { discoveryApiRef, IdentityApi } from '@backstage/frontend-plugin-api';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInLanguage } from '../../__testUtils__/renderInLanguage';
import SignInPage from './SignInPage';

const users = [
  { entityRef: 'user:default/minji', name: 'Minji Kim', role: 'administrator' },
  { entityRef: 'user:default/sora', name: 'Sora Park', role: 'developer' },
];

/** Who the server says that one is signed in as; it knows Sora only. */
function serve() {
  global.fetch = (async (_url: string, { headers }: RequestInit) => {
    const asked = new Headers(headers).get('x-rackstage-sign-in-as');
    return asked === 'user:default/sora'
      ? Response.json({
          providerInfo: {},
          profile: { displayName: 'Sora Park' },
          backstageIdentity: {
            token: 'h.e30.s',
            identity: {
              type: 'user',
              userEntityRef: asked,
              ownershipEntityRefs: [asked],
            },
          },
        })
      : Response.json(
          { error: { name: 'NotFoundError', message: 'Nobody of that name' } },
          { status: 404 },
        );
  }) as typeof fetch;
}

function show(options: { language?: 'ko'; withUsers?: boolean } = {}) {
  const { language, withUsers = true } = options;
  const signedIn: IdentityApi[] = [];
  const config = withUsers
    ? { auth: { providers: { development: { users } } } }
    : {};
  renderInLanguage(
    <SignInPage onSignInSuccess={identity => signedIn.push(identity)} />,
    {
      language,
      config,
      apis: [
        [discoveryApiRef, { getBaseUrl: async () => 'http://portal/auth' }],
      ],
    },
  );
  return signedIn;
}

describe('SignInPage', () => {
  const realFetch = global.fetch;
  beforeEach(() => {
    localStorage.clear();
    serve();
  });
  afterEach(() => {
    global.fetch = realFetch;
  });

  it('offers those who can be chosen, with what they may do', async () => {
    show({ language: 'ko' });

    expect(
      await screen.findByRole('button', { name: 'Sora 님으로 로그인' }),
    ).toBeInTheDocument();
    expect(screen.getByText('Minji Kim')).toBeInTheDocument();
    expect(screen.getByText('개발자: 서비스를 만듭니다')).toBeInTheDocument();
  });

  it('signs in as the one who is chosen, and again at the next visit', async () => {
    const signedIn = show();

    await userEvent.click(
      await screen.findByRole('button', { name: 'Sign in as Sora' }),
    );

    await waitFor(() => expect(signedIn).toHaveLength(1));
    expect(await signedIn[0].getBackstageIdentity()).toMatchObject({
      userEntityRef: 'user:default/sora',
    });
    expect(localStorage.getItem('rackstage.signInAs')).toBe(
      'user:default/sora',
    );
  });

  it('says why it did not work, and lets choose again', async () => {
    const signedIn = show();

    await userEvent.click(
      await screen.findByRole('button', { name: 'Sign in as Minji' }),
    );

    expect(
      await screen.findByText('Signing in did not work'),
    ).toBeInTheDocument();
    expect(signedIn).toEqual([]);
    expect(localStorage.getItem('rackstage.signInAs')).toBeNull();
    expect(
      screen.getByRole('button', { name: 'Sign in as Sora' }),
    ).toBeInTheDocument();
  });

  it('says what to do when no way to sign in is configured', async () => {
    show({ withUsers: false });

    expect(
      await screen.findByText(/Name an identity provider/),
    ).toBeInTheDocument();
  });

  it('can be read in the other language', async () => {
    show();

    await userEvent.click(
      await screen.findByRole('button', { name: '한국어' }),
    );

    expect(await screen.findByText('Rackstage 로그인')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '한국어' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });
});
