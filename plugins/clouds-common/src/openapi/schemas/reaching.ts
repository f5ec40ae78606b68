import {
  answer,
  entityRef,
  input,
  labels,
  nonEmptyText,
  oneOf,
  orNull,
  pageOf,
  ref,
  text,
  time,
  uuid,
  workspaceId,
} from '@rackstage/openapi-common';
import {
  commandStates,
  commandTargetStates,
  hostKeySources,
  outputKinds,
  reachProblems,
  terminalSessionStates,
} from '../../domain/reaching';

const port = { type: 'integer', minimum: 1, maximum: 65_535 };

/** An address or a host name. */
const host = {
  type: 'string',
  minLength: 1,
  maxLength: 253,
  pattern: '^[A-Za-z0-9:]([A-Za-z0-9:._-]*[A-Za-z0-9])?$',
};

const user = {
  type: 'string',
  pattern: '^[A-Za-z_][A-Za-z0-9_.-]{0,31}$',
  description: 'A login name.',
};

const privateKey = {
  ...nonEmptyText(16_384),
  description:
    'OpenSSH or PEM, without a passphrase. Left out: the one that is there stays.',
};

const bastion = {
  id: {
    type: 'string',
    pattern: '^[a-z0-9][a-z0-9-]{0,30}$',
    description: 'A name for it, which never changes.',
  },
  region: { ...text(200), description: 'Only for this region.' },
  network: { ...text(500), description: 'Only for this network.' },
  instanceId: {
    ...uuid,
    description:
      'An instance of the account, in the place of address, login and key.',
  },
  host,
  port,
  user,
};

const endpoint = { instanceId: uuid, host, port };

const rows = { type: 'integer', minimum: 2, maximum: 500 };
const columns = { type: 'integer', minimum: 2, maximum: 1000 };

/** Index of a part; parts come in its order. */
const after = { type: 'integer', minimum: 0 };

const events = {
  type: 'array',
  items: answer({
    at: { type: 'number', description: 'Seconds since the start.' },
    kind: {
      ...oneOf(outputKinds),
      description: 'o is output, e is output to standard error, r a new size.',
    },
    text: { type: 'string' },
  }),
};

const hostKey = {
  type: text(100),
  fingerprint: { ...text(100), description: 'As ssh-keygen -l shows it.' },
};

/** How machines are reached: settings, sessions, commands. */
export const reachingSchemas = {
  AccountAccess: answer(
    {
      publicKey: {
        ...text(1000),
        description:
          'The key of the portal for this account, in the format of authorized_keys; absent until something is made here or said about access. Machines made here have it already.',
      },
      port,
      direct: {
        type: 'boolean',
        description: 'Whether the portal reaches private addresses by itself.',
      },
      login: {
        ...answer({ user, hasKey: { type: 'boolean' } }),
        description: "For machines that do not have the portal's account.",
      },
      bastions: {
        type: 'array',
        items: answer({ ...bastion, hasKey: { type: 'boolean' } }, [
          'region',
          'network',
          'instanceId',
          'host',
          'port',
          'user',
        ]),
      },
      endpoints: {
        type: 'array',
        items: answer(endpoint),
        description: 'Instances that are reached somewhere else.',
      },
      revision: { type: 'integer' },
    },
    ['publicKey', 'login'],
  ),
  AccountAccessChange: input(
    {
      port,
      direct: { type: 'boolean' },
      login: orNull(input({ user, privateKey }, ['user'])),
      bastions: {
        type: 'array',
        maxItems: 50,
        items: input({ ...bastion, privateKey }, ['id']),
      },
      endpoints: {
        type: 'array',
        maxItems: 500,
        items: input(endpoint, ['instanceId', 'host', 'port']),
      },
      revision: { type: 'integer' },
    },
    ['port', 'direct', 'bastions', 'endpoints', 'revision'],
  ),
  HostKeyState: answer(
    {
      of: { ...text(40), description: 'machine, or the id of the bastion.' },
      instanceId: {
        ...uuid,
        description:
          'Of a bastion that is an instance: its key is accepted there.',
      },
      trusted: answer({
        ...hostKey,
        source: oneOf(hostKeySources),
        since: time,
      }),
      refused: {
        ...answer({ ...hostKey, at: time }),
        description: 'Shown last, and not the trusted one.',
      },
    },
    ['instanceId', 'trusted', 'refused'],
  ),
  InstanceReach: answer(
    {
      ready: { type: 'boolean' },
      problem: {
        ...oneOf(reachProblems),
        description: 'Why not; absent when it is ready.',
      },
      message: { ...text(500), description: 'What to do, in English.' },
      host: text(253),
      port,
      bastion: { ...text(40), description: 'The id of the one on the way.' },
      hostKeys: { type: 'array', items: ref('HostKeyState') },
      limits: answer({
        idleMinutes: { type: 'number' },
        longestMinutes: { type: 'number' },
        retentionDays: { type: 'number' },
        fileBytes: { type: 'integer' },
      }),
    },
    ['problem', 'message', 'host', 'port', 'bastion'],
  ),
  HostKeyAcceptance: input({ fingerprint: nonEmptyText(100) }, ['fingerprint']),
  NewTerminalSession: input({ columns, rows }, ['columns', 'rows']),
  TerminalTicket: answer({
    id: uuid,
    ticket: text(100),
    path: { ...text(200), description: 'Of the WebSocket, with the ticket.' },
    expiresAt: time,
  }),
  TerminalSession: answer(
    {
      id: uuid,
      instance: answer({ id: uuid, name: text(200) }),
      workspaceId,
      user: entityRef,
      state: oneOf(terminalSessionStates),
      host: text(253),
      bastion: text(40),
      startedAt: time,
      endedAt: time,
      endReason: { ...text(40), description: 'One word in CamelCase.' },
      recordedBytes: { type: 'integer' },
      createdAt: time,
    },
    ['host', 'bastion', 'startedAt', 'endedAt', 'endReason'],
  ),
  TerminalSessionPage: pageOf('TerminalSession'),
  RecordingRequest: input({ after }, []),
  RecordingPart: answer(
    {
      header: answer({
        version: { type: 'integer' },
        width: { type: 'integer' },
        height: { type: 'integer' },
        timestamp: { type: 'integer', description: 'Seconds since 1970.' },
      }),
      events,
      nextAfter: { ...after, description: 'Absent with the last part.' },
    },
    ['nextAfter'],
  ),
  NewCommand: input(
    {
      command: {
        ...nonEmptyText(10_000),
        description: "A line for the machines' shell. It is kept.",
      },
      workspaceId,
      instanceIds: {
        type: 'array',
        minItems: 1,
        maxItems: 100,
        uniqueItems: true,
        items: uuid,
      },
      labels: {
        ...labels,
        description: 'All running instances of the workspace that have these.',
      },
      deploymentId: {
        ...uuid,
        description: 'All running instances of this deployment.',
      },
      group: {
        ...nonEmptyText(100),
        description: 'Only those of the deployment in this group.',
      },
      concurrency: { type: 'integer', minimum: 1, maximum: 50, default: 10 },
      timeoutSeconds: {
        type: 'integer',
        minimum: 1,
        maximum: 3600,
        default: 300,
        description: 'For each machine.',
      },
      idempotencyKey: nonEmptyText(100),
    },
    ['command', 'idempotencyKey'],
  ),
  CommandTarget: answer(
    {
      id: uuid,
      instance: answer({ id: uuid, name: text(200) }),
      state: oneOf(commandTargetStates),
      exitCode: { type: 'integer' },
      message: { ...text(1000), description: 'What went wrong, in English.' },
      startedAt: time,
      endedAt: time,
      truncated: {
        type: 'boolean',
        description: 'Whether it wrote more than is kept.',
      },
    },
    ['exitCode', 'message', 'startedAt', 'endedAt'],
  ),
  Command: answer({
    id: uuid,
    command: text(10_000),
    workspaceId,
    requestedBy: entityRef,
    state: oneOf(commandStates),
    cancelling: { type: 'boolean' },
    concurrency: { type: 'integer' },
    timeoutSeconds: { type: 'integer' },
    targets: { type: 'array', items: ref('CommandTarget') },
    createdAt: time,
  }),
  CommandSummary: answer({
    id: uuid,
    command: text(10_000),
    workspaceId,
    requestedBy: entityRef,
    state: oneOf(commandStates),
    createdAt: time,
  }),
  CommandPage: pageOf('CommandSummary'),
  OutputPart: answer({
    events,
    nextAfter: {
      ...after,
      description: 'Where the next part begins, also if it is not there yet.',
    },
    ended: {
      type: 'boolean',
      description: 'Whether nothing more will come.',
    },
  }),
};
