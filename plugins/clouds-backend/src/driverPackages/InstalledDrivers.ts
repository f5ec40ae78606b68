import {
  LoggerService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { InputError, toError } from '@backstage/errors';
import { HostedDriver } from '@rackstage/plugin-clouds-node';
import {
  DriverProcessStatus,
  DriverSupervisor,
  hostDriver,
} from '@rackstage/plugin-clouds-node/host';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  DriverPackageRecord,
  DriverPackagesStore,
} from '../database/DriverPackagesStore';
import { DriverRegistry } from '../drivers/DriverRegistry';
import { PackageFolders } from './PackageFolders';
import { requireIntegrity } from './signatures';

/** Milliseconds after which a replica has seen what another one installed; it looks at once where it matters. */
const interval = 5000;

export interface InstalledDriversOptions {
  store: DriverPackagesStore;
  drivers: DriverRegistry;
  folders: PackageFolders;
  logger: LoggerService;
}

interface Hosted {
  record: DriverPackageRecord;
  supervisor: DriverSupervisor;
  driver: HostedDriver;
}

/**
 * The drivers that run in processes of their own in this replica: those that are
 * installed, as the database has them, and built-in ones that the configuration
 * says it of. No process is started before it is called.
 */
export class InstalledDrivers {
  private readonly hosted = new Map<string, Hosted>();
  private readonly builtIn = new Map<string, DriverSupervisor>();
  private refreshing?: Promise<void>;
  private timer?: NodeJS.Timeout;

  constructor(private readonly options: InstalledDriversOptions) {
    options.drivers.refreshBy(() => this.refresh());
  }

  /** Runs a built-in driver in a process of its own. @throws NotFoundError, InputError when it was not packed */
  hostBuiltIn(name: string): void {
    const { drivers } = this.options;
    const driver = drivers.get(name);
    const folder = driver.package
      ? join(resolvePackagePath(driver.package.name), 'dist/drivers', name)
      : '';
    if (!existsSync(join(folder, 'index.cjs'))) {
      throw new InputError(
        `The driver '${name}' cannot run in a process of its own before it is packed: yarn pack-driver <folder of ${driver.package?.name ?? name}>`,
      );
    }
    const supervisor = this.supervise(name, async () => ({
      folder,
      entry: 'index.cjs',
    }));
    this.builtIn.set(name, supervisor);
    drivers.replace(
      hostDriver(
        {
          ...driver,
          importFormats: (driver.accountImports ?? []).map(
            ({ format }) => format,
          ),
        },
        supervisor,
      ),
    );
  }

  async start(): Promise<void> {
    this.timer = setInterval(() => {
      this.refresh().catch(error =>
        this.options.logger.warn(
          'Installed drivers were not looked up',
          toError(error),
        ),
      );
    }, interval).unref();
    await this.refresh();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await Promise.all([
      ...[...this.builtIn.values()].map(supervisor => supervisor.stop()),
      ...[...this.hosted.values()].map(({ supervisor }) => supervisor.stop()),
    ]);
    await this.options.folders.removeAll();
  }

  /** Makes this replica have what the database has. */
  refresh(): Promise<void> {
    this.refreshing ??= this.load().finally(() => {
      this.refreshing = undefined;
    });
    return this.refreshing;
  }

  /** Of a package that is installed; undefined while nothing was asked of it here. */
  statusOf(packageId: string): DriverProcessStatus | undefined {
    return this.hosted.get(packageId)?.supervisor.getStatus();
  }

  /** Of a driver that is built in; undefined when it runs in the portal's own process. */
  statusOfBuiltIn(name: string): DriverProcessStatus | undefined {
    return this.builtIn.get(name)?.getStatus();
  }

  private async load(): Promise<void> {
    const records = (await this.options.store.list()).filter(
      ({ state }) => state === 'installed',
    );
    const ids = records.map(({ id }) => id);
    for (const [id, { supervisor }] of this.hosted) {
      if (!ids.includes(id)) {
        this.hosted.delete(id);
        await supervisor.stop();
        await this.options.folders.remove(id);
      }
    }
    for (const record of records) {
      const known = this.hosted.get(record.id);
      this.hosted.set(
        record.id,
        known ? { ...known, record } : this.host(record),
      );
    }
    this.options.drivers.setInstalled(
      [...this.hosted.values()].map(({ record, driver }) => ({
        packageId: record.id,
        active: record.active,
        driver,
      })),
    );
  }

  private host(record: DriverPackageRecord): Hosted {
    const { store, folders } = this.options;
    const supervisor = this.supervise(record.driver!, async () => ({
      folder: await folders.folderOf(record.id, async () => {
        const archive = await store.archive(record.id);
        requireIntegrity(archive, record.integrity);
        return archive;
      }),
      entry: record.entry!,
    }));
    const driver = hostDriver(
      {
        ...record.description!,
        package: { name: record.name!, version: record.version! },
      },
      supervisor,
    );
    return { record, supervisor, driver };
  }

  private supervise(
    driver: string,
    locate: ConstructorParameters<typeof DriverSupervisor>[0]['locate'],
  ): DriverSupervisor {
    return new DriverSupervisor({
      locate,
      onEnd: ({ cause, message }) =>
        this.options.logger.warn("A driver's process ended", {
          driver,
          cause,
          reason: message,
        }),
    });
  }
}
