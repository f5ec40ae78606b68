import {
  AuthService,
  LoggerService,
  PermissionsService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import {
  cloudsEvents,
  CloudsSignal,
  cloudsSignalChannel,
  InstancesEvent,
  InstanceChangedEvent,
} from '@rackstage/plugin-clouds-common';
import { defaultWorkspaceId } from '@rackstage/plugin-workspaces-common';
import { RequestsService } from '@rackstage/plugin-requests-node';
import { WorkspacesService } from '@rackstage/plugin-workspaces-node';
import { HealthService } from '@rackstage/observability';
import { SecretsService } from '@rackstage/secrets';
import { ownershipRefsOf } from '@rackstage/user-access';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { DatabaseAccountCredentialsStore } from './database/DatabaseAccountCredentialsStore';
import { DatabaseAdoptionsStore } from './database/DatabaseAdoptionsStore';
import { DatabaseAccountsStore } from './database/DatabaseAccountsStore';
import { DatabaseDisabledDriversStore } from './database/DatabaseDisabledDriversStore';
import { DatabaseInstancesStore } from './database/DatabaseInstancesStore';
import { DatabaseInventoryStore } from './database/DatabaseInventoryStore';
import { DatabaseResourcesStore } from './database/DatabaseResourcesStore';
import { ManagedThings } from './database/ManagedThings';
import { InstanceRecord } from './database/records';
import { readUsage } from './database/workspaceUsage';
import { cautiousNow } from './database/cautiousNow';
import { Connections } from './drivers/Connections';
import { DriverRegistry } from './drivers/DriverRegistry';
import { expiryNotice } from './notices/expiryNotice';
import { addPermissions } from './permissions';
import { CloudsConfig } from './readConfig';
import { AccountSynchronizer } from './reconcilers/AccountSynchronizer';
import { InstanceReconciler } from './reconcilers/InstanceReconciler';
import { CautiousClock, LeasedLoop } from '@rackstage/leased-loop';
import { ResourceReconciler } from './reconcilers/ResourceReconciler';
import { AccountVisibility } from './service/AccountVisibility';
import { AuthorizedAdoptionService } from './service/adoption/AuthorizedAdoptionService';
import {
  Adopted,
  DefaultAdoptionService,
} from './service/adoption/DefaultAdoptionService';
import { DefaultDriftService } from './service/drift/DefaultDriftService';
import { AuthorizedAccountService } from './service/AuthorizedAccountService';
import { AuthorizedDriverService } from './service/AuthorizedDriverService';
import { AuthorizedInstanceService } from './service/AuthorizedInstanceService';
import { AuthorizedUsageService } from './service/AuthorizedUsageService';
import { AuthorizedResourceService } from './service/AuthorizedResourceService';
import { DeclaredAccounts } from './service/DeclaredAccounts';
import { DefaultAccountService } from './service/DefaultAccountService';
import { DefaultDriverService } from './service/DefaultDriverService';
import { DefaultInstanceService } from './service/DefaultInstanceService';
import { DefaultResourceService } from './service/DefaultResourceService';
import { RequestCheck } from './service/RequestCheck';
import { RoleCredentials } from './service/RoleCredentials';
import { WorkspaceRoom } from './service/WorkspaceRoom';
import { rotateCredentials } from './service/rotateCredentials';

export interface CloudsContextOptions {
  auth: AuthService;
  catalog: CatalogService;
  config: RootConfigService;
  drivers: DriverRegistry;
  events: EventsService;
  health: HealthService;
  knex: Knex;
  logger: LoggerService;
  notifications: NotificationService;
  now(): Date;
  secrets: SecretsService;
  settings: CloudsConfig;
  signals: SignalsService;
  requests: Pick<RequestsService, 'requireApproved'>;
  workspaces: WorkspacesService;
}

/** Everything of this context, joined together. */
export class CloudsContext {
  readonly accounts: DatabaseAccountsStore;
  readonly instances: DatabaseInstancesStore;
  readonly resources: DatabaseResourcesStore;
  readonly driverService: DefaultDriverService;
  readonly accountService: DefaultAccountService;
  readonly instanceService: DefaultInstanceService;
  readonly resourceService: DefaultResourceService;
  readonly adoptionService: DefaultAdoptionService;
  readonly driftService: DefaultDriftService;
  private readonly managedThings: ManagedThings;
  private readonly accountCredentials: DatabaseAccountCredentialsStore;
  private readonly room: WorkspaceRoom;
  private readonly connections: Connections;
  private readonly declared: DeclaredAccounts;
  private readonly instanceLoop: LeasedLoop<{ id: string }>;
  private readonly inventoryLoop: LeasedLoop<{ id: string }>;
  private readonly resourceLoop: LeasedLoop<{ id: string }>;

  constructor(private readonly options: CloudsContextOptions) {
    const { drivers, knex, logger, now, secrets, settings } = options;
    const { callDeadline, warningLeads } = settings;
    this.accounts = new DatabaseAccountsStore(knex);
    this.instances = new DatabaseInstancesStore(knex, () =>
      now().toISOString(),
    );
    this.resources = new DatabaseResourcesStore(knex, () =>
      now().toISOString(),
    );
    this.managedThings = new ManagedThings(knex);
    this.accountCredentials = new DatabaseAccountCredentialsStore(knex);
    this.connections = new Connections(
      drivers,
      secrets,
      this.accountCredentials,
    );
    this.room = new WorkspaceRoom({
      workspaces: options.workspaces,
      exchangeRates: settings.exchangeRates,
      usageOf: id => readUsage(knex, id),
    });
    const inventory = new DatabaseInventoryStore(knex);
    const clock = new CautiousClock();
    this.driverService = new DefaultDriverService({
      disabledDrivers: new DatabaseDisabledDriversStore(
        knex,
        // Drivers are the portal's.
        defaultWorkspaceId,
      ),
      drivers,
      now,
    });
    const shared = {
      accounts: this.accounts,
      instances: this.instances,
      resources: this.resources,
      inventory,
      managedThings: this.managedThings,
      drivers,
      enabledDriver: (name: string) => this.driverService.getEnabled(name),
      connections: this.connections,
      secrets,
      logger,
      now,
      cautiousNow: () => cautiousNow(knex, clock),
      accountCredentials: this.accountCredentials,
      workspaces: options.workspaces,
      requests: options.requests,
      room: this.room,
      roleCredentials: new RoleCredentials({
        accountCredentials: this.accountCredentials,
        workspaces: options.workspaces,
        claimsOf: ref => this.claimsOf(ref),
      }),
      callDeadline,
      warningLeads,
      ownerExists: (entityRef: string) => this.ownerExists(entityRef),
    };
    this.declared = new DeclaredAccounts({ ...shared, config: options.config });
    this.accountService = new DefaultAccountService({
      ...shared,
      onChange: change => {
        this.inventoryLoop.wake();
        this.publish(cloudsEvents.accountChanged, change);
      },
    });
    this.instanceService = new DefaultInstanceService({
      ...shared,
      requestCheck: new RequestCheck({
        ...shared,
        loginAccount: settings.loginAccount,
      }),
      onChange: change => {
        this.instanceLoop.wake();
        this.instancesChanged(change);
      },
    });
    this.resourceService = new DefaultResourceService({
      ...shared,
      onChange: change => {
        this.resourceLoop.wake();
        this.publish(cloudsEvents.resourceChanged, change);
      },
    });
    this.driftService = new DefaultDriftService({
      ...shared,
      onInstancesChange: change => {
        this.instanceLoop.wake();
        this.instancesChanged(change);
      },
      onResourcesChange: change => {
        this.resourceLoop.wake();
        this.publish(cloudsEvents.resourceChanged, change);
      },
    });
    this.adoptionService = new DefaultAdoptionService({
      ...shared,
      adoptions: new DatabaseAdoptionsStore(knex, () => now().toISOString()),
      onAdopt: adopted => {
        this.thingsChanged(adopted);
        this.tell(cloudsEvents.instanceAdopted, adopted.instances);
        this.tellResources(cloudsEvents.resourceAdopted, adopted.resourceIds);
      },
      onReleaseAsked: released => this.thingsChanged(released),
    });
    const instancesDrifted = (change: InstancesEvent) =>
      this.publish(cloudsEvents.instanceDrifted, change);
    const loop = { owner: randomUUID(), logger, health: options.health };
    this.instanceLoop = new LeasedLoop(
      new InstanceReconciler({
        ...shared,
        concurrency: 32,
        creationDeadline: settings.creationDeadline,
        pollInterval: settings.pollInterval,
        warn: (record, lead) => this.warn(record, lead),
        onChange: ({ instanceId, operationId }) =>
          this.instancesChanged({ instanceIds: [instanceId], operationId }),
        onDrift: instancesDrifted,
        onRelease: change =>
          this.publish(cloudsEvents.instanceReleased, change),
      }),
      loop,
    );
    this.inventoryLoop = new LeasedLoop(
      new AccountSynchronizer({
        ...shared,
        concurrency: 4,
        interval: settings.inventoryInterval,
        onChange: change => {
          this.instanceLoop.wake();
          this.resourceLoop.wake();
          this.publish(cloudsEvents.inventoryRead, change);
        },
        onDrift: instancesDrifted,
        onDiscover: found =>
          this.publish(cloudsEvents.inventoryDiscovered, found),
      }),
      loop,
    );
    this.resourceLoop = new LeasedLoop(
      new ResourceReconciler({
        ...shared,
        concurrency: 16,
        creationDeadline: settings.creationDeadline,
        pollInterval: settings.pollInterval,
        onChange: change => {
          this.resourceLoop.wake();
          this.publish(cloudsEvents.resourceChanged, change);
        },
        onDrift: change => this.publish(cloudsEvents.resourceDrifted, change),
        onRelease: change =>
          this.publish(cloudsEvents.resourceReleased, change),
      }),
      loop,
    );
  }

  authorized(
    authorizers: ReturnType<typeof addPermissions>,
    permissions: PermissionsService,
  ) {
    const accountVisibility = new AccountVisibility(
      this.accounts,
      authorizers.accountAuthorizer,
    );
    return {
      accounts: new AuthorizedAccountService(
        this.accountService,
        authorizers.accountAuthorizer,
        {
          instances: authorizers.instanceAuthorizer,
          resources: authorizers.resourceAuthorizer,
        },
      ),
      adoptions: new AuthorizedAdoptionService({
        service: this.adoptionService,
        driftService: this.driftService,
        instanceAuthorizer: authorizers.instanceAuthorizer,
        resourceAuthorizer: authorizers.resourceAuthorizer,
        accountVisibility,
        accounts: this.accounts,
        instances: this.instances,
        resources: this.resources,
        managedThings: this.managedThings,
      }),
      drivers: new AuthorizedDriverService(this.driverService, permissions),
      usage: new AuthorizedUsageService(
        this.room,
        authorizers.instanceAuthorizer,
      ),
      instances: new AuthorizedInstanceService(
        this.instanceService,
        authorizers.instanceAuthorizer,
        accountVisibility,
      ),
      resources: new AuthorizedResourceService({
        service: this.resourceService,
        authorizer: authorizers.resourceAuthorizer,
        instanceAuthorizer: authorizers.instanceAuthorizer,
        accountVisibility,
        instances: this.instances,
        resources: this.resources,
      }),
    };
  }

  async start(): Promise<void> {
    const { secrets, logger } = this.options;
    secrets.onKeysChanged(() => {
      this.rotateCredentials().catch(error =>
        logger.error('Credentials were not encrypted anew', toError(error)),
      );
    });
    try {
      await this.declared.apply();
      await this.rotateCredentials();
    } finally {
      // A startup hook that fails is only logged: what does not depend on it goes on.
      this.instanceLoop.start();
      this.inventoryLoop.start();
      this.resourceLoop.start();
    }
  }

  async stop(): Promise<void> {
    await Promise.all([
      this.instanceLoop.stop(),
      this.inventoryLoop.stop(),
      this.resourceLoop.stop(),
    ]);
  }

  private async warn(record: InstanceRecord, lead: number): Promise<void> {
    const { notifications, now } = this.options;
    await notifications.send(expiryNotice(record, lead, now()));
    this.publish(cloudsEvents.instanceExpiring, {
      instanceIds: [record.id],
      operationId: record.operationId,
    });
  }

  /** Their reconcilers have something to do, and whoever looks at them sees it. */
  private thingsChanged({ instances, resourceIds }: Adopted): void {
    this.instanceLoop.wake();
    this.resourceLoop.wake();
    const operations = new Set(instances.map(({ operationId }) => operationId));
    for (const operationId of operations) {
      this.instancesChanged({
        operationId,
        instanceIds: instances
          .filter(instance => instance.operationId === operationId)
          .map(({ id }) => id),
      });
    }
    this.tellResources(cloudsEvents.resourceChanged, resourceIds);
  }

  private tell(topic: string, instances: { id: string }[]): void {
    if (instances.length > 0) {
      this.publish(topic, { instanceIds: instances.map(({ id }) => id) });
    }
  }

  private tellResources(topic: string, resourceIds: string[]): void {
    if (resourceIds.length > 0) {
      this.publish(topic, { resourceIds });
    }
  }

  /** What is attached to them may have something to do now. */
  private instancesChanged(change: InstanceChangedEvent): void {
    const { logger, now } = this.options;
    this.resources
      .wakeUsersOf(change.instanceIds, now().toISOString())
      .then(() => this.resourceLoop.wake())
      // The inventory shows the same, only later.
      .catch(error => logger.warn('A hint was not sent', toError(error)));
    this.publish(cloudsEvents.instanceChanged, change);
  }

  private rotateCredentials(): Promise<void> {
    return rotateCredentials({
      accounts: this.accounts,
      accountCredentials: this.accountCredentials,
      connections: this.connections,
      secrets: this.options.secrets,
      logger: this.options.logger,
    });
  }

  private async ownerExists(entityRef: string): Promise<boolean> {
    return (await this.findEntity(entityRef)) !== undefined;
  }

  /** Somebody and their groups, as at their sign-in. */
  private async claimsOf(userEntityRef: string): Promise<string[]> {
    const entity = await this.findEntity(userEntityRef);
    return entity
      ? ownershipRefsOf(entity, refs => this.findEntities(refs))
      : [userEntityRef];
  }

  private async findEntity(entityRef: string) {
    const [entity] = await this.findEntities([entityRef]);
    return entity;
  }

  private async findEntities(entityRefs: string[]) {
    const { items } = await this.options.catalog.getEntitiesByRefs(
      { entityRefs, fields: ['kind', 'metadata', 'relations'] },
      { credentials: await this.options.auth.getOwnServiceCredentials() },
    );
    return items;
  }

  /** Hints only: whoever misses one sees the change at the next look. */
  private publish(topic: string, message: CloudsSignal): void {
    const { events, signals, logger } = this.options;
    Promise.all([
      events.publish({ topic, eventPayload: message }),
      signals.publish({
        recipients: { type: 'broadcast' },
        channel: cloudsSignalChannel,
        message,
      }),
    ]).catch(error => logger.warn('A hint was not sent', toError(error)));
  }
}
