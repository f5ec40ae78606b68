import { askPlugin, AskPluginOptions } from '@rackstage/user-access';

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
export function endSessionsIn(options: AskPluginOptions): EndSessions {
  return async (entityRef, commandLines) => {
    await askPlugin('workspaces', '/session-ends', options, {
      method: 'POST',
      body: { entityRef, commandLines },
    });
  };
}
