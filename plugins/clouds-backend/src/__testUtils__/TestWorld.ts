import { mockServices } from '@backstage/backend-test-utils';
import {
  InventoryDiscoveredEvent,
  ManagedKind,
  NewManagedResource,
  Operation,
} from '@rackstage/plugin-clouds-common';
import { TestRequests } from '@rackstage/plugin-requests-node/testUtils';
import { TestWorkspaces } from '@rackstage/plugin-workspaces-node/testUtils';
import { AesSecretsService } from '@rackstage/secrets';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { AccountsStore } from '../database/AccountsStore';
import { DatabaseAccountCredentialsStore } from '../database/DatabaseAccountCredentialsStore';
import { DatabaseAccountsStore } from '../database/DatabaseAccountsStore';
import { DatabaseDeploymentsStore } from '../database/DatabaseDeploymentsStore';
import { DatabaseCommandsStore } from '../database/DatabaseCommandsStore';
import { DatabaseDisabledDriversStore } from '../database/DatabaseDisabledDriversStore';
import { DatabaseHostKeysStore } from '../database/DatabaseHostKeysStore';
import { DatabaseInstancesStore } from '../database/DatabaseInstancesStore';
import { DatabaseInventoryBrowser } from '../database/DatabaseInventoryBrowser';
import { DatabaseInventoryEventsStore } from '../database/DatabaseInventoryEventsStore';
import { DatabaseInventoryRegionsStore } from '../database/DatabaseInventoryRegionsStore';
import { DatabaseInventoryStore } from '../database/DatabaseInventoryStore';
import { DatabaseResourcesStore } from '../database/DatabaseResourcesStore';
import { DatabaseTerminalSessionsStore } from '../database/DatabaseTerminalSessionsStore';
import { InstancesStore } from '../database/InstancesStore';
import { LeaseOptions } from '@rackstage/leased-loop';
import { InstanceRecord, ResourceRecord } from '../database/records';
import { ResourcesStore } from '../database/ResourcesStore';
import { readUsage } from '../database/workspaceUsage';
import { Connections } from '../drivers/Connections';
import { DriverRegistry } from '../drivers/DriverRegistry';
import { RateLimiter } from '../drivers/RateLimiter';
import { AccountSynchronizer } from '../reconcilers/AccountSynchronizer';
import { DeploymentReconciler } from '../reconcilers/DeploymentReconciler';
import { Elsewhere } from '../service/deployments/Elsewhere';
import { InstanceReconciler } from '../reconcilers/InstanceReconciler';
import { RegionSynchronizer } from '../reconcilers/RegionSynchronizer';
import { Twins } from '../reconcilers/Twins';
import { ResourceReconciler } from '../reconcilers/ResourceReconciler';
import { DefaultAccountService } from '../service/DefaultAccountService';
import { DefaultDriverService } from '../service/DefaultDriverService';
import { DefaultInstanceService } from '../service/DefaultInstanceService';
import { DefaultInventoryService } from '../service/DefaultInventoryService';
import { DefaultResourceService } from '../service/DefaultResourceService';
import { DefaultDeploymentService } from '../service/deployments/DefaultDeploymentService';
import { DatabaseDeploymentTemplatesStore } from '../database/DatabaseDeploymentTemplatesStore';
import { DeploymentTemplates } from '../service/deployments/DeploymentTemplates';
import { DeploymentCheck } from '../service/deployments/DeploymentCheck';
import { GroupCheck } from '../service/deployments/GroupCheck';
import { MemberFactory } from '../service/deployments/MemberFactory';
import { Placements } from '../service/deployments/Placements';
import { RequestCheck } from '../service/RequestCheck';
import { WorkspaceRoom } from '../service/WorkspaceRoom';
import { DefaultAdoptionService } from '../service/adoption/DefaultAdoptionService';
import { DefaultDriftService } from '../service/drift/DefaultDriftService';
import { addAccount } from './addAccount';
import { FakeCloud } from './FakeCloud';
import { fakeDriver } from './fakeDriver';
import { migrate } from './migrate';
import { aRequest, aResource, caller } from './requests';
import { TestClock } from './TestClock';
import { TestKeys } from './TestKeys';
import { settle } from './settle';
import { sharedOptions } from './sharedOptions';

/** A lease that is over as soon as it is given: whoever comes next takes over. */
export const shortLease = (owner = 'one'): LeaseOptions => ({
  owner,
  milliseconds: -1000,
});

/** The parts of this context over a database and a fake cloud, without loops and HTTP. */
export class TestWorld {
  readonly clock = new TestClock();
  readonly cloud: FakeCloud;
  readonly accounts: AccountsStore;
  readonly instances: InstancesStore;
  readonly deployments: DatabaseDeploymentsStore;
  readonly inventory: DatabaseInventoryStore;
  readonly browser: DatabaseInventoryBrowser;
  readonly regions: DatabaseInventoryRegionsStore;
  readonly events: DatabaseInventoryEventsStore;
  readonly resources: ResourcesStore;
  readonly sessions: DatabaseTerminalSessionsStore;
  readonly commands: DatabaseCommandsStore;
  readonly hostKeys: DatabaseHostKeysStore;
  /** What owners were told about the end of their instances: name and seconds before it. */
  readonly warned: [string, number][] = [];
  /** By user. */
  readonly groups: Record<string, string[]> = {};
  readonly drivers = new DriverRegistry();
  readonly keys = new TestKeys();
  readonly secrets = new AesSecretsService(this.keys);
  readonly accountCredentials: DatabaseAccountCredentialsStore;
  readonly connections: Connections;
  readonly workspaces = new TestWorkspaces();
  readonly requests = new TestRequests();
  readonly room: WorkspaceRoom;
  readonly logger = mockServices.logger.mock();
  readonly driverService: DefaultDriverService;
  readonly accountService: DefaultAccountService;
  readonly instanceService: DefaultInstanceService;
  readonly inventoryService: DefaultInventoryService;
  readonly resourceService: DefaultResourceService;
  readonly driftService: DefaultDriftService;
  readonly deploymentService: DefaultDeploymentService;
  readonly deploymentTemplates: DeploymentTemplates;
  private readonly ofDeployments;
  readonly adoptionService: DefaultAdoptionService;
  /** What readings of the inventory found that nobody manages. */
  readonly discovered: InventoryDiscoveredEvent[] = [];
  private readonly shared;

  /** With one account, whose inventory has been read. */
  static async create(
    knex: Knex,
    account = 'main',
    pace = 1,
    { makesParts = false, knowsTokens = true } = {},
  ): Promise<TestWorld> {
    await migrate(knex);
    const world = new TestWorld(knex, account, pace);
    world.cloud.makesParts = makesParts;
    world.cloud.knowsTokens = knowsTokens;
    await world.addAccount(account);
    await world.synchronize();
    return world;
  }

  private constructor(
    knex: Knex,
    /** The name of its account. */
    readonly account: string,
    pace: number,
  ) {
    this.cloud = new FakeCloud(this.clock, pace);
    this.logger.child.mockReturnValue(this.logger);
    this.drivers.add(fakeDriver(this.cloud));
    this.accounts = new DatabaseAccountsStore(knex);
    this.accountCredentials = new DatabaseAccountCredentialsStore(knex);
    this.connections = new Connections(
      this.drivers,
      this.secrets,
      this.accountCredentials,
      {
        limiter: new RateLimiter(),
        limitOf: ({ rateLimit }) => rateLimit,
      },
    );
    this.room = new WorkspaceRoom({
      workspaces: this.workspaces,
      exchangeRates: { USD: { KRW: '1400' } },
      usageOf: id => readUsage(knex, id),
    });
    this.instances = new DatabaseInstancesStore(knex, () =>
      this.clock.now().toISOString(),
    );
    this.inventory = new DatabaseInventoryStore(knex);
    this.browser = new DatabaseInventoryBrowser(knex);
    this.regions = new DatabaseInventoryRegionsStore(knex);
    this.events = new DatabaseInventoryEventsStore(knex);
    this.deployments = new DatabaseDeploymentsStore(knex, () =>
      this.clock.now().toISOString(),
    );
    this.resources = new DatabaseResourcesStore(knex, () =>
      this.clock.now().toISOString(),
    );
    this.sessions = new DatabaseTerminalSessionsStore(knex);
    this.commands = new DatabaseCommandsStore(knex);
    this.hostKeys = new DatabaseHostKeysStore(knex);
    this.driverService = new DefaultDriverService({
      disabledDrivers: new DatabaseDisabledDriversStore(knex, 'default'),
      drivers: this.drivers,
      statusOfBuiltIn: () => undefined,
      now: this.clock.now,
    });
    this.shared = sharedOptions(this, knex);
    this.accountService = new DefaultAccountService(this.shared);
    this.instanceService = this.newInstanceService();
    this.resourceService = new DefaultResourceService(this.shared);
    this.driftService = new DefaultDriftService(this.shared);
    this.inventoryService = new DefaultInventoryService({
      ...this.shared,
      onRequest: () => {},
    });
    this.ofDeployments = {
      ...this.shared,
      deployments: this.deployments,
      groupCheck: new GroupCheck({
        ...this.shared,
        requestCheck: new RequestCheck(this.shared),
      }),
      memberFactory: new MemberFactory(this.shared),
      placements: new Placements(this.shared),
      onDeploymentChange: () => {},
      onPartsChange: () => {},
    };
    this.deploymentService = new DefaultDeploymentService({
      ...this.ofDeployments,
      deploymentCheck: new DeploymentCheck(this.ofDeployments),
    });
    this.adoptionService = new DefaultAdoptionService(this.shared);
    this.deploymentTemplates = new DeploymentTemplates({
      deployments: this.deployments,
      templates: new DatabaseDeploymentTemplatesStore(knex),
      now: this.clock.now,
      onTemplateChange: () => {},
    });
  }

  /** As in another replica, with stores of its own where they are given. */
  newInstanceService(
    stores: { accounts?: AccountsStore; instances?: InstancesStore } = {},
  ): DefaultInstanceService {
    const options = { ...this.shared, ...stores };
    return new DefaultInstanceService({
      ...options,
      requestCheck: new RequestCheck(options),
    });
  }

  addAccount(name: string, password = this.cloud.password) {
    return addAccount(this, name, password);
  }

  reconciler(
    overrides: Partial<
      ConstructorParameters<typeof InstanceReconciler>[0]
    > = {},
  ): InstanceReconciler {
    return new InstanceReconciler({
      ...this.shared,
      creationDeadline: 1800,
      pollInterval: 1,
      ...overrides,
    });
  }

  resourceReconciler(
    overrides: Partial<
      ConstructorParameters<typeof ResourceReconciler>[0]
    > = {},
  ): ResourceReconciler {
    return new ResourceReconciler({
      ...this.shared,
      creationDeadline: 1800,
      pollInterval: 1,
      ...overrides,
    });
  }

  deploymentReconciler(
    overrides: Partial<
      ConstructorParameters<typeof DeploymentReconciler>[0]
    > = {},
  ): DeploymentReconciler {
    return new DeploymentReconciler({
      ...this.ofDeployments,
      elsewhere: new Elsewhere(this.ofDeployments),
      pollInterval: 1,
      ...overrides,
    });
  }

  /** Works on resources until nothing is due within the time. */
  settleResources(options: Parameters<typeof settle>[2] = {}): Promise<void> {
    return settle(this.resourceReconciler(), this.clock, options);
  }

  /** Asks for a resource and waits until it is ready. */
  async make(
    kind: ManagedKind,
    values: Partial<NewManagedResource> = {},
  ): Promise<string> {
    const { id } = await this.resourceService.create(
      aResource(kind, { account: this.account, ...values }),
      caller,
    );
    await this.settleResources();
    return id;
  }

  resource(id: string): Promise<ResourceRecord> {
    return this.resources.get(id);
  }

  synchronizer(): AccountSynchronizer {
    return new AccountSynchronizer({
      ...this.shared,
      twins: new Twins(this.shared),
      interval: 120,
    });
  }

  /** Reads the regions that somebody asked for. */
  async synchronizeRegions(): Promise<void> {
    const synchronizer = new RegionSynchronizer({
      ...this.shared,
      reader: this.synchronizer(),
    });
    const lease = shortLease();
    for (const region of await synchronizer.claim(lease, 10)) {
      await synchronizer.process(region, lease, new AbortController().signal);
    }
  }

  async synchronize(): Promise<void> {
    const synchronizer = this.synchronizer();
    const lease = shortLease();
    for (const account of await synchronizer.claim(lease, 10)) {
      await synchronizer.process(account, lease, new AbortController().signal);
    }
  }

  /** An instance that somebody made at the cloud, and that runs there. */
  strange(values: { name?: string; tag?: string } = {}) {
    const made = this.cloud.createInstance({
      tag: values.tag ?? randomUUID(),
      region: 'seoul',
      name: values.name ?? 'theirs',
      imageId: 'ubuntu',
      specId: 'small',
    });
    this.cloud.alterInstance(made.id, {
      status: 'running',
      zone: 'a',
      tag: values.tag,
    });
    return this.cloud.getInstance(made.id);
  }

  /** Reads the inventories again when their interval is over, and works on what that shows. */
  async lookAgain(): Promise<void> {
    this.clock.advance(121);
    await this.synchronize();
    await this.settle();
    await this.settleResources();
  }

  /** Works until nothing is due within the time, which passes as fast as the work is done. */
  settle(options: Parameters<typeof settle>[2] = {}): Promise<void> {
    return settle(this.reconciler(), this.clock, options);
  }

  ask(values: Parameters<typeof aRequest>[0] = {}): Promise<Operation> {
    return this.instanceService.create(
      aRequest({ account: this.account, ...values }),
      caller,
    );
  }

  /** Asks for one instance and waits until it runs. */
  async run(values: Parameters<typeof aRequest>[0] = {}): Promise<string> {
    const { instances } = await this.ask(values);
    await this.settle();
    return instances[0].id;
  }

  record(id: string): Promise<InstanceRecord> {
    return this.instances.get(id);
  }

  /** Reasons of what was noted about the resource, oldest first. */
  async resourceReasons(id: string): Promise<string[]> {
    const { items } = await this.resources.listEvents(id, { limit: 500 });
    return items.map(({ reason }) => reason).reverse();
  }

  /** Reasons of what was noted about the instance, oldest first. */
  async reasons(id: string): Promise<string[]> {
    const { items } = await this.instances.listEvents(id, { limit: 500 });
    return items.map(({ reason }) => reason).reverse();
  }
}
