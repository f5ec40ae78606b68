import {
  AuditorService,
  AuthService,
  BackstageCredentials,
  BackstageUserPrincipal,
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
  DeploymentChangedEvent,
  InstancesEvent,
  InstanceChangedEvent,
  ResourceChangedEvent,
} from '@rackstage/plugin-clouds-common';
import { defaultWorkspaceId } from '@rackstage/plugin-workspaces-common';
import { RequestsService } from '@rackstage/plugin-requests-node';
import { WorkspacesService } from '@rackstage/plugin-workspaces-node';
import { HealthService } from '@rackstage/observability';
import { SecretsService } from '@rackstage/secrets';
import {
  ownershipRefsOf,
  SessionCheck,
  sessionOf,
} from '@rackstage/user-access';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { DatabaseAccountCredentialsStore } from './database/DatabaseAccountCredentialsStore';
import { DatabaseAdoptionsStore } from './database/DatabaseAdoptionsStore';
import { DatabaseAccountsStore } from './database/DatabaseAccountsStore';
import { DatabaseDeploymentsStore } from './database/DatabaseDeploymentsStore';
import { DatabaseDisabledDriversStore } from './database/DatabaseDisabledDriversStore';
import { DatabaseDriverPackagesStore } from './database/DatabaseDriverPackagesStore';
import { DatabaseInstancesStore } from './database/DatabaseInstancesStore';
import { DatabaseInventoryBrowser } from './database/DatabaseInventoryBrowser';
import { DatabaseInventoryEventsStore } from './database/DatabaseInventoryEventsStore';
import { DatabaseInventoryRegionsStore } from './database/DatabaseInventoryRegionsStore';
import { DatabaseInventoryStore } from './database/DatabaseInventoryStore';
import { DatabaseResourcesStore } from './database/DatabaseResourcesStore';
import { ManagedThings } from './database/ManagedThings';
import { InstanceRecord } from './database/records';
import { readUsage } from './database/workspaceUsage';
import { cautiousNow } from './database/cautiousNow';
import { Connections } from './drivers/Connections';
import { callDriver } from './drivers/callDriver';
import { DriverRegistry } from './drivers/DriverRegistry';
import { InstalledDrivers } from './driverPackages/InstalledDrivers';
import { PackageFolders } from './driverPackages/PackageFolders';
import { RateLimiter } from './drivers/RateLimiter';
import { Replicas } from './database/Replicas';
import { expiryNotice } from './notices/expiryNotice';
import { addPermissions } from './permissions';
import { Reaching } from './reaching/Reaching';
import { portalOrigins } from './reaching/portalOrigins';
import { CloudsConfig } from './readConfig';
import { AccountSynchronizer } from './reconcilers/AccountSynchronizer';
import { DeploymentReconciler } from './reconcilers/DeploymentReconciler';
import { Elsewhere } from './service/deployments/Elsewhere';
import { InstanceReconciler } from './reconcilers/InstanceReconciler';
import { CautiousClock, LeasedLoop } from '@rackstage/leased-loop';
import { Twins } from './reconcilers/Twins';
import { RegionSynchronizer } from './reconcilers/RegionSynchronizer';
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
import { AuthorizedDriverPackageService } from './service/AuthorizedDriverPackageService';
import { AuthorizedInstanceService } from './service/AuthorizedInstanceService';
import { AuthorizedInventoryService } from './service/AuthorizedInventoryService';
import { AuthorizedUsageService } from './service/AuthorizedUsageService';
import { AuthorizedResourceService } from './service/AuthorizedResourceService';
import { DeclaredAccounts } from './service/DeclaredAccounts';
import { DefaultAccountService } from './service/DefaultAccountService';
import { DefaultDriverService } from './service/DefaultDriverService';
import { DefaultDriverPackageService } from './service/DefaultDriverPackageService';
import { DefaultInstanceService } from './service/DefaultInstanceService';
import { DefaultInventoryService } from './service/DefaultInventoryService';
import { DefaultResourceService } from './service/DefaultResourceService';
import { DatabaseDeploymentTemplatesStore } from './database/DatabaseDeploymentTemplatesStore';
import { AuthorizedDeploymentService } from './service/deployments/AuthorizedDeploymentService';
import { AuthorizedDeploymentTemplates } from './service/deployments/AuthorizedDeploymentTemplates';
import { DeploymentTemplates } from './service/deployments/DeploymentTemplates';
import { DefaultDeploymentService } from './service/deployments/DefaultDeploymentService';
import { DeploymentCheck } from './service/deployments/DeploymentCheck';
import { GroupCheck } from './service/deployments/GroupCheck';
import { MemberFactory } from './service/deployments/MemberFactory';
import { Placements } from './service/deployments/Placements';
import { RequestCheck } from './service/RequestCheck';
import { RoleCredentials } from './service/RoleCredentials';
import { WorkspaceRoom } from './service/WorkspaceRoom';
import { readConsole } from './service/readConsole';
import { rotateCredentials } from './service/rotateCredentials';

export interface CloudsContextOptions {
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  checkSession: SessionCheck;
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
  readonly deployments: DatabaseDeploymentsStore;
  readonly deploymentTemplates: DatabaseDeploymentTemplatesStore;
  readonly instances: DatabaseInstancesStore;
  readonly resources: DatabaseResourcesStore;
  readonly driverService: DefaultDriverService;
  readonly driverPackageService: DefaultDriverPackageService;
  readonly accountService: DefaultAccountService;
  readonly deploymentService: DefaultDeploymentService;
  readonly savedTemplates: DeploymentTemplates;
  readonly instanceService: DefaultInstanceService;
  readonly inventoryService: DefaultInventoryService;
  readonly resourceService: DefaultResourceService;
  private readonly reaching: Reaching;
  readonly adoptionService: DefaultAdoptionService;
  readonly driftService: DefaultDriftService;
  private readonly managedThings: ManagedThings;
  private readonly accountCredentials: DatabaseAccountCredentialsStore;
  private readonly installedDrivers: InstalledDrivers;
  private readonly room: WorkspaceRoom;
  private readonly connections: Connections;
  private readonly replicas: Replicas;
  private readonly declared: DeclaredAccounts;
  private readonly deploymentLoop: LeasedLoop<{ id: string }>;
  private readonly instanceLoop: LeasedLoop<{ id: string }>;
  private readonly inventoryLoop: LeasedLoop<{ id: string }>;
  private readonly regionLoop: LeasedLoop<{ id: string }>;
  private readonly resourceLoop: LeasedLoop<{ id: string }>;

  constructor(private readonly options: CloudsContextOptions) {
    const { drivers, knex, logger, now, secrets, settings } = options;
    const { callDeadline, warningLeads } = settings;
    this.accounts = new DatabaseAccountsStore(knex);
    this.instances = new DatabaseInstancesStore(knex, () =>
      now().toISOString(),
    );
    this.deploymentTemplates = new DatabaseDeploymentTemplatesStore(knex);
    this.deployments = new DatabaseDeploymentsStore(knex, () =>
      now().toISOString(),
    );
    this.resources = new DatabaseResourcesStore(knex, () =>
      now().toISOString(),
    );
    this.managedThings = new ManagedThings(knex);
    this.accountCredentials = new DatabaseAccountCredentialsStore(knex);
    this.replicas = new Replicas(knex, logger);
    this.connections = new Connections(
      drivers,
      secrets,
      this.accountCredentials,
      {
        limiter: new RateLimiter(() => this.replicas.count),
        limitOf: ({ name, rateLimit }) =>
          rateLimit ?? settings.rateLimits[name],
      },
    );
    this.room = new WorkspaceRoom({
      workspaces: options.workspaces,
      exchangeRates: settings.exchangeRates,
      usageOf: id => readUsage(knex, id),
    });
    const inventory = new DatabaseInventoryStore(knex);
    const regions = new DatabaseInventoryRegionsStore(knex);
    const clock = new CautiousClock();
    const driverPackages = {
      store: new DatabaseDriverPackagesStore(knex, defaultWorkspaceId),
      folders: new PackageFolders(settings.drivers.folder),
      drivers,
    };
    this.installedDrivers = new InstalledDrivers({ ...driverPackages, logger });
    this.driverPackageService = new DefaultDriverPackageService({
      ...driverPackages,
      installed: this.installedDrivers,
      settings: settings.drivers,
      now,
    });
    this.driverService = new DefaultDriverService({
      disabledDrivers: new DatabaseDisabledDriversStore(
        knex,
        // Drivers are the portal's.
        defaultWorkspaceId,
      ),
      drivers,
      statusOfBuiltIn: name => this.installedDrivers.statusOfBuiltIn(name),
      now,
    });
    const shared = {
      accounts: this.accounts,
      instances: this.instances,
      resources: this.resources,
      inventory,
      regions,
      browser: new DatabaseInventoryBrowser(knex),
      events: new DatabaseInventoryEventsStore(knex),
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
      inventoryInterval: settings.inventoryInterval,
      warningLeads,
      ownerExists: (entityRef: string) => this.ownerExists(entityRef),
    };
    const onRequest = () => {
      this.inventoryLoop.wake();
      this.regionLoop.wake();
    };
    const loop = { owner: randomUUID(), logger, health: options.health };
    this.reaching = new Reaching(
      {
        ...options,
        ...shared,
        limits: settings.reaching,
        origins: portalOrigins(options.config),
        checkSession: credentials =>
          options.checkSession(
            sessionOf(
              credentials as BackstageCredentials<BackstageUserPrincipal>,
            ),
          ),
        console: record => this.consoleOf(record),
      },
      loop,
    );
    this.declared = new DeclaredAccounts({ ...shared, config: options.config });
    this.accountService = new DefaultAccountService({
      ...shared,
      onChange: change => {
        this.inventoryLoop.wake();
        this.publish(cloudsEvents.accountChanged, change);
      },
    });
    const requestCheck = new RequestCheck({
      ...shared,
      loginAccount: settings.loginAccount,
      portalKeyOf: id => this.reaching.access.publicKey(id),
    });
    const ofDeployments = {
      ...shared,
      deployments: this.deployments,
      groupCheck: new GroupCheck({ ...shared, requestCheck }),
      memberFactory: new MemberFactory(shared),
      placements: new Placements(shared),
      onDeploymentChange: (change: DeploymentChangedEvent) =>
        this.deploymentsChanged(change),
    };
    this.deploymentService = new DefaultDeploymentService({
      ...ofDeployments,
      deploymentCheck: new DeploymentCheck(ofDeployments),
    });
    this.savedTemplates = new DeploymentTemplates({
      deployments: this.deployments,
      templates: this.deploymentTemplates,
      now,
      onTemplateChange: change =>
        this.publish(cloudsEvents.deploymentTemplateChanged, change),
    });
    this.instanceService = new DefaultInstanceService({
      ...shared,
      requestCheck,
      onChange: change => {
        this.instanceLoop.wake();
        this.instancesChanged(change);
      },
    });
    this.inventoryService = new DefaultInventoryService({
      ...shared,
      onRequest: () => this.regionLoop.wake(),
    });
    this.resourceService = new DefaultResourceService({
      ...shared,
      onChange: change => {
        this.resourcesChanged(change);
      },
    });
    this.driftService = new DefaultDriftService({
      ...shared,
      onInstancesChange: change => {
        this.instanceLoop.wake();
        this.instancesChanged(change);
      },
      onResourcesChange: change => {
        this.resourcesChanged(change);
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
    this.instanceLoop = new LeasedLoop(
      new InstanceReconciler({
        ...shared,
        onRequest,
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
    this.deploymentLoop = new LeasedLoop(
      new DeploymentReconciler({
        ...ofDeployments,
        elsewhere: new Elsewhere(ofDeployments),
        concurrency: 8,
        pollInterval: settings.pollInterval,
      }),
      loop,
    );
    const synchronizer = new AccountSynchronizer({
      ...shared,
      twins: new Twins(shared),
      concurrency: 4,
      interval: settings.inventoryInterval,
      onChange: ({ isNews, ...change }) => {
        this.instanceLoop.wake();
        this.resourceLoop.wake();
        if (isNews) {
          this.publish(cloudsEvents.inventoryRead, change);
        }
      },
      onDrift: instancesDrifted,
      onDiscover: found =>
        this.publish(cloudsEvents.inventoryDiscovered, found),
    });
    this.inventoryLoop = new LeasedLoop(synchronizer, loop);
    this.regionLoop = new LeasedLoop(
      new RegionSynchronizer({
        ...shared,
        reader: synchronizer,
        concurrency: 4,
      }),
      loop,
    );
    this.resourceLoop = new LeasedLoop(
      new ResourceReconciler({
        ...shared,
        onRequest,
        concurrency: 16,
        creationDeadline: settings.creationDeadline,
        pollInterval: settings.pollInterval,
        onChange: change => this.resourcesChanged(change),
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
    const deployments = new AuthorizedDeploymentService(
      this.deploymentService,
      authorizers.instanceAuthorizer,
      accountVisibility,
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
      deployments,
      deploymentTemplates: new AuthorizedDeploymentTemplates(
        this.savedTemplates,
        deployments,
        authorizers.instanceAuthorizer,
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
      driverPackages: new AuthorizedDriverPackageService(
        this.driverPackageService,
        permissions,
      ),
      usage: new AuthorizedUsageService(
        this.room,
        authorizers.instanceAuthorizer,
      ),
      instances: new AuthorizedInstanceService(
        this.instanceService,
        authorizers.instanceAuthorizer,
        accountVisibility,
      ),
      inventory: new AuthorizedInventoryService({
        service: this.inventoryService,
        accounts: this.accounts,
        accountVisibility,
        authorizers: {
          accounts: authorizers.accountAuthorizer,
          instances: authorizers.instanceAuthorizer,
          resources: authorizers.resourceAuthorizer,
        },
      }),
      reaching: this.reaching.authorized(authorizers),
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
      await this.startDrivers();
      await this.declared.apply();
      await this.rotateCredentials();
    } finally {
      // A startup hook that fails is only logged: what does not depend on it goes on.
      this.replicas.start();
      this.deploymentLoop.start();
      this.instanceLoop.start();
      this.inventoryLoop.start();
      this.regionLoop.start();
      this.resourceLoop.start();
      this.reaching.start();
    }
  }

  async stop(): Promise<void> {
    await Promise.all([
      this.replicas.stop(),
      this.deploymentLoop.stop(),
      this.instanceLoop.stop(),
      this.inventoryLoop.stop(),
      this.regionLoop.stop(),
      this.resourceLoop.stop(),
      this.reaching.stop(),
    ]);
    await this.installedDrivers.stop();
  }

  private async startDrivers(): Promise<void> {
    this.options.settings.drivers.ownProcess.forEach(name =>
      this.installedDrivers.hostBuiltIn(name),
    );
    await this.installedDrivers.start();
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
    this.wakeDeploymentsOf(change.instanceIds);
    this.publish(cloudsEvents.instanceChanged, change);
  }

  private resourcesChanged(change: ResourceChangedEvent): void {
    this.resourceLoop.wake();
    this.wakeDeploymentsOf(change.resourceIds);
    this.publish(cloudsEvents.resourceChanged, change);
  }

  /** Its members and what they share have something to do now. */
  private deploymentsChanged(change: DeploymentChangedEvent): void {
    this.resourceLoop.wake();
    this.instanceLoop.wake();
    this.deploymentLoop.wake();
    this.publish(cloudsEvents.deploymentChanged, change);
  }

  private wakeDeploymentsOf(ids: string[]): void {
    const { logger, now } = this.options;
    this.deployments
      .wakeOwnersOf(
        ids,
        // A hundred members that change in one second are one look.
        new Date(now().getTime() + 1_000).toISOString(),
      )
      .then(woken => woken.length > 0 && this.deploymentLoop.wake())
      // It is looked at again anyway, only later.
      .catch(error => logger.warn('A hint was not sent', toError(error)));
  }

  private async rotateCredentials(): Promise<void> {
    await rotateCredentials({
      accounts: this.accounts,
      accountCredentials: this.accountCredentials,
      connections: this.connections,
      secrets: this.options.secrets,
      logger: this.options.logger,
    });
    await this.reaching.rotate(await this.options.secrets.currentKeyId());
  }

  /** The host keys that an instance prints there are a help, and nothing that has to be there. */
  private async consoleOf(record: InstanceRecord): Promise<string | undefined> {
    try {
      const account = await this.accounts.get(record.accountId);
      const { text } = await readConsole(
        record,
        1000,
        await this.connections.get(account),
        send =>
          callDriver({ deadline: this.options.settings.callDeadline }, send),
      );
      return text;
    } catch {
      return undefined;
    }
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
