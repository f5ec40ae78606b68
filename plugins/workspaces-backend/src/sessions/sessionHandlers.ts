import { OperationActions } from '@rackstage/openapi-actions';
import { AuditDetails, OperationHandlers } from '@rackstage/openapi-router';
import { WorkspacesOperations } from '@rackstage/plugin-workspaces-common';
import { SessionService } from './SessionService';

export type SessionOperations = Pick<
  WorkspacesOperations,
  'endSessions' | 'listSessionEnds'
>;

export const sessionHandlers = (
  sessions: SessionService,
): OperationHandlers<SessionOperations> => ({
  endSessions: ({ body, credentials }) => sessions.end(body, credentials),
  listSessionEnds: ({ query, credentials }) =>
    sessions.list(query.since, credentials),
});

export const sessionActions: OperationActions<SessionOperations> = {
  endSessions: [
    {
      name: 'end-sessions',
      title: 'Sign somebody out everywhere',
      destructive: true,
      idempotent: true,
    },
  ],
  listSessionEnds: { none: 'the portal itself asks this' },
};

export const sessionAuditDetails: AuditDetails<SessionOperations> = {
  endSessions: ({ entityRef, commandLines = true, accessTokens = false }) => ({
    ...(entityRef && { targetRef: entityRef }),
    commandLines,
    accessTokens,
  }),
};
