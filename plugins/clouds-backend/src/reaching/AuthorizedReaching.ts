import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  AccountAccessChange,
  cloudsAccountReadPermission,
  cloudsAccountUpdatePermission,
  cloudsInstanceConnectPermission,
  cloudsInstanceReadPermission,
  cloudsInstanceTrustPermission,
  cloudsRecordingViewPermission,
  Command,
  NewCommand,
  RESOURCE_TYPE_CLOUD_ACCOUNT,
  RESOURCE_TYPE_CLOUD_INSTANCE,
  TerminalSession,
} from '@rackstage/plugin-clouds-common';
import {
  Authorizer,
  callerOf,
  notAllowed,
  OwnedResource,
  ResourceGuard,
} from '@rackstage/ownership';
import { PageQuery } from '@rackstage/stores';
import { Readable } from 'node:stream';
import { AccountRecord, InstanceRecord } from '../database/records';
import { TerminalSessionQuery } from '../database/DatabaseTerminalSessionsStore';
import { AccountAccess } from './AccountAccess';
import { Commands } from './Commands';
import { FileCopies } from './FileCopies';
import { InstanceReach } from './InstanceReach';
import { TerminalSessions } from './TerminalSessions';

type Credentials = BackstageCredentials;
type InstanceType = typeof RESOURCE_TYPE_CLOUD_INSTANCE;
type AccountType = typeof RESOURCE_TYPE_CLOUD_ACCOUNT;

export interface AuthorizedReachingOptions {
  access: AccountAccess;
  reach: InstanceReach;
  terminals: TerminalSessions;
  commands: Commands;
  files: FileCopies;
  accounts: { get(id: string): Promise<AccountRecord> };
  instances: { get(id: string): Promise<InstanceRecord> };
  accountAuthorizer: Authorizer<AccountType>;
  instanceAuthorizer: Authorizer<InstanceType>;
}

/** Reaching machines, for those who may. */
export class AuthorizedReaching {
  private readonly accountGuard: ResourceGuard<AccountRecord, AccountType>;
  private readonly guard: ResourceGuard<InstanceRecord, InstanceType>;
  private readonly sessions: ResourceGuard<
    OwnedResource & { session: TerminalSession },
    InstanceType
  >;
  private readonly commands: ResourceGuard<
    OwnedResource & { command: Command },
    InstanceType
  >;

  constructor(private readonly options: AuthorizedReachingOptions) {
    this.accountGuard = new ResourceGuard(
      options.accountAuthorizer,
      cloudsAccountReadPermission,
      id => options.accounts.get(id),
      'cloud account',
    );
    this.guard = new ResourceGuard(
      options.instanceAuthorizer,
      cloudsInstanceReadPermission,
      id => options.instances.get(id),
      'instance',
    );
    this.sessions = new ResourceGuard(
      options.instanceAuthorizer,
      cloudsInstanceReadPermission,
      async id => {
        const { owner, workspaceId } = await options.terminals.record(id);
        return { owner, workspaceId, session: await options.terminals.get(id) };
      },
      'terminal session',
    );
    this.commands = new ResourceGuard(
      options.instanceAuthorizer,
      cloudsInstanceReadPermission,
      async id => {
        const command = await options.commands.get(id);
        const { requestedBy: owner, workspaceId } = command;
        return { owner, workspaceId, command };
      },
      'command',
    );
  }

  async getAccess(id: string, credentials: Credentials) {
    // Login names are for those who set them.
    await this.accountGuard.require(
      id,
      cloudsAccountUpdatePermission,
      credentials,
    );
    return this.options.access.get(id);
  }

  async setAccess(
    id: string,
    change: AccountAccessChange,
    credentials: Credentials,
  ) {
    await this.accountGuard.require(
      id,
      cloudsAccountUpdatePermission,
      credentials,
    );
    for (const { instanceId } of change.bastions) {
      if (instanceId !== undefined) {
        // Others go through it with the key of the portal.
        await this.requireConnect(instanceId, credentials);
      }
    }
    const { access, reach } = this.options;
    await reach.requireBastions(id, await access.preview(id, change));
    return access.change(id, change);
  }

  async getReach(id: string, credentials: Credentials) {
    await this.guard.visible(id, credentials);
    return this.options.reach.get(id);
  }

  async acceptHostKey(
    id: string,
    fingerprint: string,
    credentials: Credentials,
  ) {
    await this.guard.require(id, cloudsInstanceTrustPermission, credentials);
    return this.options.reach.acceptHostKey(id, fingerprint);
  }

  async createSession(
    id: string,
    size: { columns: number; rows: number },
    credentials: Credentials,
  ) {
    await this.requireConnect(id, credentials);
    return this.options.terminals.create(id, size, callerOf(credentials));
  }

  /** @throws NotFoundError, NotAllowedError */
  async requireConnect(id: string, credentials: Credentials): Promise<void> {
    await this.guard.require(id, cloudsInstanceConnectPermission, credentials);
  }

  async listSessions(query: TerminalSessionQuery, credentials: Credentials) {
    const visible = await this.visible(credentials);
    return visible === 'none'
      ? { items: [] }
      : this.options.terminals.list({ ...query, visible });
  }

  async getSession(id: string, credentials: Credentials) {
    return (await this.sessions.visible(id, credentials)).session;
  }

  async readRecording(id: string, after: number, credentials: Credentials) {
    await this.sessions.require(id, cloudsRecordingViewPermission, credentials);
    return this.options.terminals.read(id, after);
  }

  /** On all of them, or on none. */
  async runCommand(request: NewCommand, credentials: Credentials) {
    await this.requireSomewhere(credentials);
    const targets = await this.options.commands.targetsOf(request);
    for (const { id } of targets) {
      await this.requireConnect(id, credentials);
    }
    return this.options.commands.run(request, targets, callerOf(credentials));
  }

  async listCommands(page: PageQuery, credentials: Credentials) {
    const visible = await this.visible(credentials);
    return visible === 'none'
      ? { items: [] }
      : this.options.commands.list({ ...page, visible });
  }

  async getCommand(id: string, credentials: Credentials) {
    return (await this.commands.visible(id, credentials)).command;
  }

  async readOutput(
    id: string,
    query: { targetId: string; after?: number },
    credentials: Credentials,
  ) {
    await this.requireCommand(id, credentials);
    return this.options.commands.output(id, query);
  }

  async cancelCommand(id: string, credentials: Credentials) {
    await this.requireCommand(id, credentials);
    return this.options.commands.cancel(id);
  }

  async readFile(
    id: string,
    path: string,
    credentials: Credentials,
    signal: AbortSignal,
  ) {
    await this.requireConnect(id, credentials);
    return this.options.files.read(id, path, signal);
  }

  async writeFile(
    id: string,
    file: { path: string; overwrite: boolean },
    content: Readable,
    credentials: Credentials,
    signal: AbortSignal,
  ) {
    await this.requireConnect(id, credentials);
    return this.options.files.write(id, file, content, signal);
  }

  private visible(credentials: Credentials) {
    return this.options.instanceAuthorizer.visible(
      cloudsInstanceReadPermission,
      credentials,
    );
  }

  private requireCommand(id: string, credentials: Credentials) {
    return this.commands.require(
      id,
      cloudsInstanceConnectPermission,
      credentials,
    );
  }

  /** Before anything is looked up. */
  private async requireSomewhere(credentials: Credentials): Promise<void> {
    const permission = cloudsInstanceConnectPermission;
    const { instanceAuthorizer } = this.options;
    if (
      (await instanceAuthorizer.visible(permission, credentials)) === 'none'
    ) {
      throw notAllowed(permission.name);
    }
  }
}
