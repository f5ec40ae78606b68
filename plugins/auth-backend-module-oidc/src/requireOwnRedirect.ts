import { InputError } from '@backstage/errors';
import { OAuthStateTransform } from '@backstage/plugin-auth-node';

/** After signing in one comes back to the portal, and not to any address that a link has named. */
export function requireOwnRedirect(appUrl: string): OAuthStateTransform {
  const { origin } = new URL(appUrl);
  return async state => {
    const { redirectUrl } = state;
    if (
      redirectUrl !== undefined &&
      (!URL.canParse(redirectUrl) || new URL(redirectUrl).origin !== origin)
    ) {
      throw new InputError(
        `'redirectUrl' has to be an address of the portal, ${origin}`,
      );
    }
    return { state };
  };
}
