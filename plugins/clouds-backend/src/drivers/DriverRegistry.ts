import { ConflictError, NotFoundError } from '@backstage/errors';
import { HostedDriver } from '@rackstage/plugin-clouds-node';

/** A version of a driver that was brought while the portal runs. */
export interface InstalledDriver {
  packageId: string;
  /** New accounts are made with it. */
  active: boolean;
  driver: HostedDriver;
}

/** What says which driver an account has. */
export interface DriverChoice {
  driver: string;
  driverPackageId?: string;
}

/** The clouds that this portal knows: those that modules bring, and those that were installed while it runs. */
export class DriverRegistry {
  private readonly builtIn = new Map<string, HostedDriver>();
  private installed: InstalledDriver[] = [];
  private lookUp = async () => {};

  /** @throws ConflictError when the name is taken */
  add(driver: HostedDriver): void {
    if (this.builtIn.has(driver.name)) {
      throw new ConflictError(
        `A cloud driver named '${driver.name}' is registered already`,
      );
    }
    this.builtIn.set(driver.name, driver);
  }

  /** The same driver, run in another way. */
  replace(driver: HostedDriver): void {
    this.builtIn.set(driver.name, driver);
  }

  /** All versions that are installed now. */
  setInstalled(installed: InstalledDriver[]): void {
    this.installed = installed;
  }

  refreshBy(lookUp: () => Promise<void>): void {
    this.lookUp = lookUp;
  }

  /** Takes up what other replicas have installed and removed. */
  refresh(): Promise<void> {
    return this.lookUp();
  }

  isBuiltIn(name: string): boolean {
    return this.builtIn.has(name);
  }

  /** @throws NotFoundError that lists the known ones */
  get(name: string): HostedDriver {
    const driver = this.find(name);
    if (!driver) {
      const known = [...this.all().keys()].sort().join(', ') || 'none';
      throw new NotFoundError(
        `No cloud driver named '${name}'; there are: ${known}`,
      );
    }
    return driver;
  }

  find(name: string): HostedDriver | undefined {
    return this.all().get(name);
  }

  /** The version that new accounts are made with; undefined for one that is built in. */
  packageIdOf(name: string): string | undefined {
    return this.activeOf(name)?.packageId;
  }

  /** In the version that the account keeps to. */
  findOf({ driver, driverPackageId }: DriverChoice): HostedDriver | undefined {
    return driverPackageId
      ? this.installed.find(({ packageId }) => packageId === driverPackageId)
          ?.driver
      : this.find(driver);
  }

  /** @throws NotFoundError */
  getOf(account: DriverChoice): HostedDriver {
    const driver = this.findOf(account);
    if (!driver) {
      return this.get(account.driver);
    }
    return driver;
  }

  list(): HostedDriver[] {
    return [...this.all().values()].sort((a, b) =>
      a.title.localeCompare(b.title),
    );
  }

  private all(): Map<string, HostedDriver> {
    const names = new Set(this.installed.map(({ driver }) => driver.name));
    const active = [...names].map(
      name => [name, this.activeOf(name)!.driver] as const,
    );
    return new Map([...active, ...this.builtIn]);
  }

  /** Where none is said to be active, it is the newest. */
  private activeOf(name: string): InstalledDriver | undefined {
    const versions = this.installed.filter(
      ({ driver }) => driver.name === name,
    );
    return versions.find(({ active }) => active) ?? versions[0];
  }
}
