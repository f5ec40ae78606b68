import {
  AuditorService,
  AuthService,
  BackstageCredentials,
  BackstageUserPrincipal,
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import {
  cloudsEvents,
  DeploymentChangedEvent,
  InstanceChangedEvent,
  ResourceChangedEvent,
} from '@rackstage/plugin-clouds-common';
import { defaultWorkspaceId } from '@rackstage/plugin-workspaces-common';
import { RequestsService } from '@rackstage/plugin-requests-node';
import { WorkspacesService } from '@rackstage/plugin-workspaces-node';
import { HealthService } from '@rackstage/observability';
import { SecretsService } from '@rackstage/secrets';
import { SessionCheck, sessionOf } from '@rackstage/user-access';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { DatabaseDisabledDriversStore } from '../database/DatabaseDisabledDriversStore';
import { DatabaseDriverPackagesStore } from '../database/DatabaseDriverPackagesStore';
import { InstanceRecord } from '../database/records';
import { readUsage } from '../database/workspaceUsage';
import { Connections } from '../drivers/Connections';
import { callDriver } from '../drivers/callDriver';
import { DriverRegistry } from '../drivers/DriverRegistry';
import { InstalledDrivers } from '../driverPackages/InstalledDrivers';
import { PackageFolders } from '../driverPackages/PackageFolders';
import { RateLimiter } from '../drivers/RateLimiter';
import { Replicas } from '../database/Replicas';
import { expiryNotice } from '../notices/expiryNotice';
import { Reaching } from '../reaching/Reaching';
import { portalOrigins } from '../reaching/portalOrigins';
import { CloudsConfig } from '../readConfig';
import { Elsewhere } from '../service/deployments/Elsewhere';
import { LeasedLoop } from '@rackstage/leased-loop';
import {
  Adopted,
  DefaultAdoptionService,
} from '../service/adoption/DefaultAdoptionService';
import { DefaultDriftService } from '../service/drift/DefaultDriftService';
import { DeclaredAccounts } from '../service/DeclaredAccounts';
import { DefaultAccountService } from '../service/DefaultAccountService';
import { DefaultDriverService } from '../service/DefaultDriverService';
import { DefaultDriverPackageService } from '../service/DefaultDriverPackageService';
import { DefaultInstanceService } from '../service/DefaultInstanceService';
import { DefaultInventoryService } from '../service/DefaultInventoryService';
import { DefaultResourceService } from '../service/DefaultResourceService';
import { DeploymentTemplates } from '../service/deployments/DeploymentTemplates';
import { DefaultDeploymentService } from '../service/deployments/DefaultDeploymentService';
import { DeploymentCheck } from '../service/deployments/DeploymentCheck';
import { GroupCheck } from '../service/deployments/GroupCheck';
import { MemberFactory } from '../service/deployments/MemberFactory';
import { Placements } from '../service/deployments/Placements';
import { RequestCheck } from '../service/RequestCheck';
import { RoleCredentials } from '../service/RoleCredentials';
import { WorkspaceRoom } from '../service/WorkspaceRoom';
import { readConsole } from '../service/readConsole';
import { rotateCredentials } from '../service/rotateCredentials';
import { CloudsStores, createStores } from './createStores';
import { createLoops, LoopName } from './createLoops';
import { Hints } from './Hints';
import { People } from './People';

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
  readonly stores: CloudsStores;
  readonly driverService: DefaultDriverService;
  readonly driverPackageService: DefaultDriverPackageService;
  readonly accountService: DefaultAccountService;
  readonly deploymentService: DefaultDeploymentService;
  readonly savedTemplates: DeploymentTemplates;
  readonly instanceService: DefaultInstanceService;
  readonly inventoryService: DefaultInventoryService;
  readonly resourceService: DefaultResourceService;
  readonly adoptionService: DefaultAdoptionService;
  readonly driftService: DefaultDriftService;
  readonly reaching: Reaching;
  readonly room: WorkspaceRoom;
  private readonly connections: Connections;
  private readonly declared: DeclaredAccounts;
  private readonly hints: Hints;
  private readonly installedDrivers: InstalledDrivers;
  private readonly loops: Record<LoopName, LeasedLoop<{ id: string }>>;
  private readonly replicas: Replicas;

  constructor(private readonly options: CloudsContextOptions) {
    const { config, drivers, knex, logger, now, secrets, settings } = options;
    const stores = createStores(knex, now);
    this.stores = stores;
    this.replicas = new Replicas(knex, logger);
    this.connections = new Connections(
      drivers,
      secrets,
      stores.accountCredentials,
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
    const wake = (...loops: LoopName[]) =>
      loops.forEach(name => this.loops[name].wake());
    const hints = new Hints({ ...stores, ...options, wake });
    this.hints = hints;
    const people = new People(options.catalog, options.auth);
    const shared = {
      ...stores,
      drivers,
      enabledDriver: (name: string) => this.driverService.getEnabled(name),
      connections: this.connections,
      secrets,
      logger,
      now,
      workspaces: options.workspaces,
      requests: options.requests,
      room: this.room,
      roleCredentials: new RoleCredentials({
        ...stores,
        workspaces: options.workspaces,
        claimsOf: ref => people.claimsOf(ref),
      }),
      callDeadline: settings.callDeadline,
      inventoryInterval: settings.inventoryInterval,
      warningLeads: settings.warningLeads,
      ownerExists: (entityRef: string) => people.exists(entityRef),
    };
    const loop = { owner: randomUUID(), logger, health: options.health };
    this.reaching = new Reaching(
      {
        ...options,
        ...shared,
        limits: settings.reaching,
        origins: portalOrigins(config),
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
    this.declared = new DeclaredAccounts({ ...shared, config });
    this.accountService = new DefaultAccountService({
      ...shared,
      onChange: change => {
        wake('inventory');
        hints.publish(cloudsEvents.accountChanged, change);
      },
    });
    const requestCheck = new RequestCheck({
      ...shared,
      loginAccount: settings.loginAccount,
      portalKeyOf: id => this.reaching.access.publicKey(id),
    });
    const ofDeployments = {
      ...shared,
      groupCheck: new GroupCheck({ ...shared, requestCheck }),
      memberFactory: new MemberFactory(shared),
      placements: new Placements(shared),
      onDeploymentChange: (change: DeploymentChangedEvent) =>
        hints.deploymentsChanged(change),
      onPartsChange: (changed: Adopted) => hints.thingsChanged(changed),
    };
    this.deploymentService = new DefaultDeploymentService({
      ...ofDeployments,
      deploymentCheck: new DeploymentCheck(ofDeployments),
    });
    this.savedTemplates = new DeploymentTemplates({
      deployments: stores.deployments,
      templates: stores.deploymentTemplates,
      now,
      onTemplateChange: change =>
        hints.publish(cloudsEvents.deploymentTemplateChanged, change),
    });
    const onInstancesChange = (change: InstanceChangedEvent) => {
      wake('instances');
      hints.instancesChanged(change);
    };
    const onResourcesChange = (change: ResourceChangedEvent) =>
      hints.resourcesChanged(change);
    this.instanceService = new DefaultInstanceService({
      ...shared,
      requestCheck,
      onChange: onInstancesChange,
    });
    this.inventoryService = new DefaultInventoryService({
      ...shared,
      onRequest: () => wake('regions'),
    });
    this.resourceService = new DefaultResourceService({
      ...shared,
      onChange: onResourcesChange,
    });
    this.driftService = new DefaultDriftService({
      ...shared,
      onInstancesChange,
      onResourcesChange,
    });
    this.adoptionService = new DefaultAdoptionService({
      ...shared,
      onAdopt: adopted => {
        hints.thingsChanged(adopted);
        hints.publishInstances(cloudsEvents.instanceAdopted, adopted.instances);
        hints.publishResources(
          cloudsEvents.resourceAdopted,
          adopted.resourceIds,
        );
      },
      onReleaseAsked: released => hints.thingsChanged(released),
    });
    this.loops = createLoops(
      {
        ...ofDeployments,
        elsewhere: new Elsewhere(ofDeployments),
        hints,
        settings,
        wake,
        warn: (record, lead) => this.warn(record, lead),
      },
      loop,
    );
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
      Object.values(this.loops).forEach(loop => loop.start());
      this.reaching.start();
    }
  }

  async stop(): Promise<void> {
    await Promise.all([
      this.replicas.stop(),
      ...Object.values(this.loops).map(loop => loop.stop()),
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
    this.hints.publish(cloudsEvents.instanceExpiring, {
      instanceIds: [record.id],
      operationId: record.operationId,
    });
  }

  private async rotateCredentials(): Promise<void> {
    await rotateCredentials({
      ...this.stores,
      connections: this.connections,
      secrets: this.options.secrets,
      logger: this.options.logger,
    });
    await this.reaching.rotate(await this.options.secrets.currentKeyId());
  }

  /** The host keys that an instance prints there are a help, and nothing that has to be there. */
  private async consoleOf(record: InstanceRecord): Promise<string | undefined> {
    try {
      const account = await this.stores.accounts.get(record.accountId);
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
}
