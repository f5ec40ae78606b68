import { AuditDetails } from '@rackstage/openapi-router';
import { WebhooksOperations } from '@rackstage/plugin-webhooks-common';

/** Of changes only which fields: headers are secret, and addresses may hold secrets. */
const changedFields = (body: object) => ({ fields: Object.keys(body) });

/** What audit events tell of a request besides its path. */
export const auditDetails: AuditDetails<WebhooksOperations> = {
  createSubscription: ({ name, workspaceId, owner, eventTypes, scope }) => ({
    name,
    workspaceId,
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
  createEndpoint: ({
    name,
    workspaceId,
    owner,
    verification,
    templateRef,
  }) => ({
    name,
    workspaceId,
    owner,
    verification,
    templateRef,
  }),
  updateEndpoint: changedFields,
  tryEndpoint: ({ templateRef }) => ({ templateRef }),
};
