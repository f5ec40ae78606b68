import { OAuth2 } from '@backstage/core-app-api';
import {
  ApiBlueprint,
  appLanguageApiRef,
  BackstageIdentityApi,
  ConfigApi,
  configApiRef,
  createApiRef,
  discoveryApiRef,
  oauthRequestApiRef,
  ProfileInfoApi,
  SessionApi,
} from '@backstage/frontend-plugin-api';
import { localize } from '@rackstage/localized-text';

/** The session with the OpenID provider of the organisation. */
export const oidcAuthApiRef = createApiRef<
  BackstageIdentityApi & ProfileInfoApi & SessionApi
>().with({ id: 'app.oidc-auth', pluginId: 'app' });

/** What the provider is called here; nothing when people sign in otherwise. */
export function oidcTitle(config: ConfigApi, language: string) {
  const oidc = config.getOptional<{ title: string }>('app.signIn.oidc');
  return oidc && localize(oidc, language).title;
}

/**
 * A session that ends while somebody works is renewed in a window of its own, so that the page and what was typed stay:
 * Backstage asks, and what waits for the session goes on. Only the first sign-in leaves the page.
 */
export const oidcAuth = ApiBlueprint.make({
  name: 'oidc-auth',
  params: define =>
    define({
      api: oidcAuthApiRef,
      deps: {
        configApi: configApiRef,
        discoveryApi: discoveryApiRef,
        languageApi: appLanguageApiRef,
        oauthRequestApi: oauthRequestApiRef,
      },
      factory: ({ languageApi, ...apis }) =>
        OAuth2.create({
          ...apis,
          environment: apis.configApi.getOptionalString('auth.environment'),
          provider: {
            id: 'oidc',
            title:
              oidcTitle(apis.configApi, languageApi.getLanguage().language) ??
              'OpenID',
            icon: () => null,
          },
        }),
    }),
});

/** Where the first sign-in begins; it comes back to where the person wanted to go. */
export function signInAddress(options: {
  authUrl: string;
  environment: string;
  here: string;
}): string {
  const redirect = new URL(options.here);
  redirect.searchParams.delete('error');
  const query = new URLSearchParams({
    env: options.environment,
    flow: 'redirect',
    origin: redirect.origin,
    redirectUrl: redirect.href,
    scope: '',
  });
  return `${options.authUrl}/oidc/start?${query}`;
}
