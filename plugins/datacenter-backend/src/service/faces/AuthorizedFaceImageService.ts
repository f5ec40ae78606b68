import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { requirePermission } from '@rackstage/ownership';
import {
  datacenterObjectReadPermission,
  datacenterObjectUpdatePermission,
  NewFaceImage,
  RackFace,
} from '@rackstage/plugin-datacenter-common';
import { FaceImageService } from './FaceImageService';

type Credentials = BackstageCredentials;

/** An image is a part of its device type: who may change that one, may change this. */
export class AuthorizedFaceImageService {
  constructor(
    private readonly service: FaceImageService,
    private readonly permissions: PermissionsService,
  ) {}

  async list(deviceTypeId: string, credentials: Credentials) {
    await this.requireRead(credentials);
    return this.service.list(deviceTypeId);
  }

  async get(deviceTypeId: string, face: RackFace, credentials: Credentials) {
    await this.requireRead(credentials);
    return this.service.get(deviceTypeId, face);
  }

  async put(
    deviceTypeId: string,
    face: RackFace,
    image: NewFaceImage,
    credentials: Credentials,
  ) {
    await this.requireUpdate(credentials);
    return this.service.put(deviceTypeId, face, image);
  }

  async delete(deviceTypeId: string, face: RackFace, credentials: Credentials) {
    await this.requireUpdate(credentials);
    return this.service.delete(deviceTypeId, face);
  }

  private requireRead(credentials: Credentials) {
    return requirePermission(
      this.permissions,
      datacenterObjectReadPermission,
      credentials,
    );
  }

  private requireUpdate(credentials: Credentials) {
    return requirePermission(
      this.permissions,
      datacenterObjectUpdatePermission,
      credentials,
    );
  }
}
