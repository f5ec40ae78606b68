import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import {
  isError,
  ResponseError,
  ServiceUnavailableError,
} from '@backstage/errors';

export interface AskPluginOptions {
  auth: AuthService;
  discovery: DiscoveryService;
  /** For an answer; default: 10,000. */
  timeoutMilliseconds?: number;
}

export interface PluginQuestion {
  method?: 'GET' | 'POST';
  /** Sent as JSON. */
  body?: object;
}

/**
 * Asks another plugin, as the plugin that asks. One that does not answer is not waited for: whoever asks is waited for
 * too.
 *
 * @param path - within the plugin
 * @throws ResponseError, ServiceUnavailableError when there is no answer in time
 */
export async function askPlugin(
  pluginId: string,
  path: string,
  options: AskPluginOptions,
  { method = 'GET', body }: PluginQuestion = {},
): Promise<Response> {
  const { auth, discovery, timeoutMilliseconds = 10_000 } = options;
  const { token } = await auth.getPluginRequestToken({
    onBehalfOf: await auth.getOwnServiceCredentials(),
    targetPluginId: pluginId,
  });
  const base = await discovery.getBaseUrl(pluginId);
  const response = await fetch(`${base}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
    // Also ends an answer that has begun and does not go on.
    signal: AbortSignal.timeout(timeoutMilliseconds),
  }).catch(error => {
    throw isError(error) && error.name === 'TimeoutError'
      ? new ServiceUnavailableError(
          `The plugin '${pluginId}' did not answer within ${timeoutMilliseconds / 1000} s; try again`,
          error,
        )
      : error;
  });
  if (!response.ok) {
    throw await ResponseError.fromResponse(response);
  }
  return response;
}
