import { OperationHandlers } from '@rackstage/openapi-router';
import { CloudsOperations } from '@rackstage/plugin-clouds-common';
import { AuthorizedReaching } from '../reaching/AuthorizedReaching';
import { page } from './page';

type ReachingOperations = Pick<
  CloudsOperations,
  | 'getAccountAccess'
  | 'setAccountAccess'
  | 'getInstanceReach'
  | 'acceptHostKey'
  | 'createTerminalSession'
  | 'listTerminalSessions'
  | 'getTerminalSession'
  | 'readRecording'
  | 'listCommands'
  | 'runCommand'
  | 'getCommand'
  | 'readCommandOutput'
  | 'cancelCommand'
>;

export function reachingHandlers(
  reaching: AuthorizedReaching,
): OperationHandlers<ReachingOperations> {
  return {
    getAccountAccess: ({ path, credentials }) =>
      reaching.getAccess(path.id, credentials),
    setAccountAccess: ({ path, body, credentials }) =>
      reaching.setAccess(path.id, body, credentials),
    getInstanceReach: ({ path, credentials }) =>
      reaching.getReach(path.id, credentials),
    acceptHostKey: ({ path, body, credentials }) =>
      reaching.acceptHostKey(path.id, body.fingerprint, credentials),
    createTerminalSession: ({ path, body, credentials }) =>
      reaching.createSession(path.id, body, credentials),
    listTerminalSessions: ({ query, credentials }) =>
      reaching.listSessions(
        { ...page(query), instanceIds: query.instanceId },
        credentials,
      ),
    getTerminalSession: ({ path, credentials }) =>
      reaching.getSession(path.id, credentials),
    readRecording: ({ path, body, credentials }) =>
      reaching.readRecording(path.id, body.after ?? 0, credentials),
    listCommands: ({ query, credentials }) =>
      reaching.listCommands(page(query), credentials),
    runCommand: ({ body, credentials }) =>
      reaching.runCommand(body, credentials),
    getCommand: ({ path, credentials }) =>
      reaching.getCommand(path.id, credentials),
    readCommandOutput: ({ path, query, credentials }) =>
      reaching.readOutput(path.id, query, credentials),
    cancelCommand: ({ path, credentials }) =>
      reaching.cancelCommand(path.id, credentials),
  };
}
