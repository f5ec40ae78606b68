import { AuditDetails } from '@rackstage/openapi-router';
import { accessTokenAuditDetails } from '../accessTokens/accessTokenHandlers';
import { sessionAuditDetails } from '../sessions/sessionHandlers';
import { WorkspacesOperations } from '@rackstage/plugin-workspaces-common';

/** What audit events tell of a request besides its path. */
export const auditDetails: AuditDetails<WorkspacesOperations> = {
  ...accessTokenAuditDetails,
  ...sessionAuditDetails,
  createWorkspace: ({ id, title, environment, owner }) => ({
    workspaceId: id,
    title,
    environment,
    owner,
  }),
  updateWorkspace: change => ({
    changed: Object.keys(change),
    ...limitsOf(change),
  }),
  addMember: ({ entityRef, role }) => ({ targetRef: entityRef, role }),
  updateMember: ({ role, was }) => ({ role, was }),
  createRole: ({ name, allow, allowOwned }) => ({ name, allow, allowOwned }),
  updateRole: ({ allow, allowOwned }) => ({ allow, allowOwned }),
};

const limitsOf = ({ limits }: { limits?: object }) =>
  limits ? { limits: { ...limits } } : {};
