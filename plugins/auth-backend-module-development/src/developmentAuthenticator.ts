import {
  AuthenticationError,
  InputError,
  NotAllowedError,
} from '@backstage/errors';
import { createProxyAuthenticator } from '@backstage/plugin-auth-node';

/** Header in which the browser says as whom it wants to sign in. */
export const signInAsHeader = 'x-rackstage-sign-in-as';

export interface DevelopmentUser {
  entityRef: string;
  name: string;
}

/** Lets anybody in as one of the users that the configuration lists. */
export const developmentAuthenticator = createProxyAuthenticator({
  async defaultProfileTransform({ name }: DevelopmentUser) {
    return { profile: { displayName: name } };
  },
  initialize({ config }) {
    const enabled =
      process.env.NODE_ENV === 'development' ||
      config.getOptionalBoolean('dangerouslyAllowOutsideDevelopment') === true;
    const users = config.getConfigArray('users').map(user => ({
      entityRef: user.getString('entityRef'),
      name: user.getString('name'),
    }));
    return { enabled, users };
  },
  async authenticate({ req }, { enabled, users }) {
    if (!enabled) {
      throw new NotAllowedError(
        "Sign-in without a password is for development only; configure another provider under 'auth.providers'",
      );
    }
    const entityRef = req.header(signInAsHeader);
    if (!entityRef) {
      throw new AuthenticationError('Choose as whom to sign in');
    }
    const user = users.find(candidate => candidate.entityRef === entityRef);
    if (!user) {
      throw new InputError(
        `'${entityRef}' is not listed under 'auth.providers.development.users'`,
      );
    }
    return { result: user };
  },
});
