import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { callerOf, notAllowed } from '@rackstage/ownership';
import {
  cloudsDriverInstallPermission,
  DriverPackageChange,
} from '@rackstage/plugin-clouds-common';
import { Caller } from '@rackstage/ownership';
import { DriverPackageService, UploadedArchive } from './DriverPackageService';

/** All of it is one permission: whoever may bring code may see what was brought. */
export class AuthorizedDriverPackageService implements DriverPackageService<BackstageCredentials> {
  constructor(
    private readonly service: DriverPackageService,
    private readonly permissions: PermissionsService,
  ) {}

  async list(credentials: BackstageCredentials) {
    return (await this.mayInstall(credentials))
      ? this.service.list(callerOf(credentials))
      : [];
  }

  async upload(upload: UploadedArchive, credentials: BackstageCredentials) {
    return this.service.upload(upload, await this.allowed(credentials));
  }

  async install(
    wanted: { name: string; version?: string },
    credentials: BackstageCredentials,
  ) {
    return this.service.install(wanted, await this.allowed(credentials));
  }

  async searchRegistry(text: string, credentials: BackstageCredentials) {
    return (await this.mayInstall(credentials))
      ? this.service.searchRegistry(text, callerOf(credentials))
      : { items: [] };
  }

  async update(
    id: string,
    change: DriverPackageChange,
    credentials: BackstageCredentials,
  ) {
    return this.service.update(id, change, await this.allowed(credentials));
  }

  async remove(id: string, credentials: BackstageCredentials) {
    return this.service.remove(id, await this.allowed(credentials));
  }

  /** @throws NotAllowedError */
  private async allowed(credentials: BackstageCredentials): Promise<Caller> {
    if (!(await this.mayInstall(credentials))) {
      throw notAllowed(cloudsDriverInstallPermission.name);
    }
    return callerOf(credentials);
  }

  private async mayInstall(
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    const [{ result }] = await this.permissions.authorize(
      [{ permission: cloudsDriverInstallPermission }],
      { credentials },
    );
    return result === AuthorizeResult.ALLOW;
  }
}
