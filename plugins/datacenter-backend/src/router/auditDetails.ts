import { AuditDetails } from '@rackstage/openapi-router';
import { DatacenterOperations } from '@rackstage/plugin-datacenter-common';

/** What audit events tell of a request besides its path; the history has the values. */
export const auditDetails: AuditDetails<DatacenterOperations> = {
  createObject: ({ fields }) => ({ fields: Object.keys(fields) }),
  updateObject: ({ fields }) => ({ fields: Object.keys(fields) }),
  importLibrary: ({ files, apply }) => ({ files: files.length, apply }),
  importTable: ({ kind, format, apply }) => ({ kind, format, apply }),
  startVerification: ({ scope, ids }) => ({ scope, count: ids.length }),
  createNetboxServer: ({ name, url }) => ({ name, url }),
  updateNetboxServer: ({ name, url, token }) => ({
    ...(name && { name }),
    ...(url && { url }),
    token: token !== undefined,
  }),
  applyNetboxRun: ({ deleteGone }) => ({ deleteGone }),
  applyChanges: ({ changes }) => ({ count: changes.length }),
};
