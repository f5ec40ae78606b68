import { AuditDetails } from '@rackstage/openapi-router';
import { RequestsOperations } from '@rackstage/plugin-requests-common';

/** What audit events tell of a request besides its path. */
export const auditDetails: AuditDetails<RequestsOperations> = {
  createDraft: ({ templateRef }) => ({ templateRef }),
  createJourney: ({ templateRef }) => ({ templateRef }),
  submitRequest: ({ type, title, workspaceId, owner, requestedBy }) => ({
    type,
    title,
    workspaceId,
    owner,
    ...(requestedBy && { requestedBy }),
  }),
  previewRequest: ({ type, workspaceId }) => ({ type, workspaceId }),
  checkApproval: ({ type, workspaceId, requestedBy, requestId }) => ({
    type,
    workspaceId,
    requestedBy,
    ...(requestId && { requestId }),
  }),
  decideRequest: ({ verdict, revision, step }) => ({ verdict, revision, step }),
  decideMany: ({ verdict, items }) => ({
    verdict,
    ids: items.map(({ id }) => id),
  }),
  editRequest: ({ revision }) => ({ revision }),
  addComment: ({ mentions = [] }) => ({ mentions }),
  addAttachment: ({ name }) => ({ name }),
  publishPolicy: ({ baseVersion, note }) => ({
    baseVersion,
    ...(note && { note }),
  }),
  createDelegation: ({ from, to, startsAt, endsAt }) => ({
    ...(from && { from }),
    to,
    startsAt,
    endsAt,
  }),
};
