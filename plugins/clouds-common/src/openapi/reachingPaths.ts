import {
  anyOf,
  body,
  errors,
  id,
  json,
  page,
  uuid,
} from '@rackstage/openapi-common';

const tags = ['reaching'];

/** How machines are reached from the portal: terminals, commands, host keys. */
export const reachingPaths = {
  '/accounts/{id}/access': {
    parameters: [id],
    get: {
      operationId: 'getAccountAccess',
      summary: "How the portal signs in to the account's machines",
      description: 'No private key is ever returned.',
      tags,
      responses: { '200': json('The settings.', 'AccountAccess'), ...errors },
    },
    put: {
      operationId: 'setAccountAccess',
      summary: "Says how the portal signs in to the account's machines",
      description:
        'In the place of what was said before; private keys that are left out stay as they are. They are encrypted at rest and never returned.',
      tags,
      requestBody: body('AccountAccessChange'),
      responses: { '200': json('The settings.', 'AccountAccess'), ...errors },
    },
  },
  '/instances/{id}/reach': {
    parameters: [id],
    get: {
      operationId: 'getInstanceReach',
      summary:
        'Whether the portal can sign in to the instance, and on which way',
      description: 'Nothing is connected to.',
      tags,
      responses: { '200': json('The way.', 'InstanceReach'), ...errors },
    },
  },
  '/instances/{id}/host-key-acceptances': {
    parameters: [id],
    post: {
      operationId: 'acceptHostKey',
      summary: 'Trusts the host key that was refused because it is another one',
      description:
        'For after a rebuild. The fingerprint has to be the one that was refused last, of the machine or of the bastion on the way.',
      tags,
      requestBody: body('HostKeyAcceptance'),
      responses: { '200': json('The way.', 'InstanceReach'), ...errors },
    },
  },
  '/instances/{id}/terminal-sessions': {
    parameters: [id],
    post: {
      operationId: 'createTerminalSession',
      summary: 'Gives a ticket for one terminal on the instance',
      description:
        'The ticket is for the caller only, once, within half a minute, at the WebSocket address that comes with it. What the terminal shows is recorded.',
      tags,
      requestBody: body('NewTerminalSession'),
      responses: {
        '201': json('The ticket.', 'TerminalTicket'),
        ...errors,
      },
    },
  },
  '/terminal-sessions': {
    get: {
      operationId: 'listTerminalSessions',
      summary: 'Terminal sessions that there are and were, newest first',
      tags,
      parameters: [
        ...page,
        anyOf('instanceId', 'Only sessions on these instances.'),
      ],
      responses: { '200': json('One page.', 'TerminalSessionPage'), ...errors },
    },
  },
  '/terminal-sessions/{id}': {
    parameters: [id],
    get: {
      operationId: 'getTerminalSession',
      summary: 'One terminal session',
      tags,
      responses: { '200': json('The session.', 'TerminalSession'), ...errors },
    },
  },
  '/terminal-sessions/{id}/recording-readings': {
    parameters: [id],
    post: {
      operationId: 'readRecording',
      summary: 'Reads a part of what a terminal session showed',
      description: 'Every reading is audited.',
      tags,
      requestBody: body('RecordingRequest'),
      responses: { '200': json('A part.', 'RecordingPart'), ...errors },
    },
  },
  '/commands': {
    get: {
      operationId: 'listCommands',
      summary: 'Commands that run and ran, newest first',
      tags,
      parameters: [...page],
      responses: { '200': json('One page.', 'CommandPage'), ...errors },
    },
    post: {
      operationId: 'runCommand',
      summary: 'Runs one command on several instances',
      description:
        'By their ids, or all of a workspace that have the labels. The command, its output and who asked for it are kept. The same idempotencyKey answers with the command that it started before.',
      tags,
      requestBody: body('NewCommand'),
      responses: { '202': json('The command.', 'Command'), ...errors },
    },
  },
  '/commands/{id}': {
    parameters: [id],
    get: {
      operationId: 'getCommand',
      summary: 'One command with its machines',
      tags,
      responses: { '200': json('The command.', 'Command'), ...errors },
    },
  },
  '/commands/{id}/output': {
    parameters: [id],
    get: {
      operationId: 'readCommandOutput',
      summary: 'What the command wrote on one machine, from a place on',
      tags,
      parameters: [
        { name: 'targetId', in: 'query', required: true, schema: uuid },
        {
          name: 'after',
          in: 'query',
          description: 'nextAfter of the part before.',
          schema: { type: 'integer', minimum: 0, default: 0 },
        },
      ],
      responses: { '200': json('A part.', 'OutputPart'), ...errors },
    },
  },
  '/commands/{id}/cancellations': {
    parameters: [id],
    post: {
      operationId: 'cancelCommand',
      summary:
        'Ends a command where it still runs, and does not begin the rest',
      tags,
      responses: { '202': json('The command.', 'Command'), ...errors },
    },
  },
};
