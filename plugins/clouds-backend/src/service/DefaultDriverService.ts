import { ConflictError } from '@backstage/errors';
import { Driver, DriverChange } from '@rackstage/plugin-clouds-common';
import { HostedDriver } from '@rackstage/plugin-clouds-node';
import { DriverProcessStatus } from '@rackstage/plugin-clouds-node/host';
import { Caller } from '@rackstage/ownership';
import {
  DisabledDriver,
  DisabledDriversStore,
} from '../database/DisabledDriversStore';
import { DriverRegistry } from '../drivers/DriverRegistry';
import { DriverService } from './DriverService';

export interface DriverServiceOptions {
  disabledDrivers: DisabledDriversStore;
  drivers: DriverRegistry;
  /** Of a driver that is built in and runs in a process of its own. */
  statusOfBuiltIn(name: string): DriverProcessStatus | undefined;
  now(): Date;
}

/** What is switched off is asked for each time: another replica may have done it. */
export class DefaultDriverService implements DriverService {
  constructor(private readonly options: DriverServiceOptions) {}

  async list(): Promise<Driver[]> {
    const { disabledDrivers, drivers } = this.options;
    await drivers.refresh();
    const disabled = await disabledDrivers.list();
    return drivers.list().map(driver => this.view(driver, disabled));
  }

  async update(
    name: string,
    { enabled }: DriverChange,
    caller: Caller,
  ): Promise<Driver> {
    const { disabledDrivers, drivers, now } = this.options;
    await drivers.refresh();
    const driver = drivers.get(name);
    if (enabled) {
      await disabledDrivers.remove(name);
    } else {
      await disabledDrivers.add({
        driver: name,
        disabledAt: now().toISOString(),
        disabledBy: caller.ref,
      });
    }
    return this.view(driver, await disabledDrivers.list());
  }

  /**
   * A driver that new accounts may be made for.
   *
   * @throws NotFoundError, ConflictError when it is switched off
   */
  async getEnabled(name: string): Promise<HostedDriver> {
    await this.options.drivers.refresh();
    const driver = this.options.drivers.get(name);
    const disabled = await this.options.disabledDrivers.list();
    if (disabled.some(off => off.driver === name)) {
      throw new ConflictError(
        `The driver '${name}' is switched off for new accounts; ask an administrator to switch it on, or choose another one`,
      );
    }
    return driver;
  }

  private view(driver: HostedDriver, disabled: DisabledDriver[]): Driver {
    const { drivers, statusOfBuiltIn } = this.options;
    return {
      ...driverView(driver, disabled),
      builtIn: drivers.isBuiltIn(driver.name),
      process: statusOfBuiltIn(driver.name),
    };
  }
}

function driverView(
  driver: HostedDriver,
  disabled: DisabledDriver[],
): Omit<Driver, 'builtIn'> {
  const off = disabled.find(({ driver: name }) => name === driver.name);
  return {
    name: driver.name,
    title: driver.title,
    'title@ko': driver['title@ko'],
    simulated: driver.simulated ?? false,
    package: driver.package,
    enabled: off === undefined,
    disabledAt: off?.disabledAt,
    disabledBy: off?.disabledBy,
    configSchema: driver.configSchema,
    credentialSchema: driver.credentialSchema,
    importFormats: (driver.accountImports ?? []).map(({ format }) => format),
  };
}
