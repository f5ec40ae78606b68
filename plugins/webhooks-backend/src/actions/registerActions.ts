import { AuditorService } from '@backstage/backend-plugin-api';
import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import {
  webhooksEndpointCreatePermission,
  webhooksSubscriptionCreatePermission,
} from '@rackstage/plugin-webhooks-common';
import { AuthorizedEndpointService } from '../service/AuthorizedEndpointService';
import { AuthorizedSubscriptionService } from '../service/AuthorizedSubscriptionService';
import { auditedBy } from './auditedBy';

const reading = { readOnly: true, destructive: false, idempotent: true };
const sending = { readOnly: false, destructive: false, idempotent: false };

/** What the portal can do with webhooks on every surface: command line, templates, assistants. */
export function registerActions(
  actions: ActionsRegistryService,
  services: {
    subscriptions: AuthorizedSubscriptionService;
    endpoints: AuthorizedEndpointService;
  },
  auditor: AuditorService,
): void {
  const { subscriptions, endpoints } = services;
  const audited = auditedBy(auditor);

  actions.register({
    name: 'list-subscriptions',
    title: 'List webhook subscriptions',
    description:
      'Webhook subscriptions that you may see, by name: where they send, which events, how many deliveries wait or have failed.',
    attributes: reading,
    schema: {
      input: z => z.object({ search: z.string().max(200).optional() }),
      output: z =>
        z.object({
          subscriptions: z.array(
            z.object({
              id: z.string(),
              name: z.string(),
              owner: z.string(),
              eventTypes: z.array(z.string()),
              enabled: z.boolean(),
              pendingCount: z.number(),
              failedCount: z.number(),
            }),
          ),
        }),
    },
    action: async ({ input, credentials }) => {
      const { items } = await subscriptions.list(
        { limit: 500, search: input.search },
        credentials,
      );
      return {
        output: {
          subscriptions: items.map(
            ({
              id,
              name,
              owner,
              eventTypes,
              enabled,
              pendingCount,
              failedCount,
            }) => ({
              id,
              name,
              owner,
              eventTypes,
              enabled,
              pendingCount,
              failedCount,
            }),
          ),
        },
      };
    },
  });

  actions.register({
    name: 'send-test-event',
    title: 'Send a test event',
    description:
      'Sends an event of type rackstage.webhooks.test.v1 to one subscription.',
    attributes: sending,
    visibilityPermission: webhooksSubscriptionCreatePermission,
    schema: {
      input: z => z.object({ subscriptionId: z.string().uuid() }),
      output: z => z.object({ deliveryId: z.string() }),
    },
    action: async ({ input, credentials }) => {
      const { id } = await audited('sendTestEvent', input, credentials, () =>
        subscriptions.sendTest(input.subscriptionId, credentials),
      );
      return { output: { deliveryId: id } };
    },
  });

  actions.register({
    name: 'replay-deliveries',
    title: 'Send webhook deliveries again',
    description:
      'Sends deliveries of one subscription again, with the webhook-id they had: one of them, all in a state, or those of a time range.',
    attributes: sending,
    visibilityPermission: webhooksSubscriptionCreatePermission,
    schema: {
      input: z =>
        z.object({
          subscriptionId: z.string().uuid(),
          deliveryId: z.string().uuid().optional(),
          state: z.enum(['pending', 'delivered', 'failed']).optional(),
          from: z.string().datetime().optional(),
          until: z.string().datetime().optional(),
        }),
      output: z => z.object({ count: z.number() }),
    },
    action: async ({ input, credentials }) => {
      const { subscriptionId, ...request } = input;
      return {
        output: await audited('replayDeliveries', input, credentials, () =>
          subscriptions.replay(subscriptionId, request, credentials),
        ),
      };
    },
  });

  actions.register({
    name: 'replay-received-event',
    title: 'Take a received event as new',
    description: 'Starts the template of the event once more: a new task.',
    attributes: sending,
    visibilityPermission: webhooksEndpointCreatePermission,
    schema: {
      input: z => z.object({ receivedEventId: z.string().uuid() }),
      output: z => z.object({ receivedEventId: z.string() }),
    },
    action: async ({ input, credentials }) => {
      const { id } = await audited(
        'replayReceivedEvent',
        input,
        credentials,
        () => endpoints.replay(input.receivedEventId, credentials),
      );
      return { output: { receivedEventId: id } };
    },
  });
}
