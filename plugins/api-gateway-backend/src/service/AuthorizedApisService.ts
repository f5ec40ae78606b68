import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { notAllowed } from '@rackstage/ownership';
import {
  apiGatewayTrafficReadPermission,
  TrafficWindow,
} from '@rackstage/plugin-api-gateway-common';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { ApisService } from './ApisService';

export class AuthorizedApisService {
  constructor(
    private readonly service: ApisService,
    private readonly permissions: PermissionsService,
  ) {}

  async list(window: TrafficWindow, credentials: BackstageCredentials) {
    await this.require(credentials);
    return this.service.list(window);
  }

  async get(
    id: string,
    window: TrafficWindow,
    credentials: BackstageCredentials,
  ) {
    await this.require(credentials);
    return this.service.get(id, window);
  }

  private async require(credentials: BackstageCredentials): Promise<void> {
    const permission = apiGatewayTrafficReadPermission;
    const [{ result }] = await this.permissions.authorize([{ permission }], {
      credentials,
    });
    if (result !== AuthorizeResult.ALLOW) {
      throw notAllowed(permission.name);
    }
  }
}
