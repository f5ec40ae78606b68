import { Driver, DriverChange } from '@rackstage/plugin-clouds-common';
import { Caller } from '@rackstage/ownership';

/** The kinds of cloud that this portal knows. */
export interface DriverService<TCaller = Caller> {
  list(caller: TCaller): Promise<Driver[]>;

  /** @throws NotFoundError */
  update(name: string, change: DriverChange, caller: TCaller): Promise<Driver>;
}
