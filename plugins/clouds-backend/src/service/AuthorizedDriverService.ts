import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  cloudsDriverUpdatePermission,
  Driver,
  DriverChange,
} from '@rackstage/plugin-clouds-common';
import { callerOf, notAllowed } from '@rackstage/ownership';
import { DriverService } from './DriverService';

/** Everybody signed in may see which drivers there are: it says nothing about anybody's accounts. */
export class AuthorizedDriverService implements DriverService<BackstageCredentials> {
  constructor(
    private readonly service: DriverService,
    private readonly permissions: PermissionsService,
  ) {}

  async list(credentials: BackstageCredentials): Promise<Driver[]> {
    return this.service.list(callerOf(credentials));
  }

  async update(
    name: string,
    change: DriverChange,
    credentials: BackstageCredentials,
  ): Promise<Driver> {
    const permission = cloudsDriverUpdatePermission;
    const [{ result }] = await this.permissions.authorize([{ permission }], {
      credentials,
    });
    if (result !== AuthorizeResult.ALLOW) {
      throw notAllowed(permission.name);
    }
    return this.service.update(name, change, callerOf(credentials));
  }
}
