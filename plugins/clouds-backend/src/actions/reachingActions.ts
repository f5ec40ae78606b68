import { OperationActions } from '@rackstage/openapi-actions';
import { CloudsOperations } from '@rackstage/plugin-clouds-common';

export const reachingActions = {
  getAccountAccess: [
    {
      name: 'get-account-access',
      title: "Show how the portal signs in to an account's machines",
    },
  ],
  setAccountAccess: {
    none: 'It takes private keys inside of lists, which actions cannot mark as secret',
  },
  getInstanceReach: [
    {
      name: 'get-instance-reach',
      title: 'Show whether and how an instance can be reached',
    },
  ],
  acceptHostKey: [
    {
      name: 'accept-host-key',
      title: 'Accept another host key of an instance',
      destructive: true,
      idempotent: true,
    },
  ],
  createTerminalSession: { none: 'Its ticket is good for a browser only' },
  listTerminalSessions: [
    { name: 'list-terminal-sessions', title: 'List terminal sessions' },
  ],
  getTerminalSession: [
    { name: 'get-terminal-session', title: 'Show a terminal session' },
  ],
  readRecording: [
    {
      name: 'read-recording',
      title: 'Read what a terminal session showed',
      idempotent: true,
    },
  ],
  listCommands: [
    { name: 'list-commands', title: 'List commands on instances' },
  ],
  runCommand: [
    {
      name: 'run-command',
      title: 'Run a command on instances',
      destructive: true,
    },
  ],
  getCommand: [{ name: 'get-command', title: 'Show a command' }],
  readCommandOutput: [
    { name: 'get-command-output', title: 'Read what a command wrote' },
  ],
  cancelCommand: [
    {
      name: 'cancel-command',
      title: 'Cancel a command',
      destructive: true,
      idempotent: true,
    },
  ],
} satisfies Partial<OperationActions<CloudsOperations>>;
