import { AuditDetails } from '@rackstage/openapi-router';
import { CloudsOperations } from '@rackstage/plugin-clouds-common';

/** Of changes only which fields: their values may be secret. */
const changedFields = (body: object) => ({ fields: Object.keys(body) });

/** What audit events tell of a request besides its path. */
export const auditDetails: AuditDetails<CloudsOperations> = {
  updateDriver: ({ enabled }) => ({ enabled }),
  installDriverPackage: ({ name, version }) => ({ name, version }),
  testConnection: ({ accountId, driver }) => ({ accountId, driver }),
  createAccount: ({ name, driver, owner, workspaceId }) => ({
    name,
    driver,
    owner,
    workspaceId,
  }),
  updateAccount: changedFields,
  synchronizeRegion: ({ region, kinds }) => ({ region, kinds }),
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
  createDeployment: ({ name, groups, owner, requestedBy, workspaceId }) => ({
    name,
    groups: groups.map(({ name: group, account, region, count }) => ({
      name: group,
      account,
      region,
      count,
    })),
    owner,
    requestedBy,
    workspaceId,
  }),
  createDeploymentTemplate: ({ name, title, owner }) => ({
    name,
    title,
    owner,
  }),
  updateDeploymentTemplate: changedFields,
  updateDeployment: changedFields,
  addDeploymentGroup: ({ name, account, region, count }) => ({
    name,
    account,
    region,
    count,
  }),
  scaleDeployment: ({ group, count, members }) => ({ group, count, members }),
  changeDeploymentPower: ({ action, groups, labels }) => ({
    action,
    groups,
    labels,
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
  setAccountAccess: changedFields,
  acceptHostKey: ({ fingerprint }) => ({ fingerprint }),
  runCommand: ({ command, instanceIds = [], labels = {}, workspaceId }) => ({
    command,
    instanceIds,
    labels,
    workspaceId,
  }),
  changeInstancePower: ({ action }) => ({ action }),
};
