import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import { ListEnds } from './SessionEnds';

const ownerPlugin = 'workspaces';

/** Asks the workspaces context, which keeps them, as the plugin that asks. */
export function listEndsFrom(options: {
  auth: AuthService;
  discovery: DiscoveryService;
}): ListEnds {
  const { auth, discovery } = options;
  return async since => {
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: ownerPlugin,
    });
    const base = await discovery.getBaseUrl(ownerPlugin);
    const response = await fetch(
      `${base}/session-ends?since=${encodeURIComponent(since)}`,
      { headers: { authorization: `Bearer ${token}` } },
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return (await response.json()).items;
  };
}
