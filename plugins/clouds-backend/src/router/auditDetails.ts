import { AuditDetails } from '@rackstage/openapi-router';
import { CloudsOperations } from '@rackstage/plugin-clouds-common';

/** Of changes only which fields: their values may be secret. */
const changedFields = (body: object) => ({ fields: Object.keys(body) });

/** What audit events tell of a request besides its path. */
export const auditDetails: AuditDetails<CloudsOperations> = {
  updateDriver: ({ enabled }) => ({ enabled }),
  testConnection: ({ accountId, driver }) => ({ accountId, driver }),
  createAccount: ({ name, driver, owner, workspaceId }) => ({
    name,
    driver,
    owner,
    workspaceId,
  }),
  updateAccount: changedFields,
  createInstances: ({
    account,
    name,
    count,
    owner,
    requestedBy,
    workspaceId,
  }) => ({
    account,
    name,
    count,
    owner,
    requestedBy,
    workspaceId,
  }),
  updateInstance: changedFields,
  estimateResize: ({ spec }) => ({ spec }),
  readConsoleLog: ({ lines }) => ({ lines }),
  createManagedResource: ({
    kind,
    account,
    name,
    owner,
    requestedBy,
    workspaceId,
  }) => ({
    kind,
    account,
    name,
    owner,
    requestedBy,
    workspaceId,
  }),
  updateManagedResource: ({ spec = {}, ...change }) => ({
    fields: [
      ...Object.keys(change),
      ...Object.keys(spec).map(field => `spec.${field}`),
    ],
  }),
  previewAdoption: ({ account, items }) => ({ account, items }),
  adoptThings: ({ account, owner, workspaceId, items }) => ({
    account,
    owner,
    workspaceId,
    items,
  }),
  releaseThings: ({ items }) => ({ items }),
  decideInstanceDrift: ({ decision, fields }) => ({ decision, fields }),
  decideResourceDrift: ({ decision, fields }) => ({ decision, fields }),
  shareAccount: ({ workspaceId }) => ({ sharedWith: workspaceId }),
  shareInstance: ({ workspaceId }) => ({ sharedWith: workspaceId }),
  shareOperation: ({ workspaceId }) => ({ sharedWith: workspaceId }),
  changeInstancePower: ({ action }) => ({ action }),
};
