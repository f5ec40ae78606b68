import {
  AuditorService,
  AuthService,
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { LeasedLoop, LeasedLoopOptions } from '@rackstage/leased-loop';
import { HealthService, httpServers } from '@rackstage/observability';
import { SecretsService } from '@rackstage/secrets';
import { Knex } from 'knex';
import { AccountsStore } from '../database/AccountsStore';
import { DatabaseAccountAccessStore } from '../database/DatabaseAccountAccessStore';
import { DatabaseCommandsStore } from '../database/DatabaseCommandsStore';
import { DatabaseHostKeysStore } from '../database/DatabaseHostKeysStore';
import { DatabaseOutputStore } from '../database/DatabaseOutputStore';
import { DatabaseTerminalSessionsStore } from '../database/DatabaseTerminalSessionsStore';
import { InstancesStore } from '../database/InstancesStore';
import { InstanceRecord } from '../database/records';
import { DriverRegistry } from '../drivers/DriverRegistry';
import { AccountAccess } from './AccountAccess';
import {
  AuthorizedReaching,
  AuthorizedReachingOptions,
} from './AuthorizedReaching';
import { CommandRunner } from './CommandRunner';
import { Commands } from './Commands';
import { FileCopies } from './FileCopies';
import { HostKeys } from './HostKeys';
import { InstanceReach } from './InstanceReach';
import { OutputLogs } from './OutputLog';
import { ReachingLimits } from './readReachingConfig';
import { TerminalSessions } from './TerminalSessions';
import { TerminalSockets } from './TerminalSockets';

export interface ReachingOptions {
  accounts: AccountsStore;
  auditor: AuditorService;
  auth: AuthService;
  drivers: DriverRegistry;
  health: HealthService;
  instances: InstancesStore;
  knex: Knex;
  limits: ReachingLimits;
  logger: LoggerService;
  /** From where pages come. */
  origins: string[];
  secrets: SecretsService;
  now(): Date;
  /** Throws when the session is over, or the person has lost access. */
  checkSession(credentials: BackstageCredentials): Promise<void>;
  /** What an instance's console shows; nothing where it shows none. */
  console(record: InstanceRecord): Promise<string | undefined>;
}

/** How often old output and sessions of replicas that are gone are looked for. */
const sweepMilliseconds = 30_000;

/** Terminals, commands and files on instances, joined together. */
export class Reaching {
  readonly access: AccountAccess;
  private readonly reach: InstanceReach;
  private readonly logs: OutputLogs;
  private readonly sessions: DatabaseTerminalSessionsStore;
  private readonly terminals: TerminalSessions;
  private readonly commands: Commands;
  private readonly files: FileCopies;
  private readonly loop: LeasedLoop<{ id: string }>;
  private readonly sockets: TerminalSockets;
  private timer?: NodeJS.Timeout;
  private detach = () => {};
  private checkConnect: (
    instanceId: string,
    credentials: BackstageCredentials,
  ) => Promise<void> = async () => {
    throw new Error('The portal is starting');
  };

  constructor(
    private readonly options: ReachingOptions,
    loop: LeasedLoopOptions,
  ) {
    const { knex, limits } = options;
    const commands = new DatabaseCommandsStore(knex);
    this.sessions = new DatabaseTerminalSessionsStore(knex);
    this.access = new AccountAccess({
      ...options,
      accountAccess: new DatabaseAccountAccessStore(knex),
    });
    this.reach = new InstanceReach({
      ...options,
      access: this.access,
      hostKeys: new HostKeys(new DatabaseHostKeysStore(knex), options.now),
    });
    this.logs = new OutputLogs({
      ...options,
      output: new DatabaseOutputStore(knex),
      limit: limits.outputBytes,
    });
    const shared = {
      ...options,
      commands,
      logs: this.logs,
      reach: this.reach,
      sessions: this.sessions,
    };
    this.terminals = new TerminalSessions(shared);
    this.commands = new Commands({
      ...shared,
      onChange: () => this.loop.wake(),
    });
    this.files = new FileCopies(shared);
    this.loop = new LeasedLoop(new CommandRunner(shared), loop);
    this.sockets = new TerminalSockets({
      ...shared,
      terminals: this.terminals,
      checkAccess: async (instanceId, credentials) => {
        await options.checkSession(credentials);
        await this.checkConnect(instanceId, credentials);
      },
    });
  }

  authorized(
    authorizers: Pick<
      AuthorizedReachingOptions,
      'accountAuthorizer' | 'instanceAuthorizer'
    >,
  ): AuthorizedReaching {
    const authorized = new AuthorizedReaching({
      ...this.options,
      ...authorizers,
      access: this.access,
      reach: this.reach,
      terminals: this.terminals,
      commands: this.commands,
      files: this.files,
    });
    this.checkConnect = (id, credentials) =>
      authorized.requireConnect(id, credentials);
    // Pages ask for sockets from the first request on.
    this.detach = httpServers.each(server => this.sockets.attach(server));
    return authorized;
  }

  start(): void {
    this.loop.start();
    const sweep = () =>
      this.sweep().catch(error =>
        this.options.logger.warn(
          'Old sessions and output were not looked for',
          toError(error),
        ),
      );
    sweep();
    this.timer = setInterval(sweep, sweepMilliseconds);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.detach();
    await Promise.all([this.loop.stop(), this.sockets.stop()]);
  }

  /** Encrypts again, with the newest key, what an older one protects. */
  async rotate(keyId: string): Promise<void> {
    await this.access.rotate(keyId);
    await this.logs.rotate(keyId);
  }

  private async sweep(): Promise<void> {
    await this.terminals.sweep();
    await this.logs.deleteOld(this.options.limits.retention);
  }
}
