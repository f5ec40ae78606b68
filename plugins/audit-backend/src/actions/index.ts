import { OperationActions } from '@rackstage/openapi-actions';
import { AuditOperations } from '@rackstage/plugin-audit-common';

/** What every operation of the API is called on the command line, in templates and by assistants. */
export const auditActions: OperationActions<AuditOperations> = {
  listEvents: [{ name: 'list-events', title: 'List audit events' }],
  getEvent: [{ name: 'get-event', title: 'Show an audit event' }],
  countEvents: [{ name: 'count-events', title: 'Count audit events' }],
  listEntityHistory: [
    { name: 'list-entity-history', title: 'Show the history of an entity' },
  ],
  startVerification: [
    { name: 'start-verification', title: 'Verify the audit trail' },
  ],
  getVerification: [
    { name: 'get-verification', title: 'Show a verification of the trail' },
  ],
  listVerifications: [
    { name: 'list-verifications', title: 'List verifications of the trail' },
  ],
  listSinks: [{ name: 'list-sinks', title: 'List sinks of the audit trail' }],
};
