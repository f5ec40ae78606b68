import { askPlugin, AskPluginOptions } from '@rackstage/access-tokens';
import { ListEnds } from './SessionEnds';

/** Asks the workspaces context, which keeps them, as the plugin that asks. */
export function listEndsFrom(options: AskPluginOptions): ListEnds {
  return async since => {
    const response = await askPlugin(
      'workspaces',
      `/session-ends?since=${encodeURIComponent(since)}`,
      options,
    );
    return (await response.json()).items;
  };
}
