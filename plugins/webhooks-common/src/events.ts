/** Events of the webhooks context. They carry ids only and are hints. */
export const webhooksEvents = {
  /** A subscription was switched off because its target refuses or fails. */
  subscriptionDisabled: 'webhooks.subscription.disabled',
  /** An event came in and its verdict is known. */
  eventConcluded: 'webhooks.received-event.concluded',
} as const;

export type SubscriptionDisabledEvent = { subscriptionId: string };

export type ReceivedEventConcludedEvent = {
  endpointId: string;
  receivedEventId: string;
};
