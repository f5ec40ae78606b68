import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  CableNaming,
  datacenterObjectReadPermission,
  ObjectKindName,
} from '@rackstage/plugin-datacenter-common';
import { requirePermission } from '@rackstage/ownership';
import { CapacityService } from './capacity/CapacityService';
import { PlannedViews } from './plans/PlannedViews';
import { Views } from './views';

type Credentials = BackstageCredentials;

/** What is drawn and computed from objects, for whoever may read them. */
export class AuthorizedViewService {
  constructor(
    private readonly views: Views,
    private readonly planned: PlannedViews,
    private readonly capacities: CapacityService,
    private readonly permissions: PermissionsService,
  ) {}

  async placeTree(credentials: Credentials) {
    return (await this.allowed(credentials)).places.tree();
  }

  async roomLayout(
    roomId: string,
    planId: string | undefined,
    credentials: Credentials,
  ) {
    const views = await this.allowed(credentials);
    return planId
      ? this.planned.see(planId, ({ room }) => room.layout(roomId))
      : views.room.layout(roomId);
  }

  async elevations(
    rackIds: string[],
    planId: string | undefined,
    credentials: Credentials,
  ) {
    const views = await this.allowed(credentials);
    return planId
      ? this.planned.see(planId, ({ elevation }) =>
          elevation.elevations(rackIds),
        )
      : views.elevation.elevations(rackIds);
  }

  async connections(deviceId: string, credentials: Credentials) {
    return (await this.allowed(credentials)).cabling.connections(deviceId);
  }

  async cableNames(naming: CableNaming, credentials: Credentials) {
    return (await this.allowed(credentials)).names.names(naming);
  }

  async trace(portId: string, credentials: Credentials) {
    return (await this.allowed(credentials)).cabling.trace(portId);
  }

  async failure(
    kind: ObjectKindName,
    id: string,
    planId: string | undefined,
    credentials: Credentials,
  ) {
    const views = await this.allowed(credentials);
    return planId
      ? this.planned.see(planId, ({ failure }) => failure.of(kind, id))
      : views.failure.of(kind, id);
  }

  async capacity(roomId: string, credentials: Credentials) {
    await this.allowed(credentials);
    return this.capacities.ofRoom(roomId);
  }

  async find(text: string, credentials: Credentials) {
    return (await this.allowed(credentials)).search.find(text);
  }

  private async allowed(credentials: Credentials): Promise<Views> {
    await requirePermission(
      this.permissions,
      datacenterObjectReadPermission,
      credentials,
    );
    return this.views;
  }
}
