import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { BasicPermission } from '@backstage/plugin-permission-common';
import { callerOf, requirePermission } from '@rackstage/ownership';
import {
  datacenterObjectCreatePermission,
  datacenterObjectDeletePermission,
  datacenterObjectReadPermission,
  datacenterObjectUpdatePermission,
  NetboxServerUpdate,
  NewNetboxServer,
} from '@rackstage/plugin-datacenter-common';
import { PageQuery } from '@rackstage/stores';
import { ItemQuery } from '../../database/netbox/NetboxStore';
import { NetboxService } from './NetboxService';

type Credentials = BackstageCredentials;

/** For whoever may make objects; changing and removing some takes leave for that. */
export class AuthorizedNetboxService {
  constructor(
    private readonly service: NetboxService,
    private readonly permissions: PermissionsService,
  ) {}

  async listServers(credentials: Credentials) {
    await this.require(datacenterObjectReadPermission, credentials);
    return this.service.listServers();
  }

  async getServer(id: string, credentials: Credentials) {
    await this.require(datacenterObjectReadPermission, credentials);
    return this.service.getServer(id);
  }

  async createServer(server: NewNetboxServer, credentials: Credentials) {
    await this.require(datacenterObjectCreatePermission, credentials);
    return this.service.createServer(server, callerOf(credentials));
  }

  async updateServer(
    id: string,
    change: NetboxServerUpdate,
    credentials: Credentials,
  ) {
    await this.require(datacenterObjectCreatePermission, credentials);
    return this.service.updateServer(id, change, callerOf(credentials));
  }

  async deleteServer(id: string, credentials: Credentials) {
    await this.require(datacenterObjectCreatePermission, credentials);
    return this.service.deleteServer(id);
  }

  async startRun(serverId: string, credentials: Credentials) {
    await this.require(datacenterObjectCreatePermission, credentials);
    return this.service.startRun(serverId, callerOf(credentials));
  }

  async listRuns(
    query: PageQuery & { serverId?: string },
    credentials: Credentials,
  ) {
    await this.require(datacenterObjectReadPermission, credentials);
    return this.service.listRuns(query);
  }

  async getRun(id: string, credentials: Credentials) {
    await this.require(datacenterObjectReadPermission, credentials);
    return this.service.getRun(id);
  }

  async listItems(id: string, query: ItemQuery, credentials: Credentials) {
    await this.require(datacenterObjectReadPermission, credentials);
    return this.service.listItems(id, query);
  }

  async apply(id: string, deleteGone: boolean, credentials: Credentials) {
    await this.require(datacenterObjectCreatePermission, credentials);
    if (await this.service.changes(id)) {
      await this.require(datacenterObjectUpdatePermission, credentials);
    }
    if (deleteGone) {
      await this.require(datacenterObjectDeletePermission, credentials);
    }
    return this.service.apply(id, deleteGone, callerOf(credentials));
  }

  async retry(id: string, credentials: Credentials) {
    await this.require(datacenterObjectCreatePermission, credentials);
    return this.service.retry(id);
  }

  async cancel(id: string, credentials: Credentials) {
    await this.require(datacenterObjectCreatePermission, credentials);
    return this.service.cancel(id);
  }

  private require(
    permission: BasicPermission,
    credentials: Credentials,
  ): Promise<void> {
    return requirePermission(this.permissions, permission, credentials);
  }
}
