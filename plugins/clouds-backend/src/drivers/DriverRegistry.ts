import { ConflictError, NotFoundError } from '@backstage/errors';
import { CloudDriver } from '@rackstage/plugin-clouds-node';

/** The clouds that modules have brought into this portal. */
export class DriverRegistry {
  private readonly drivers = new Map<string, CloudDriver>();

  /** @throws ConflictError when the name is taken */
  add(driver: CloudDriver): void {
    if (this.drivers.has(driver.name)) {
      throw new ConflictError(
        `A cloud driver named '${driver.name}' is registered already`,
      );
    }
    this.drivers.set(driver.name, driver);
  }

  /** @throws NotFoundError that lists the known ones */
  get(name: string): CloudDriver {
    const driver = this.drivers.get(name);
    if (!driver) {
      const known = [...this.drivers.keys()].sort().join(', ') || 'none';
      throw new NotFoundError(
        `No cloud driver named '${name}'; there are: ${known}`,
      );
    }
    return driver;
  }

  find(name: string): CloudDriver | undefined {
    return this.drivers.get(name);
  }

  list(): CloudDriver[] {
    return [...this.drivers.values()].sort((a, b) =>
      a.title.localeCompare(b.title),
    );
  }
}
