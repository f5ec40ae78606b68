import {
  ApiBlueprint,
  createApiRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import {
  AccessTokensClient,
  SessionsClient,
} from '@rackstage/plugin-workspaces-common';

export interface SignInsApi {
  tokens: Pick<AccessTokensClient, 'list' | 'create' | 'revoke'>;
  sessions: Pick<SessionsClient, 'end'>;
}

export const signInsApiRef = createApiRef<SignInsApi>({
  id: 'plugin.workspaces.sign-ins',
});

/** Tokens of programs, and sessions of people. */
export const signInsApi = ApiBlueprint.make({
  name: 'sign-ins',
  params: define =>
    define({
      api: signInsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: options => ({
        tokens: new AccessTokensClient(options),
        sessions: new SessionsClient(options),
      }),
    }),
});
