import { AuditDetails } from '@rackstage/openapi-router';
import { WebhooksOperations } from '@rackstage/plugin-webhooks-common';

/** Of changes only which fields: headers are secret, and addresses may hold secrets. */
const changedFields = (body: object) => ({ fields: Object.keys(body) });

/** What audit events tell of a request besides its path. */
export const auditDetails: AuditDetails<WebhooksOperations> = {
  createSubscription: ({ name, owner, eventTypes, scope }) => ({
    name,
    owner,
    eventTypes,
    scope,
  }),
  updateSubscription: changedFields,
  replayDeliveries: ({ deliveryId, state, from, until }) => ({
    deliveryId,
    state,
    from,
    until,
  }),
  createEndpoint: ({ name, owner, verification, templateRef }) => ({
    name,
    owner,
    verification,
    templateRef,
  }),
  updateEndpoint: changedFields,
  tryEndpoint: ({ templateRef }) => ({ templateRef }),
};
