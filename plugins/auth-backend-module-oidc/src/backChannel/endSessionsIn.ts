import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';

const ownerPlugin = 'workspaces';

/**
 * Signs somebody out in all browsers.
 *
 * @param commandLines - whether on command lines too
 */
export type EndSessions = (
  userEntityRef: string,
  commandLines: boolean,
) => Promise<void>;

/** Asks the workspaces context for it, which keeps when sessions ended, as the plugin that asks. */
export function endSessionsIn(options: {
  auth: AuthService;
  discovery: DiscoveryService;
}): EndSessions {
  const { auth, discovery } = options;
  return async (entityRef, commandLines) => {
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: ownerPlugin,
    });
    const base = await discovery.getBaseUrl(ownerPlugin);
    const response = await fetch(`${base}/session-ends`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ entityRef, commandLines }),
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
  };
}
