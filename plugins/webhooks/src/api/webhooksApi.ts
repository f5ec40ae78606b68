import {
  ApiBlueprint,
  createApiRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { WebhooksClient } from '@rackstage/plugin-webhooks-common';

export const webhooksApiRef = createApiRef<WebhooksClient>({
  id: 'plugin.webhooks.api',
});

export const webhooksApi = ApiBlueprint.make({
  params: define =>
    define({
      api: webhooksApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: options => new WebhooksClient(options),
    }),
});
