import { AuthenticationError, InputError, NotAllowedError } from '@backstage/errors';
import { createProxyAuthenticator } from '@backstage/plugin-auth-node';

/** Header in which the browser says as whom it wants to sign in. */
export const signInAsHeader = 'x-rackstage-sign-in-as';

/** Lets anybody in as one of the users that the configuration lists. */
export const developmentAuthenticator = createProxyAuthenticator({
  async defaultProfileTransform() {
    return { profile: {} };
  },
  initialize({ config }) {
    const enabled =
      process.env.NODE_ENV === 'development' ||
      config.getOptionalBoolean('dangerouslyAllowOutsideDevelopment') === true;
    return { enabled, users: config.getStringArray('users') };
  },
  async authenticate({ req }, { enabled, users }) {
    if (!enabled) {
      throw new NotAllowedError(
        "Sign-in without a password is for development only; configure another provider under 'auth.providers'",
      );
    }
    const userEntityRef = req.header(signInAsHeader);
    if (!userEntityRef) {
      throw new AuthenticationError('Choose as whom to sign in');
    }
    if (!users.includes(userEntityRef)) {
      throw new InputError(
        `'${userEntityRef}' is not listed under 'auth.providers.development.users'`,
      );
    }
    return { result: { userEntityRef } };
  },
});
